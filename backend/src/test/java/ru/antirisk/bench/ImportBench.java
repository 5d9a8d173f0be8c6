package ru.antirisk.bench;

import static java.lang.String.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** G1, G2, G3, G5: a million indices through the API, beside COPY of the same rows. */
final class ImportBench {
    private static final int ROWS = 1_000_000;
    private static final int BAD_EVERY = 10;
    private static final int ROUNDS = 3;
    private static final String QUERY = "kind=CONTEXT_INDICES&mode=";

    /** Tells every physical row version: a row that was written anew has another place and transaction. */
    private static final String VERSIONS = "select count(*) || ' ' || coalesce(sum(hashtext(ctid::text || xmin::text)"
            + "::bigint), 0) || ' ' || (select count(*) from context_index_history) || ' ' || (select count(*) from"
            + " change_set) from context_index";

    private final Bed bed;
    private final Figures figures;
    private final Path good;
    private final Path otherwise;
    private final Path bad;
    private final Map<RawCopy.Format, Path> resolved = new EnumMap<>(RawCopy.Format.class);
    private final Map<String, Cost> best = new HashMap<>();
    private final Map<String, String> phases = new HashMap<>();

    private ImportBench(Bed bed, Figures figures) throws IOException, SQLException {
        this.bed = bed;
        this.figures = figures;
        good = bed.folder.resolve("good.csv");
        otherwise = bed.folder.resolve("otherwise.csv");
        bad = bed.folder.resolve("bad.csv");
        IndexFile.write(good, ROWS, 0);
        IndexFile.writeOtherwise(otherwise, ROWS);
        IndexFile.write(bad, ROWS, BAD_EVERY);
        int[] ids = RawCopy.schoolIds(bed.owner());
        resolved.put(RawCopy.Format.TEXT, bed.folder.resolve("resolved.txt"));
        resolved.put(RawCopy.Format.BINARY, bed.folder.resolve("resolved.bin"));
        IndexFile.writeText(resolved.get(RawCopy.Format.TEXT), ROWS, ids);
        IndexFile.writeBinary(resolved.get(RawCopy.Format.BINARY), ROWS, ids);
    }

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(IndexFile.SCHOOLS)) {
            ImportBench bench = new ImportBench(bed, figures);
            bench.warmUp();
            for (int round = 1; round <= ROUNDS; round++) {
                bench.round(round);
            }
            bench.report();
        }
    }

    /** The compiler of the JVM has seen the code once, as in a server that has been running. */
    private void warmUp() throws IOException, InterruptedException, SQLException {
        bed.api().importFile(QUERY + "ATOMIC", good);
        bed.forgetIndices();
        bed.api().importFile(QUERY + "PARTIAL", bad);
        bed.forgetIndices();
    }

    private void round(int round) throws IOException, InterruptedException, SQLException {
        for (RawCopy.Format format : RawCopy.Format.values()) {
            bed.forgetIndices();
            measure(round, "COPY " + format, () -> RawCopy.in(bed.owner(), format, resolved.get(format)));
        }
        bed.forgetIndices();
        measure(round, "dry", () -> expect(bed.api().importFile(QUERY + "ATOMIC&dryRun=true", good), "created", ROWS));
        bed.forgetIndices();
        measure(round, "new", () -> expect(phased("new"), "created", ROWS));
        String before = bed.text(VERSIONS);
        measure(round, "same", () -> expect(phased("same"), "unchanged", ROWS));
        measure(
                round,
                "dry, known",
                () -> expect(bed.api().importFile(QUERY + "ATOMIC&dryRun=true", otherwise), "unchanged", ROWS));
        measure(round, "otherwise", () -> expect(bed.api().importFile(QUERY + "ATOMIC", otherwise), "unchanged", ROWS));
        if (!before.equals(bed.text(VERSIONS))) {
            throw new IllegalStateException("the second time wrote: " + before + " → " + bed.text(VERSIONS));
        }
        bed.forgetIndices();
        measure(round, "bad", this::importBad);
    }

    private void importBad() throws IOException, InterruptedException {
        JsonNode view = bed.api().importFile(QUERY + "PARTIAL", bad);
        expect(view, "rejected", ROWS / BAD_EVERY);
        expect(view, "created", ROWS - ROWS / BAD_EVERY);
    }

    /** Imports the file and keeps where the time went, of the last round. */
    private JsonNode phased(String name) throws IOException, InterruptedException {
        Instant sent = Instant.now();
        JsonNode view = bed.api().importFile(QUERY + "ATOMIC", good);
        Instant answered = Instant.now();
        Instant created = Instant.parse(view.get("createdAt").asText());
        Instant started = Instant.parse(view.get("startedAt").asText());
        Instant finished = Instant.parse(view.get("finishedAt").asText());
        phases.put(
                name,
                format(
                        Locale.ROOT,
                        "receiving the file %.2f s, until its job begins %.2f, merging %.2f, until the answer %.2f",
                        seconds(sent, created),
                        seconds(created, started),
                        seconds(started, finished),
                        seconds(finished, answered)));
        return view;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static void expect(JsonNode view, String count, long rows) {
        if (view.get(count).asLong() != rows) {
            throw new IllegalStateException("expected " + rows + " " + count + ": " + view);
        }
    }

    private void measure(int round, String name, Bed.Work work) throws IOException, InterruptedException, SQLException {
        Cost cost = bed.cost(work);
        System.out.printf(Locale.ROOT, "  %d  %-12s %6.2f s  CPU %s%n", round, name, cost.wall(), cost.shares());
        best.merge(name, cost, Cost::best);
    }

    private Cost of(String name) {
        return best.getOrDefault(name, Cost.NONE);
    }

    private void report() throws IOException, InterruptedException, SQLException {
        Cost text = of("COPY TEXT");
        Cost copy = text.best(of("COPY BINARY"));
        Cost fresh = of("new");
        figures.row(
                "G1",
                "import of 1,000,000 new rows",
                format(Locale.ROOT, "%s, %,.0f rows/s", fresh.seconds(), ROWS / fresh.wall()),
                format(
                        Locale.ROOT,
                        "RC: COPY %s %s, %,.0f rows/s",
                        copy.equals(text) ? "text" : "binary",
                        copy.seconds(),
                        ROWS / copy.wall()),
                Figures.ratio(copy.wall() / fresh.wall(), 0.75, 0.95, true) + " of RC",
                "≥ 0.75 RC",
                "≥ 0.95 RC",
                fresh.shares() + "; RC " + copy.shares());
        again(fresh);
        otherwise(fresh);
        part("G3", "dry run on an empty table, the same report", of("dry"), fresh, 0.4, 0.25);
        part("G3", "dry run on a table that holds the rows, written otherwise", of("dry, known"), fresh, 0.4, 0.25);
        part("G5", "10 % bad rows, PARTIAL, all named", of("bad"), fresh, 1.3, 1.1);
        long errors = namedErrors();
        figures.note("G1, third round: %s.", phases.get("new"));
        figures.note("G2, third round: %s.", phases.get("same"));
        figures.note("G2: physical row versions, history and change sets are the same before and after.");
        figures.note("G5: /errors has %,d lines for %,d bad rows.", errors, ROWS / BAD_EVERY);
    }

    private void again(Cost fresh) {
        Cost cost = of("same");
        figures.row(
                "G2",
                "the same file again",
                cost.seconds(),
                "G1 " + fresh.seconds(),
                Figures.ratio(fresh.wall() / cost.wall(), 7, 10, true) + " × the speed of G1",
                "≥ 7, no row written",
                "≥ 10",
                cost.shares());
    }

    private void otherwise(Cost fresh) {
        Cost cost = of("otherwise");
        figures.row(
                "–",
                "the same rows in reverse, with commas and points",
                cost.seconds(),
                "G1 " + fresh.seconds(),
                String.format(Locale.ROOT, "**%.2f** × the speed of G1", fresh.wall() / cost.wall()),
                "no row written",
                "",
                cost.shares());
    }

    private void part(String number, String what, Cost cost, Cost fresh, double must, double aim) {
        figures.row(
                number,
                what,
                cost.seconds(),
                "G1 " + fresh.seconds(),
                Figures.ratio(cost.wall() / fresh.wall(), must, aim, false) + " × the time of G1",
                "≤ " + must,
                "≤ " + aim,
                cost.shares());
    }

    /** Lines of the list of all errors, without its header. */
    private long namedErrors() throws IOException, InterruptedException, SQLException {
        long lines = bed.api().lines("/imports/" + bed.text("select max(id) from import_run") + "/errors") - 1;
        if (lines != ROWS / BAD_EVERY) {
            throw new IllegalStateException("named errors: " + lines);
        }
        return lines;
    }
}
