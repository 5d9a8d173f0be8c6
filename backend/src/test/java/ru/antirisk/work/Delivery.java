package ru.antirisk.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a test send what lies in the outbox now. */
@ApplicationScoped
public class Delivery {
    @Inject
    OutboxDelivery outbox;

    public void now() {
        outbox.run();
    }
}
