package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportRuns.Snapshot;
import ru.antirisk.bulkimport.ImportRuns.Twin;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.DatabaseException;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.file.FileStore;
import ru.antirisk.platform.job.Job;
import ru.antirisk.platform.merge.Merge;
import ru.antirisk.platform.merge.MergeCounts;
import ru.antirisk.platform.merge.MergeOrder;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.table.Cells;
import ru.antirisk.platform.table.FileProblem;
import ru.antirisk.platform.table.FileShape;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.TableFile;
import ru.antirisk.platform.table.TableReader;

/**
 * Merges one accepted file in one transaction, which also ends the import: after a crash either all of it is there, or
 * nothing, and then it starts over from the stored file.
 */
@ApplicationScoped
class ImportJob implements Job {
    static final String NAME = "import";

    private static final Logger LOG = Logger.getLogger(ImportJob.class);
    private static final int MOST_ATTEMPTS = 10;
    private static final int DEADLOCK_ATTEMPTS = 3;

    private final DataSource dataSource;
    private final FileStore files;
    private final ImportRuns runs;
    private final Kinds kinds;
    private final UnchangedCheck unchangedCheck;

    ImportJob(DataSource dataSource, FileStore files, ImportRuns runs, Kinds kinds, UnchangedCheck unchangedCheck) {
        this.dataSource = dataSource;
        this.files = files;
        this.runs = runs;
        this.kinds = kinds;
        this.unchangedCheck = unchangedCheck;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) throws SQLException, InterruptedException {
        int id = Integer.parseInt(instance);
        Optional<Integer> attempt = runs.begin(id);
        if (attempt.isEmpty()) {
            return;
        }
        if (attempt.get() > MOST_ATTEMPTS) {
            runs.fail(id, "Загрузка прерывалась " + MOST_ATTEMPTS + " раз подряд. Сообщите администратору");
            return;
        }
        AcceptedImport run = runs.require(id);
        try {
            mergeOrRetry(run);
        } catch (FileProblem e) {
            runs.fail(id, e.sentence());
        } catch (NoSuchFileException e) {
            runs.fail(id, "Файл этой загрузки не найден на сервере. Отправьте его ещё раз");
        } catch (IOException e) {
            LOG.warnf(e, "import %d", id);
            runs.fail(id, "Файл не удалось прочитать с диска сервера. Отправьте его ещё раз");
        } catch (RuntimeException e) {
            LOG.errorf(e, "import %d", id);
            runs.fail(id, "Внутренняя ошибка: в базу ничего не записано. Сообщите администратору номер загрузки " + id);
        }
        unchangedCheck.indexWritten(kinds.get(run.kind()));
    }

