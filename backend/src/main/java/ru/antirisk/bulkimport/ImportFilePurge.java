package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import ru.antirisk.platform.file.FileStore;
import ru.antirisk.platform.job.RecurringJob;

/** Deletes the files of imports after 30 days; what became of their rows stays. */
@ApplicationScoped
class ImportFilePurge implements RecurringJob {
    static final int DAYS = 30;

    private final ImportRuns runs;
    private final FileStore files;

    ImportFilePurge(ImportRuns runs, FileStore files) {
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
    public void run() throws IOException {
        for (byte[] sha256 : runs.filesOlderThan(DAYS)) {
            files.delete(sha256);
        }
    }
}
