package ru.antirisk.bulkimport;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import ru.antirisk.access.Scope;

/** Follows an import by its row, so it works on every replica. */
@ApplicationScoped
class ImportEvents {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 25;

    private final ImportViews views;

    ImportEvents(ImportViews views) {
        this.views = views;
    }

    /** Where the import stands now, then twice a second, at last how it ended. */
    Multi<ImportView> stream(int id, Scope scope) {
        views.require(id, scope); // a 404 before the stream begins
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> views.require(id, scope))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(PAUSE)
                .whilst(view -> !view.over());
    }

    /** Waits until the import is over, at most so many seconds. */
    ImportView await(int id, Scope scope, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long pause = FIRST_PAUSE_MILLIS;
        ImportView view = views.require(id, scope);
        try {
            while (!view.over() && System.nanoTime() < end) {
                Thread.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                view = views.require(id, scope);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return view;
    }
}
