package ru.antirisk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of the table of one part, printed as they come and kept in bench-results. */
final class Figures {
    static final String HEAD = """
            | # | What | Here | Reference | Ratio | Must | Aim | CPU s |
            |---|---|---|---|---|---|---|---|
            """;

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A row of the table. Its cells: number, what, here, reference, ratio, must, aim, CPU. */
    void row(String... cells) {
        String row = "| " + String.join(" | ", cells) + " |";
        rows.add(row);
        System.out.println(row);
    }

    /** A sentence under the table. */
    void note(String text, Object... values) {
        String note = "- " + String.format(Locale.ROOT, text, values);
        notes.add(note);
        System.out.println(note);
    }

    /** A number of the design's table, with whether it was met. */
    static String ratio(double value, double must, double aim, boolean more) {
        boolean met = more ? value >= must : value <= must;
        boolean aimed = more ? value >= aim : value <= aim;
        return String.format(Locale.ROOT, "**%.2f** %s", value, aimed ? "aim" : met ? "must" : "SHORT");
    }

    void write(Path folder, String part) throws IOException {
        Files.createDirectories(folder);
        String text = String.join("\n", rows) + "\n\n" + String.join("\n", notes) + "\n";
        Files.writeString(folder.resolve(part + ".md"), text);
    }
}
