package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.job.RecurringJob;

/** Gives up the files of imports and the list of their faults after 30 days; what became of their rows stays. */
@ApplicationScoped
class ImportPurge implements RecurringJob {
    static final int DAYS = 30;

    private final ImportRuns runs;
    private final StoredFiles files;

    ImportPurge(ImportRuns runs, StoredFiles files) {
        this.runs = runs;
        this.files = files;
    }

    @Override
    public String name() {
        return "import-file-purge";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        files.release(ImportJob.KIND, DAYS);
        runs.forgetFindings(DAYS);
    }
}
