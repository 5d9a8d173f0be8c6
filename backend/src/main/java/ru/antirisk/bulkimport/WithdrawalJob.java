package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import ru.antirisk.bulkimport.ImportRuns.Snapshot;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.Job;
import ru.antirisk.platform.job.JobClass;
import ru.antirisk.platform.job.JobEnd;
import ru.antirisk.platform.job.JobFailed;
import ru.antirisk.platform.job.JobRun;
import ru.antirisk.platform.merge.Withdrawal;
import ru.antirisk.platform.merge.Withdrawal.Counts;

/** Takes an import back in one transaction, which also ends the job. */
@ApplicationScoped
class WithdrawalJob implements Job {
    private final DataSource dataSource;
    private final ImportRuns runs;
    private final Kinds kinds;

    WithdrawalJob(DataSource dataSource, ImportRuns runs, Kinds kinds) {
        this.dataSource = dataSource;
        this.runs = runs;
        this.kinds = kinds;
    }

    @Override
    public String kind() {
        return Withdrawals.JOB;
    }

    @Override
    public JobClass queue() {
        return JobClass.IMPORT;
    }

    @Override
    public void run(JobRun job) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                withdraw(connection, job);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("23")) { // somebody referred to a row in this very moment
                throw new JobFailed("Прежние значения вернуть нельзя: их заняли другие записи, или того, на что они"
                        + " ссылаются, больше нет. Ничего не изменено. Откройте загрузку и попробуйте ещё раз");
            }
            throw e;
        }
    }

    private void withdraw(Connection connection, JobRun job) throws SQLException {
        int importId;
        int accountId;
        try (PreparedStatement statement = Database.prepare(
                        connection,
                        Sql.of("select import_id, account_id from import_withdrawal where id = ?", job.subject()));
                ResultSet row = statement.executeQuery()) {
            row.next();
            importId = row.getInt(1);
            accountId = row.getInt(2);
        }
        AcceptedImport run = runs.require(importId);
        Kind kind = kinds.get(run.kind());
        Snapshot own = ImportTurn.beginWithdrawal(connection, run, accountId, kind.writes());
        note(connection, Sql.of("update import_withdrawal set tx = ? where id = ?", own.tx(), job.subject()));
        Counts counts = new Withdrawal(connection, Withdrawals.written(connection, importId, kind)).run();
        note(
                connection,
                Sql.of(
                        "update import_withdrawal set removed = ?, restored = ?, kept = ? where id = ?",
                        counts.removed(),
                        counts.restored(),
                        counts.kept(),
                        job.subject()));
        job.reached(counts.removed() + counts.restored(), null, null); // the last place where it may be cancelled
        job.finish(connection, counts.removed() + counts.restored());
    }

    private static void note(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = Database.prepare(connection, sql)) {
            statement.executeUpdate();
        }
    }

    @Override
    public void ended(Connection connection, JobEnd end) throws SQLException {
        ImportNotices.tellWithdrawn(connection, end);
    }
}
