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

    static void check(Path path) throws IOException {
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
            for (ZipEntry entry : Collections.list(zip.entries())) {
                total += unpacked(zip, entry);
                GuardedStream.check(Long.MAX_VALUE, total);
            }
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

    private static long unpacked(ZipFile zip, ZipEntry entry) throws IOException {
        try (GuardedStream in = new GuardedStream(zip.getInputStream(entry), Math.max(entry.getCompressedSize(), 1))) {
            long texts = XlsxPart.check(in);
            in.transferTo(OutputStream.nullOutputStream()); // what is no XML is counted, too
            if (texts > 0 && in.unpacked() + texts * Limits.TEXT_OVERHEAD > Limits.SHARED_TEXTS) {
                throw tooLarge();
            }
            return in.unpacked();
        }
    }

    static FileProblem tooLarge() {
        return new FileProblem(
                "ARCHIVE_TOO_LARGE",
                "В таблице XLSX необычно много данных. Сохраните её как CSV или разделите на части");
    }
}
