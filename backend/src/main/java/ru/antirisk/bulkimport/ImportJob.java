package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import ru.antirisk.bulkimport.ImportRuns.Snapshot;
import ru.antirisk.bulkimport.ImportRuns.Twin;
import ru.antirisk.platform.file.LocalCopy;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.job.Job;
import ru.antirisk.platform.job.JobClass;
import ru.antirisk.platform.job.JobEnd;
import ru.antirisk.platform.job.JobFailed;
import ru.antirisk.platform.job.JobRun;
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
 * Merges one accepted file in one transaction, which also ends the job: after a crash, a fault or a cancellation either
 * all of it is there, or nothing; after a crash it starts over from the stored file.
 */
@ApplicationScoped
class ImportJob implements Job {
    static final String KIND = "import";

    private static final Logger LOG = Logger.getLogger(ImportJob.class);

    private final DataSource dataSource;
    private final StoredFiles files;
    private final ImportRuns runs;
    private final Kinds kinds;
    private final UnchangedCheck unchangedCheck;

    ImportJob(DataSource dataSource, StoredFiles files, ImportRuns runs, Kinds kinds, UnchangedCheck unchangedCheck) {
        this.dataSource = dataSource;
        this.files = files;
        this.runs = runs;
        this.kinds = kinds;
        this.unchangedCheck = unchangedCheck;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobClass queue() {
        return JobClass.IMPORT;
    }

    @Override
    public void run(JobRun job) throws SQLException, InterruptedException {
        AcceptedImport run = runs.require(job.subject());
        try {
            merge(run, job);
        } catch (FileProblem e) {
            throw new JobFailed(e.sentence());
        } catch (NoSuchFileException e) {
            throw new JobFailed("Файл этой загрузки не найден на сервере. Отправьте его ещё раз");
        } catch (IOException e) {
            LOG.warnf(e, "import %d", run.id());
            throw new JobFailed("Файл не удалось прочитать с диска сервера. Отправьте его ещё раз");
        }
        unchangedCheck.indexWritten(kinds.get(run.kind()));
    }

    @Override
    public void ended(Connection connection, JobEnd end) throws SQLException {
        ImportNotices.tell(connection, end);
    }

    private void merge(AcceptedImport run, JobRun job) throws SQLException, IOException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Kind kind = kinds.get(run.kind());
                Snapshot snapshot = ImportTurn.begin(connection, run);
                Optional<Twin> twin = runs.twin(connection, run);
                if (twin.isPresent() && unchangedCheck.nothingWrittenSince(connection, kind, twin.get())) {
                    long total = twin.get().total();
                    end(
                            connection,
                            run,
                            job,
                            MergeCounts.unchanged(total),
                            twin.get().snapshot());
                } else {
                    MergeCounts counts = read(connection, run, kind, snapshot, job);
                    end(connection, run, job, counts, run.dryRun() || counts.refused() ? null : snapshot);
                }
                connection.commit();
            } catch (SQLException | IOException | InterruptedException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    /** The job ends in the transaction that merged: it is done exactly where its rows are there. */
    private void end(
            Connection connection, AcceptedImport run, JobRun job, MergeCounts counts, @Nullable Snapshot snapshot)
            throws SQLException {
        runs.count(connection, run.id(), counts, snapshot);
        if (counts.refused()) {
            job.refuse(connection, refusal(counts), counts.total());
        } else {
            job.finish(connection, counts.total());
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private MergeCounts read(Connection connection, AcceptedImport run, Kind kind, Snapshot snapshot, JobRun job)
            throws SQLException, IOException, InterruptedException {
        try (LocalCopy file = files.localCopy(run.sha256());
                TableReader table = TableFile.open(file.path(), shape(run.format()))) {
            Cells header = new Cells();
            if (!table.next(header)) {
                throw new FileProblem("EMPTY_FILE", "Файл пуст. Выберите файл с таблицей");
            }
            Layout layout = kind.refine(Layout.of(kind.columns(), header));
            RowReader reader =
                    kind.open(layout, new ImportScope(connection, run.scope(), run.dryRun(), run.parameters()));
            MergeOrder order = new MergeOrder(
                    run.id(),
                    ImportRuns.FINDINGS_INTO,
                    ImportRuns.CHANGES_INTO,
                    ImportChanges.shown(kind, reader.target()),
                    run.mode() == ImportMode.ATOMIC,
                    run.dryRun(),
                    snapshot.tx(),
                    run.fileSize());
            return new Merge(connection, order, reader)
                    .run(table, layout, (rows, bytes) -> job.reached(rows, null, share(bytes, run.fileSize())));
        }
    }

    /** An XLSX does not tell how far it has been read. */
    private static @Nullable Double share(long bytes, long size) {
        return bytes == 0 ? null : Math.min(1, (double) bytes / size);
    }

    private static String refusal(MergeCounts counts) {
        return "Ничего не записано: строк с ошибками " + counts.rejected() + " из " + counts.total()
                + ". Исправьте их и отправьте файл ещё раз, или загрузите без них (mode=PARTIAL)";
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
                format.sheet(),
                format.headerRow(),
                headers);
    }
}
