package ru.antirisk.platform.http;

import jakarta.enterprise.context.RequestScoped;

/** Whether the answer of this request is one that was given before, to the same Idempotency-Key. */
@RequestScoped
class Replay {
    static final String HEADER = "Idempotency-Replayed";

    private boolean told;

    void told() {
        told = true;
    }

    boolean isTold() {
        return told;
    }
}
