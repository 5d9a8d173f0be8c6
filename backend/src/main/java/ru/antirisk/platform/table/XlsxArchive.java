package ru.antirisk.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into an XLSX before it is read: what it unpacks to is counted, for a header can lie about it. */
final class XlsxArchive {
    private XlsxArchive() {}

    /** @return bytes of memory that the reader of the file is going to hold */
    static long check(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new FileProblem(
                        "WRONG_TYPE",
                        "Это архив или документ, но не таблица Excel. Нужна таблица: CSV, XLSX или NDJSON");
            }
            if (zip.size() > Limits.PARTS) {
                throw tooLarge();
            }
            long total = 0;
            long held = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (GuardedStream in = unpacked(zip, entry)) {
                    held += held(in);
                    total += in.unpacked();
                }
                GuardedStream.check(Long.MAX_VALUE, total);
            }
            return held;
        } catch (ZipException e) {
            throw new FileProblem("BROKEN_XLSX", "Файл XLSX повреждён. Откройте его в Excel и сохраните заново");
        }
    }

    /** Whether cells have formats: a workbook needs none. */
    static boolean hasStyles(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    private static GuardedStream unpacked(ZipFile zip, ZipEntry entry) throws IOException {
        return new GuardedStream(zip.getInputStream(entry), Math.max(entry.getCompressedSize(), 1));
    }

    /** Reads a part to its end: what is no XML is counted, too. */
    private static long held(GuardedStream in) throws IOException {
        XlsxPart part = XlsxPart.check(in);
        in.transferTo(OutputStream.nullOutputStream());
        long texts = part.texts() == 0 ? 0 : in.unpacked() + part.texts() * Limits.TEXT_OVERHEAD;
        if (texts > Limits.SHARED_TEXTS) {
            throw tooLarge();
        }
        return texts + part.described() * Limits.DESCRIBED_OVERHEAD;
    }

    static FileProblem tooLarge() {
        return new FileProblem(
                "ARCHIVE_TOO_LARGE",
                "В таблице XLSX необычно много данных. Сохраните её как CSV или разделите на части");
    }
}
