package ru.antirisk.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes CSV for people: UTF-8 with the mark by which a spreadsheet knows it, formulas guarded. */
public final class CsvWriter implements AutoCloseable {
    private static final Pattern QUOTED = Pattern.compile("[\"\\r\\n]");

    private final Writer out;
    private final char separator;

    public CsvWriter(OutputStream sink, char separator) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8));
        this.separator = separator;
        out.write('\ufeff');
    }

    /** The table without the sentences above it, so that it comes in again. */
    public static void write(Table table, OutputStream sink) throws IOException {
        try (CsvWriter out = new CsvWriter(sink, ';')) {
            out.row(table.headings().stream().map(Heading::title).toList());
            table.rows().writeTo(cells -> out.row(cells.stream().map(Cell::text).toList()));
        }
    }

    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            cell(Formulas.guarded(cells.get(i)));
        }
        out.write("\r\n");
    }

    private void cell(String text) throws IOException {
        if (text.indexOf(separator) >= 0 || QUOTED.matcher(text).find()) {
            out.write('"' + text.replace("\"", "\"\"") + '"');
        } else {
            out.write(text);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
