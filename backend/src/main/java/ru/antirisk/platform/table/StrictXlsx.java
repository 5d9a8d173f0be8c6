package ru.antirisk.platform.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that Excel saved as «Строгий Open XML» (ISO/IEC 29500 strict) differs from a usual one in two things that
 * the reader does not know: the name space of references, and cells that hold a date as text.
 */
final class StrictXlsx {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final byte[] DATE_CELL = " t=\"d\"".getBytes(StandardCharsets.US_ASCII);

    /** Its value is taken as the text that stands there, as the date is. */
    private static final byte[] TEXT_CELL = " t=\"str\"".getBytes(StandardCharsets.US_ASCII);

    private static final int LARGEST_WORKBOOK = 4 << 20;

    private StrictXlsx() {}

    /** A copy as a usual workbook, null where the file is one already. */
    static @Nullable Path transitional(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (!workbook(zip).contains(STRICT)) {
                return null;
            }
            Path copy = Files.createTempFile("unpacked", ".xlsx");
            try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    copy(zip, entry, out);
                }
                return copy;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        }
    }

    private static String workbook(ZipFile zip) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(WORKBOOK))) {
            return new String(in.readNBytes(LARGEST_WORKBOOK), StandardCharsets.UTF_8);
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, OutputStream out) throws IOException {
        if (entry.getName().equals(WORKBOOK)) {
            out.write(workbook(zip).replace(STRICT, USUAL).getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            if (entry.getName().startsWith("xl/worksheets/")) {
                copyDatesAsText(in, out);
            } else {
                in.transferTo(out);
            }
        }
    }

    private static void copyDatesAsText(InputStream in, OutputStream out) throws IOException {
        int met = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == DATE_CELL[met]) {
                met++;
            } else {
                out.write(DATE_CELL, 0, met);
                met = next == DATE_CELL[0] ? 1 : 0;
                if (met == 0) {
                    out.write(next);
                }
            }
            if (met == DATE_CELL.length) {
                out.write(TEXT_CELL);
                met = 0;
            }
        }
        out.write(DATE_CELL, 0, met);
    }
}
