package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobEnd;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.review.ReviewRequest;
import ru.antirisk.work.Audience;
import ru.antirisk.work.Notice;
import ru.antirisk.work.Notices;
import ru.antirisk.work.Watches;

/** Whom the review of a run concerns, and what they are told. */
@ApplicationScoped
class RunNotices {
    private static final String ADDRESS = "/identification/runs/";

    private final Notices notices;
    private final Database database;
    private final Watches watches;

    RunNotices(Notices notices, Database database, Watches watches) {
        this.watches = watches;
        this.notices = notices;
        this.database = database;
    }

    /** Whoever ordered a run learns what came out; who cancelled it knows. */
    static void ended(Connection connection, JobEnd end) throws SQLException {
        if (end.status() == JobStatus.CANCELLED) {
            return;
        }
        Sql sql = Sql.of("""
                select format('Расчёт за %s год по правилу «%s» ', run.year, rule.name) as named, run.identified, run.schools
                from identification_run run
                join identification_rule rule on rule.id = run.rule_id
                where run.id = ?
                """, end.subject());
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            boolean done = end.status() == JobStatus.DONE;
            String text = row.getString("named")
                    + (done
                            ? "готов: выявлено школ — " + row.getInt("identified") + " из " + row.getInt("schools")
                            : "не удался. " + end.failure());
            String kind = done ? "RUN_DONE" : "RUN_FAILED";
            Notices.add(
                    connection,
                    new Notice(kind, text, ADDRESS + end.subject(), "run " + end.subject()),
                    end.accountId());
        }
    }

    /** A region's run concerns its coordinators, a municipality's run its region. */
    void approved(RunView run, Scope scope) {
        Role concerned = run.municipalityId() == null ? Role.MUNICIPAL_COORDINATOR : Role.REGION_OPERATOR;
        notices.announce(
                notice(run, "RUN_APPROVED", "Утверждены итоги идентификации " + named(run)),
                new Audience(Set.of(concerned), run.regionId(), null, scope.accountId()));
        watches.tell(
                "DECISION_APPROVED",
                Sql.of("""
                        select d.school_id,
                            s.name || ': ' || %s || ', данные за ' || ? || ' год' as text
                        from identification_decision d join school_schools s on s.id = d.school_id
                        where d.run_id = ?
                        """.formatted(Decision.inSql("d.decision", Decision::title)), run.year(), run.id()),
                "decision " + run.id() + " " + run.version(),
                scope);
    }

    /** The one who approved it and the one who ran it learn it, and whoever was told of the approval. */
    void withdrawn(RunView run, ReviewRequest request) {
        Notice notice = notice(
                run, "APPROVAL_WITHDRAWN", "Отозвано утверждение расчёта " + named(run) + ". " + because(request));
        notices.add(notice, people(run, request.scope()));
        Role concerned = run.municipalityId() == null ? Role.MUNICIPAL_COORDINATOR : Role.REGION_OPERATOR;
        notices.announce(
                notice,
                new Audience(
                        Set.of(concerned), run.regionId(), null, request.scope().accountId()));
        watches.tell(
                "DECISION_WITHDRAWN",
                Sql.of("""
                        select d.school_id, format('%s: отозвано решение, данные за %s год', s.name, ?) as text
                        from identification_decision d join school_schools s on s.id = d.school_id
                        where d.run_id = ?
                        """, run.year(), run.id()),
                "decision withdrawn " + run.id() + " " + run.version(),
                request.scope());
    }

    void overruled(RunView run, ReviewRequest request) {
        notices.add(
                notice(run, "DECISION_OVERRULED", "В расчёте " + named(run) + " изменено решение. " + request.reason()),
                people(run, request.scope()));
    }

    void discarded(RunView run, ReviewRequest request) {
        notices.add(
                notice(run, "RUN_DISCARDED", "Убран расчёт " + named(run) + ". " + because(request)),
                people(run, request.scope()));
    }

    /** Who ran and who approved it, without the one who acts. */
    private int[] people(RunView run, Scope scope) {
        return database
                .list(
                        Sql.of("""
                                select run.created_by from identification_run run where run.id = ? and run.created_by <> ?
                                union
                                select e.account_id from identification_run run
                                join review_entries e on e.object_kind = ? and e.object_id = run.id
                                where run.id = ? and e.to_state = 'APPROVED' and e.account_id <> ?
                                """, run.id(), scope.accountId(), RunProcess.KIND, run.id(), scope.accountId()),
                        row -> row.getInt(1))
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Notice notice(RunView run, String kind, String text) {
        return new Notice(kind, text, ADDRESS + run.id(), kind + " " + run.id() + " " + run.version());
    }

    private static String named(RunView run) {
        return "за " + run.year() + " год по правилу «" + run.ruleName() + "»";
    }

    private static String because(ReviewRequest request) {
        @Nullable String reason = request.reason();
        return reason == null ? "Причина не указана" : "Причина: " + reason;
    }
}
