package ru.antirisk.bulkimport;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.job.JobWaits;

/** Follows an import, on whichever replica it runs. */
@ApplicationScoped
class ImportEvents {
    private final ImportViews views;
    private final JobWaits waits;

    ImportEvents(ImportViews views, JobWaits waits) {
        this.views = views;
        this.waits = waits;
    }

    /** Where the import stands now, then whenever that changes, at last how it ended. */
    Multi<ImportView> stream(int id, Scope scope) {
        views.require(id, scope); // a 404 before the stream begins
        return waits.changes(ImportJob.KIND, id)
                .map(change -> views.require(id, scope))
                .onItem()
                .transformToMultiAndConcatenate(view -> view.over()
                        ? Multi.createFrom().items(Optional.of(view), Optional.<ImportView>empty())
                        : Multi.createFrom().item(Optional.of(view)))
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /** The import when its withdrawal is over, at the latest after so many seconds. */
    Uni<ImportView> awaitWithdrawal(int withdrawalId, int id, Scope scope, int seconds) {
        return waits.over(Withdrawals.JOB, withdrawalId, seconds).map(over -> views.require(id, scope));
    }

    /** The import when it is over, at the latest after so many seconds. */
    Uni<ImportView> await(int id, Scope scope, int seconds) {
        return waits.over(ImportJob.KIND, id, seconds).map(over -> views.require(id, scope));
    }
}
