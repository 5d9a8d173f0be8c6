package ru.antirisk.bench;

import static java.lang.String.format;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** G4: what a hundred times as many rows cost in memory. Each size is imported by a process just started. */
final class MemoryBench {
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int ROUNDS = 2;

    private MemoryBench() {}

    /** Megabytes: most held while importing, held afterwards, live objects afterwards. */
    private record Held(double peak, double after, double live) {}

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(IndexFile.SCHOOLS)) {
            Held few = null;
            Held many = null;
            Held known = null;
            for (int round = 0; round < ROUNDS; round++) {
                few = smaller(few, measure(bed, FEW));
                many = smaller(many, measure(bed, MANY));
                known = smaller(known, measureAgain(bed));
            }
            row(figures, "peak RSS, 1,000,000 new rows", few.peak, many.peak);
            row(figures, "RSS afterwards, 1,000,000 new rows", few.after, many.after);
            row(figures, "live heap after a full collection, 1,000,000 new rows", few.live, many.live);
            row(figures, "peak RSS, 1,000,000 known rows written otherwise", few.peak, known.peak);
        }
    }

    private static Held smaller(Held one, Held other) {
        return one == null || other.peak < one.peak ? other : one;
    }

    private static Held measure(Bed bed, int rows) throws IOException, InterruptedException, SQLException {
        bed.forgetIndices();
        Path file = bed.folder.resolve("rows.csv");
        IndexFile.write(file, rows, 0);
        return held(bed, file, rows + " new rows");
    }

    /** The rows that the table holds already, in other bytes: they are compared with it. */
    private static Held measureAgain(Bed bed) throws IOException, InterruptedException, SQLException {
        Path file = bed.folder.resolve("rows.csv");
        IndexFile.writeOtherwise(file, MANY);
        return held(bed, file, MANY + " known rows");
    }

    private static Held held(Bed bed, Path file, String what) throws IOException, InterruptedException, SQLException {
        bed.restart("ANTIRISK_HEAP", "256m");
        bed.api().importFile("kind=CONTEXT_INDICES", file);
        long pid = bed.application().pid();
        Held held = new Held(Proc.peak(pid), Proc.rss(pid), Memory.live(pid));
        System.out.printf(Locale.ROOT, "  %s: %s%n", what, held);
        return held;
    }

    private static void row(Figures figures, String what, double few, double many) {
        figures.row(
                "G4",
                what + ", at -Xmx256m",
                format(Locale.ROOT, "%.0f MB", many),
                format(Locale.ROOT, "10,000 rows: %.0f MB", few),
                Figures.ratio(many - few, 48, 16, false) + " MB more",
                "≤ 48 MB",
                "≤ 16 MB",
                "");
    }
}
