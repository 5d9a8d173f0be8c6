package ru.antirisk.bulkimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as people have them. */
final class Xlsx {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Excel", "1.0");

    /** A sheet with these rows; null is an empty cell. */
    Xlsx sheet(String name, Object[]... rows) {
        return sheet(name, sheet -> fill(sheet, rows));
    }

    Xlsx sheet(String name, Consumer<Worksheet> filled) {
        filled.accept(workbook.newWorksheet(name));
        return this;
    }

    static void fill(Worksheet sheet, Object[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Object value = rows[row][column];
                if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value != null) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }

    byte[] bytes() {
        try {
            workbook.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same workbook with other texts in its parts; one that becomes empty is left out. */
    static byte[] with(byte[] workbook, UnaryOperator<String> change) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try {
            Path path = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
            try (ZipFile in = new ZipFile(path.toFile());
                    ZipOutputStream out = new ZipOutputStream(changed)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    String text =
                            change.apply(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    if (!text.isEmpty()) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        out.write(text.getBytes(StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }
}