    private void mergeOrRetry(AcceptedImport run) throws SQLException, IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                merge(run);
                return;
            } catch (SQLException e) {
                LOG.warnf("import %d: %s %s", run.id(), e.getSQLState(), e.getMessage());
                String state = String.valueOf(e.getSQLState());
                boolean conflict = state.equals("40P01") || state.equals("40001");
                if (conflict && attempt < DEADLOCK_ATTEMPTS) {
                    continue;
                }
                if (DatabaseException.isAway(e)) {
                    throw e; // the scheduler tries again
                }
                runs.fail(run.id(), reason(state));
                return;
            }
        }
    }

    private static String reason(String sqlState) {
        if (sqlState.startsWith("53")) {
            return "На сервере базы данных кончилось место или память. В базу ничего не записано, сообщите администратору";
        }
        return "База данных отказала (" + sqlState + "). В базу ничего не записано, сообщите администратору";
    }

    private void merge(AcceptedImport run) throws SQLException, IOException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Kind kind = kinds.get(run.kind());
                Snapshot snapshot = begin(connection, run, kind);
                Optional<Twin> twin = runs.twin(run);
                if (twin.isPresent() && unchangedCheck.nothingWrittenSince(connection, kind, twin.get())) {
                    long total = twin.get().total();
                    MergeCounts counts = new MergeCounts(total, 0, 0, total, 0, false);
                    runs.finish(connection, run.id(), counts, twin.get().snapshot(), null);
                } else {
                    read(connection, run, kind, snapshot);
                }
                connection.commit();
            } catch (DatabaseException e) {
                rollback(connection, e);
                throw e.sql(); // the progress is noted on a connection of its own
            } catch (SQLException | IOException | InterruptedException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Who writes, that what rows refer to stays, and that merges of one kind within one region go one after the
     * other; one without a region waits for those of all regions.
     */
    private static Snapshot begin(Connection connection, AcceptedImport run, Kind kind) throws SQLException {
        Scope scope = run.scope();
        Sql sql = Sql.of(
                """
                select set_config('antirisk.account_id', ?, true), set_config('antirisk.import_id', ?, true),
                    keep_parents(),
                    case when ? then null
                        when region = 0 then pg_advisory_xact_lock(kind, 0)
                        else pg_advisory_xact_lock_shared(kind, 0) end,
                    case when ? or region = 0 then null else pg_advisory_xact_lock(kind, region) end
                from (
                    select hashtext('import ' || ?) as kind, coalesce(
                        ?,
                        (select m.region_id from access_municipalities m where m.id = ?),
                        (select m.region_id from access_schools s join access_municipalities m
                            on m.id = s.municipality_id where s.id = ?),
                        0) as region) lock""",
                Integer.toString(scope.accountId()),
                Integer.toString(run.id()),
                run.dryRun(),
                run.dryRun(),
                kind.code(),
                scope.regionId(),
                scope.municipalityId(),
                scope.schoolId());
        try (PreparedStatement statement = Database.prepare(connection, sql)) {
            statement.execute();
        }
        // a statement of its own: its snapshot is younger than the lock
        try (PreparedStatement statement = connection.prepareStatement("select current_tx(), oldest_open_tx()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Snapshot(row.getLong(1), row.getLong(2));
        }
    }

    private void read(Connection connection, AcceptedImport run, Kind kind, Snapshot snapshot)
            throws SQLException, IOException, InterruptedException {
        try (TableReader table = TableFile.open(files.require(run.sha256()), shape(run.format()))) {
            Cells header = new Cells();
            if (!table.next(header)) {
                throw new FileProblem("EMPTY_FILE", "Файл пуст. Выберите файл с таблицей");
            }
            Layout layout = kind.refine(Layout.of(kind.columns(), header));
            RowReader reader =
                    kind.open(layout, new ImportScope(connection, run.scope(), run.dryRun(), run.parameters()));
            MergeOrder order = new MergeOrder(
                    run.id(),
                    ImportRuns.FAULTS_INTO,
                    run.mode() == ImportMode.ATOMIC,
                    run.dryRun(),
                    snapshot.tx(),
                    run.fileSize());
            MergeCounts counts =
                    new Merge(connection, order, reader).run(table, layout, new ProgressNotes(runs, run.id()));
            runs.finish(connection, run.id(), counts, run.dryRun() ? null : snapshot, refusal(counts));
        }
    }

    private static @Nullable String refusal(MergeCounts counts) {
        return counts.refused()
                ? "Ничего не записано: строк с ошибками " + counts.rejected() + " из " + counts.total()
                        + ". Исправьте их и отправьте файл ещё раз, или загрузите без них (mode=PARTIAL)"
                : null;
    }

    static FileShape shape(FileFormat format) {
        List<String> headers = new ArrayList<>(
                format.columns().stream().map(FoundColumn::header).toList());
        headers.addAll(format.ignoredColumns());
        return new FileShape(
                format.type(),
                format.encoding() == null ? null : Charset.forName(format.encoding()),
                format.delimiter() == null ? null : format.delimiter().charAt(0),
                format.compressed(),
                headers);
    }
}
