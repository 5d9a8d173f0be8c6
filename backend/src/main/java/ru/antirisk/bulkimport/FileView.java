package ru.antirisk.bulkimport;

import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.file.StoredFile;
import ru.antirisk.platform.http.Identified;

/**
 * A file that was sent once and can be previewed, checked and loaded by its id. One that nothing was loaded from is
 * kept for a day.
 *
 * @param sha256 of its bytes as they came, 64 hexadecimal digits
 * @param size in bytes
 * @param fileName as it was sent; null where none was given
 */
public record FileView(
        int id, String sha256, long size, @Nullable String fileName, Instant createdAt) implements Identified {
    static FileView of(StoredFile file) {
        return new FileView(
                file.id(), HexFormat.of().formatHex(file.sha256()), file.size(), file.fileName(), file.createdAt());
    }
}
