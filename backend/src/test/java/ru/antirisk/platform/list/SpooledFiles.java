package ru.antirisk.platform.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that wait to be sent. */
final class SpooledFiles {
    private static final int ATTEMPTS = 100;
    private static final int PAUSE_MILLIS = 100;

    private SpooledFiles() {}

    /** What is left after a while: a file is removed a moment after its reader has gone. */
    static List<Path> left(Path dataDir) throws IOException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try (Stream<Path> files = Files.list(dataDir.resolve("spool"))) {
                List<Path> left = files.toList();
                if (left.isEmpty() || attempt == ATTEMPTS) {
                    return left;
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
