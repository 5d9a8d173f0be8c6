package ru.antirisk.bench;

import static java.lang.String.format;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** G12: a million indices as CSV, beside COPY TO of the same query. */
final class ExportBench {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 3;
    private static final int CHUNK = 256 << 10;

    /** What the list of indices selects for a region's operator, in the order of its stream. */
    private static final String QUERY = """
            select ci.school_id as "schoolId", s.code as "schoolCode", s.name as "schoolName", ci.year as year,
                case ci.type when 1 then 'OGE_QUALITY' when 2 then 'EGE_QUALITY' when 3 then 'ISBSH' else 'IURSH'
                end as type,
                ci.value as value, ci.group_number as "group", src.name as source
            from context_index ci
            join school_schools s on s.id = ci.school_id
            left join index_source src on src.id = ci.source_id
            where s.municipality_id in (select m.id from access_municipalities m where m.region_id = {region})
            order by ci.school_id, ci.year, ci.type""";

    private ExportBench() {}

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(IndexFile.SCHOOLS)) {
            Path file = bed.folder.resolve("rows.csv");
            IndexFile.write(file, ROWS, 0);
            bed.api().importFile("kind=CONTEXT_INDICES", file);
            bed.sql("vacuum analyze context_index");
            download(bed);
            long pid = bed.application().pid();
            Memory.live(pid);
            Proc.forgetPeak(pid);
            double before = Proc.rss(pid);
            Cost copy = Cost.NONE;
            Cost export = Cost.NONE;
            String query = QUERY.replace("{region}", Integer.toString(bed.region()));
            for (int round = 0; round < ROUNDS; round++) {
                copy = copy.best(bed.cost(() -> complete(RawCopy.out(bed.owner(), query))));
                export = export.best(bed.cost(() -> complete(download(bed))));
            }
            figures.row(
                    "G12",
                    "export of 1,000,000 rows as CSV",
                    format(Locale.ROOT, "%s, %,.0f rows/s", export.seconds(), ROWS / export.wall()),
                    "COPY TO of the same query " + copy.seconds(),
                    Figures.ratio(copy.wall() / export.wall(), 0.4, 0.7, true) + " of COPY TO",
                    "≥ 0.4",
                    "≥ 0.7",
                    export.shares() + "; COPY " + copy.shares());
            figures.note(
                    "G12: complete (1,000,001 lines each time); RSS %.0f MB before, at most %.0f MB during.",
                    before, Proc.peak(pid));
        }
    }

    private static void complete(long lines) {
        if (lines != ROWS + 1) {
            throw new IllegalStateException("lines: " + lines);
        }
    }

    private static long download(Bed bed) throws IOException {
        URI address = URI.create(bed.application().address() + "/api/v1/context-indices");
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Accept", "text/csv");
        connection.setRequestProperty("Authorization", "Bearer " + bed.api().token());
        RawCopy.Lines lines = new RawCopy.Lines();
        try (InputStream in = connection.getInputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                lines.write(chunk, 0, read);
            }
        }
        return lines.count;
    }
}
