package ru.antirisk.bench;

import static java.lang.String.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * The other kinds, for a region of 40,000 schools: new rows beside COPY of the same rows, keys resolved, into the same
 * table; the same file again; a dry run; the list as CSV beside COPY TO.
 */
final class KindsBench {
    private static final int SCHOOLS = 40_000;
    private static final int FIRST_CODE = 100_000;
    private static final int ROUNDS = 3;
    private static final int CURATORS = 200;

    private final Bed bed;
    private final Figures figures;

    /**
     * A kind of file.
     *
     * @param table that its rows go into
     * @param columns of the table that COPY gives
     * @param forget removes its rows
     */
    private record Kind(
            String code,
            String table,
            String columns,
            String header,
            int rows,
            IntFunction<String> row,
            String forget) {}

    private static final String[] SUBJECTS = {"RUSSIAN", "MATHEMATICS_PROFILE", "PHYSICS", "CHEMISTRY", "BIOLOGY"};

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "USERS",
                    "account",
                    "username, display_name, role, school_id, enabled",
                    "username;displayName;role;schoolCode",
                    SCHOOLS,
                    n -> "school-" + n + ";Школа " + n + ";SCHOOL;" + code(n),
                    "delete from account where role = 'SCHOOL'"),
            new Kind(
                    "MEMBERSHIPS",
                    "membership",
                    "cycle_id, school_id, reason, joined_on",
                    "schoolCode;cycle;reason;joinedOn",
                    SCHOOLS,
                    n -> code(n) + ";BENCH;Отобрана по итогам года;2021-01-15",
                    "delete from membership"),
            new Kind(
                    "CURATOR_ASSIGNMENTS",
                    "curator_assignment",
                    "cycle_id, school_id, curator_id, starts_on, ends_on, status",
                    "schoolCode;cycle;curator;startsOn;endsOn",
                    SCHOOLS,
                    n -> code(n) + ";BENCH;curator-" + n % CURATORS + ";2021-02-01;2021-12-01",
                    "delete from curator_assignment"),
            new Kind(
                    "SOCIAL_PASSPORTS",
                    "social_passport",
                    "school_id, academic_year, students, teachers",
                    "schoolCode;academicYear;students;teachers",
                    5 * SCHOOLS,
                    n -> code(n % SCHOOLS) + ";" + (2016 + n / SCHOOLS) + "/" + (2017 + n / SCHOOLS) + ";"
                            + (50 + n % 900) + ";" + (5 + n % 60),
                    "delete from social_passport"),
            new Kind(
                    "ASSESSMENT_RESULTS",
                    "assessment_result",
                    "school_id, academic_year, procedure, subject_id, grade, participants, failed, average_score",
                    "schoolCode;academicYear;procedure;subject;participants;failed;averageScore",
                    10 * SCHOOLS,
                    n -> code(n % SCHOOLS) + ";" + (2018 + n / SCHOOLS / 5) + "/" + (2019 + n / SCHOOLS / 5) + ";EGE;"
                            + SUBJECTS[n / SCHOOLS % 5] + ";" + (10 + n % 90) + ";" + n % 10 + ";" + (40 + n % 60)
                            + ".5",
                    "delete from assessment_result"));

    private KindsBench(Bed bed, Figures figures) {
        this.bed = bed;
        this.figures = figures;
    }

    private static int code(int school) {
        return FIRST_CODE + school;
    }

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(SCHOOLS)) {
            KindsBench bench = new KindsBench(bed, figures);
            bench.ground();
            for (Kind kind : KINDS) {
                bench.measure(kind);
            }
        }
    }

    /** Puts a file of each kind into a bed of 40,000 schools, for whoever measures something else. */
    static void fill(Bed bed) throws IOException, SQLException {
        KindsBench bench = new KindsBench(bed, new Figures());
        bench.ground();
        Path file = bed.folder.resolve("kind.csv");
        for (Kind kind : KINDS) {
            write(kind, file);
            expect(bed.api().importFile("kind=" + kind.code + "&mode=ATOMIC", file), "created", kind);
        }
    }

    private void ground() throws IOException, SQLException {
        bed.sql("insert into cycle (code, name, program, region_id, starts_on, ends_on)"
                + " values ('BENCH', 'Цикл', '500+', " + bed.region() + ", '2021-01-01', '2021-12-31')");
        bed.sql(
                "insert into account (username, display_name, role, region_id) select 'curator-' || n, 'Куратор', 'CURATOR', "
                        + bed.region() + " from generate_series(0, " + (CURATORS - 1) + ") n");
    }

    private void measure(Kind kind) throws IOException, InterruptedException, SQLException {
        Path file = bed.folder.resolve("kind.csv");
        write(kind, file);
        String query = "kind=" + kind.code + "&mode=ATOMIC";
        Cost fresh = Cost.NONE;
        Cost again = Cost.NONE;
        Cost dry = Cost.NONE;
        for (int round = 0; round <= ROUNDS; round++) {
            forget(kind);
            Cost checked = bed.cost(() -> expect(bed.api().importFile(query + "&dryRun=true", file), "created", kind));
            Cost written = bed.cost(() -> expect(bed.api().importFile(query, file), "created", kind));
            Cost same = bed.cost(() -> expect(bed.api().importFile(query, file), "unchanged", kind));
            if (round > 0) { // the first one warms up
                fresh = fresh.best(written);
                again = again.best(same);
                dry = dry.best(checked);
            }
        }
        Cost copy = copy(kind);
        figures.row(
                "G1–G3",
                format(Locale.ROOT, "%s: %,d new rows; again; dry run", kind.code, kind.rows),
                format(
                        Locale.ROOT,
                        "%s, %,.0f rows/s; %s; %s",
                        fresh.seconds(),
                        kind.rows / fresh.wall(),
                        again.seconds(),
                        dry.seconds()),
                "COPY " + copy.seconds(),
                format(
                        Locale.ROOT,
                        "**%.2f** of COPY; **%.1f** × as fast; **%.2f** × the time",
                        copy.wall() / fresh.wall(),
                        fresh.wall() / again.wall(),
                        dry.wall() / fresh.wall()),
                "beside G1–G3",
                "",
                fresh.shares() + "; COPY " + copy.shares());
    }

    private static void write(Kind kind, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(kind.header + "\n");
            for (int n = 0; n < kind.rows; n++) {
                out.write(kind.row.apply(n) + "\n");
            }
        }
    }

    private Cost copy(Kind kind) throws IOException, InterruptedException, SQLException {
        Path raw = Path.of("/tmp").resolve("antirisk-bench-kind.txt");
        String whose = kind.code.equals("USERS") ? " where role = 'SCHOOL'" : "";
        bed.sql("copy (select " + kind.columns + " from " + kind.table + whose + ") to '" + raw + "'");
        Cost best = Cost.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            forget(kind);
            best = best.best(bed.cost(() -> RawCopy.in(
                    bed.owner(), "copy " + kind.table + " (" + kind.columns + ") from stdin (format text)", raw)));
        }
        bed.sql("copy (select 1) to program 'rm -f " + raw + "'");
        return best;
    }

    /** Without what keeps parents and without a history, which the next measurement would pay for. */
    private void forget(Kind kind) throws IOException, SQLException {
        bed.sql("set session_replication_role = replica; " + kind.forget + "; set session_replication_role = origin");
        bed.sql("delete from import_run; delete from job_progress");
        bed.sql("truncate " + kind.table + "_history");
        bed.sql("vacuum analyze " + kind.table);
        bed.sql("checkpoint");
    }

    private static void expect(JsonNode view, String count, Kind kind) {
        if (view.get(count).asLong() != kind.rows) {
            throw new IllegalStateException("expected " + kind.rows + " " + count + ": " + view);
        }
    }
}
