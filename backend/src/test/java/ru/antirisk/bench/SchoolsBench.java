package ru.antirisk.bench;

import static java.lang.String.format;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** 200,000 schools, with all that they carry: generated columns, full-text and sorting indexes, foreign keys. */
final class SchoolsBench {
    private static final int ROWS = 200_000;
    private static final String COLUMNS =
            "code, name, short_name, type, level, inn, municipality_id, settlement_status, students, teachers, address";

    private SchoolsBench() {}

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(0)) {
            bed.restart("ANTIRISK_HEAP", "256m");
            Path file = bed.folder.resolve("schools.csv");
            Territory.writeSchools(file, ROWS);
            Cost fresh = bed.cost(() -> bed.api().importFile("kind=SCHOOLS", file));
            long pid = bed.application().pid();
            double peak = Proc.peak(pid);
            double live = Memory.live(pid);
            Cost again = bed.cost(() -> bed.api().importFile("kind=SCHOOLS", file));
            Path raw = Path.of("/tmp").resolve("antirisk-bench-schools.txt");
            bed.sql("copy (select " + COLUMNS + " from school order by code) to '" + raw + "'");
            bed.sql("truncate school cascade");
            bed.sql("checkpoint");
            Cost copy = bed.cost(
                    () -> RawCopy.in(bed.owner(), "copy school (" + COLUMNS + ") from stdin (format text)", raw));
            bed.sql("copy (select 1) to program 'rm -f " + raw + "'");
            figures.row(
                    "–",
                    "import of 200,000 schools at -Xmx256m",
                    format(Locale.ROOT, "%s, %,.0f rows/s", fresh.seconds(), ROWS / fresh.wall()),
                    format(Locale.ROOT, "COPY %s", copy.seconds()),
                    format(Locale.ROOT, "**%.2f** of COPY", copy.wall() / fresh.wall()),
                    "goes in",
                    "",
                    fresh.shares() + "; COPY " + copy.shares());
            figures.note(
                    "200,000 schools: peak RSS %.0f MB, live heap afterwards %.0f MB; the same file again %.2f s.",
                    peak, live, again.wall());
        }
    }
}
