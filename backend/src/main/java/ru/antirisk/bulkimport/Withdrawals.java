package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportRuns.Snapshot;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobOrder;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.job.JobUnit;
import ru.antirisk.platform.job.Jobs;
import ru.antirisk.platform.merge.Withdrawal;
import ru.antirisk.platform.merge.Withdrawal.Counts;
import ru.antirisk.platform.merge.Withdrawal.Written;
import ru.antirisk.platform.problem.ProblemException;

/** Takes imports back, or says what that would do (docs/adr/0035). */
@ApplicationScoped
class Withdrawals {
    static final String JOB = "import-withdrawal";
    private static final int SHOWN = 100;

    private final Database database;
    private final ImportRuns runs;
    private final ImportViews views;
    private final Kinds kinds;
    private final Jobs jobs;

    Withdrawals(Database database, ImportRuns runs, ImportViews views, Kinds kinds, Jobs jobs) {
        this.database = database;
        this.runs = runs;
        this.views = views;
        this.kinds = kinds;
        this.jobs = jobs;
    }

    /** @throws ProblemException NOT_FOUND (404), KIND_NOT_ALLOWED (403), NOTHING_TO_WITHDRAW (409) */
    WithdrawalPreview preview(int importId, Scope scope) {
        Kind kind = kinds.get(withdrawable(importId, scope).kind());
        return database.with(connection -> {
            Withdrawal withdrawal = new Withdrawal(connection, written(connection, importId, kind));
            Counts counts = withdrawal.counts();
            return new WithdrawalPreview(
                    counts.removed(),
                    counts.restored(),
                    counts.kept(),
                    withdrawal.kept(ImportChanges.object(kind), SHOWN));
        });
    }

    /**
     * Orders that an import be taken back.
     *
     * @return id of the withdrawal
     * @throws ProblemException NOT_FOUND (404), KIND_NOT_ALLOWED (403), NOTHING_TO_WITHDRAW (409)
     */
    @Transactional
    int order(int importId, Scope scope) {
        runs.lock(importId);
        ImportView view = withdrawable(importId, scope);
        int id = database.list(
                        Sql.of(
                                "insert into import_withdrawal (import_id, account_id) values (?, ?) returning id",
                                importId,
                                scope.accountId()),
                        row -> row.getInt(1))
                .get(0);
        jobs.order(new JobOrder(
                JOB,
                id,
                scope.accountId(),
                "Отмена загрузки " + ImportRuns.ofFile(view.fileName(), importId),
                "/api/v1/imports/" + importId,
                JobUnit.ROWS,
                runs.lane(view.kind(), runs.require(importId).scope())));
        return id;
    }

    private ImportView withdrawable(int importId, Scope scope) {
        ImportView view = views.require(importId, scope);
        kinds.require(view.kind(), scope.role());
        String why = whyNot(view);
        if (why != null) {
            throw new ProblemException(ImportProblem.NOTHING_TO_WITHDRAW, why);
        }
        return view;
    }

    private static @Nullable String whyNot(ImportView view) {
        if (!view.over()) {
            return "Загрузка ещё не закончена. Дождитесь конца или прервите её";
        }
        if (view.dryRun() || view.status() != JobStatus.DONE || view.created() + view.updated() == 0) {
            return "Эта загрузка ничего не записала, отменять нечего";
        }
        ImportWithdrawal last = view.withdrawal();
        if (last != null && !last.status().over()) {
            return "Эта загрузка уже отменяется. Дождитесь конца";
        }
        return last != null && last.status() == JobStatus.DONE && last.kept() == 0
                ? "Эта загрузка уже отменена целиком"
                : null;
    }

    /** What an import wrote, for the transaction of this connection. */
    static Written written(Connection connection, int importId, Kind kind) throws SQLException {
        Snapshot merge = ImportRuns.merge(connection, importId);
        List<Long> withdrawn = new ArrayList<>();
        try (PreparedStatement earlier = Database.prepare(
                        connection,
                        Sql.of("select tx from import_withdrawal where import_id = ? and tx is not null", importId));
                ResultSet row = earlier.executeQuery()) {
            while (row.next()) {
                withdrawn.add(row.getLong(1));
            }
        }
        return new Written(kind.writes(), kind.table(), merge.tx(), merge.xmin(), withdrawn);
    }
}
