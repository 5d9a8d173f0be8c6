package ru.antirisk.bulkimport;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.file.LocalCopy;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.table.Cells;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.TableFile;
import ru.antirisk.platform.table.TableReader;

/** The rows of an import's file that have faults, as they came; what an earlier report added to them is left out. */
final class RejectedRows implements Closeable {
    private final LocalCopy file;
    private final TableReader table;
    private final Database database;
    private final int importId;
    private final List<String> headers;

    /** Places in the file of the columns that it came with. */
    private final int[] places;

    /**
     * A bad row.
     *
     * @param number as a spreadsheet counts, from 1
     * @param cells one for each of {@link #headers}
     * @param faults in Russian: what is wrong and what to do
     * @param faulty headers of the columns that the faults are in
     */
    record Rejected(long number, List<String> cells, String faults, List<String> faulty) {
        boolean isFaulty(String header) {
            return faulty.contains(header);
        }
    }

    @FunctionalInterface
    interface Visitor {
        void visit(Rejected row) throws IOException;
    }

    private RejectedRows(LocalCopy file, TableReader table, Database database, int importId, List<String> header) {
        this.file = file;
        this.table = table;
        this.database = database;
        this.importId = importId;
        this.places = IntStream.range(0, header.size())
                .filter(place -> !Layout.isOfReports(header.get(place)))
                .toArray();
        this.headers = IntStream.of(places).mapToObj(header::get).toList();
    }

    static RejectedRows open(StoredFiles files, AcceptedImport run, Database database) throws IOException {
        LocalCopy file = files.localCopy(run.sha256());
        try {
            TableReader table = TableFile.open(file.path(), ImportJob.shape(run.format()));
            Cells cells = new Cells();
            table.next(cells);
            return new RejectedRows(file, table, database, run.id(), Layout.texts(cells));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    List<String> headers() {
        return headers;
    }

    void each(Visitor visitor) {
        Cells cells = new Cells();
        Sql faults = Sql.of("""
                select line, coalesce(min(row_number), line) as row_number,
                       string_agg(coalesce('«' || column_name || '»: ', '') || message, '; ') as faults,
                       array_remove(array_agg(column_name), null) as faulty
                from import_error where import_id = ? and not note group by line order by line""", importId);
        database.each(faults, fault -> {
            while (table.next(cells)) {
                if (cells.line() == fault.getLong("line")) {
                    visitor.visit(new Rejected(
                            fault.getLong("row_number"),
                            ownCells(cells.raw()),
                            fault.getString("faults"),
                            List.of((String[]) fault.getArray("faulty").getArray())));
                    break;
                }
            }
        });
    }

    private List<String> ownCells(List<String> raw) {
        List<String> own = new ArrayList<>(places.length);
        for (int place : places) {
            own.add(place < raw.size() ? raw.get(place) : "");
        }
        return own;
    }

    @Override
    public void close() throws IOException {
        try {
            table.close();
        } finally {
            file.close();
        }
    }
}
