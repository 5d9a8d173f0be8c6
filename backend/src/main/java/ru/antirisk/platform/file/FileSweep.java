package ru.antirisk.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import ru.antirisk.platform.job.RecurringJob;

/** Sweeps files that were sent and never used. */
@ApplicationScoped
class FileSweep implements RecurringJob {
    private final StoredFiles files;

    FileSweep(StoredFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "file-sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() throws IOException {
        files.sweep();
    }
}
