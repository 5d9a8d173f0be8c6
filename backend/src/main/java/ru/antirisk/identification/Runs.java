package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.assessment.ProcedureTitles;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.review.Reviewer;
import ru.antirisk.review.Reviews;

/** Runs: ordered, decided once by their job, then only reviewed. */
@ApplicationScoped
class Runs {
    /** Runs of the time when they were no jobs have ended as they were ordered. */
    private static final String STATUS = "coalesce(j.status, 'DONE')";

    private static final String KEPT = "run.state <> 'DISCARDED'";

    private static final String FROM = """
            identification_run run
            left join platform_jobs j on j.kind = 'identification-run' and j.subject = run.id
            join identification_rule rule on rule.id = run.rule_id
            join identification_rule_version v on v.rule_id = run.rule_id and v.number = run.rule_number
            join account_accounts creator on creator.id = run.created_by
            left join review_entries approval on approval.id = run.entry_id and run.state = 'APPROVED'
            left join account_accounts approver on approver.id = approval.account_id
            left join territory_municipalities m on m.id = run.municipality_id
            """;

    /** Counts over the decisions on some schools, up to the condition which; whoever needs none counts none. */
    private static final String COUNTED = """
            left join lateral (
                select count(*)::integer as schools,
                    (count(*) filter (where d.decision = 1))::integer as identified,
                    (count(*) filter (where d.decision = 3))::integer as insufficient
                from identification_decision d where d.run_id = run.id and\s""";

    private static final String OVERRULED = """
            left join lateral (
                select count(*)::integer as overruled
                from identification_overruling o where o.run_id = run.id and\s""";

    private static final Listing<RunView> RUNS = Listing.of(Runs::view)
            .select("""
                    run.id, run.rule_id, rule.name as rule_name, run.rule_number, v.definition::text as definition,
                    run.year, run.region_id, run.municipality_id, m.name as municipality_name, counts.schools,
                    counts.identified, counts.insufficient, hand.overruled, run.created_at, creator.display_name as created_by_name,
                    run.state, approval.at as approved_at, approver.display_name as approved_by_name,
                    approval.reason as approval_comment, run.version, coalesce(j.status, 'DONE') as status, j.share, j.failure,
                    %s""".formatted(RuleSentence.TITLES))
            .sortedBy("createdAt", "run.created_at")
            .sortedBy("year", "run.year")
            .sortedBy("id", "run.id")
            .order("run.id desc");

    private static final Export EXPORT = Export.of(
            "identification-runs",
            "Расчёты",
            List.of(
                    ListColumn.value("id", "Номер", "run.id"),
                    ListColumn.text("ruleName", "Правило", "rule.name"),
                    ListColumn.value("ruleNumber", "Редакция правила", "run.rule_number"),
                    ListColumn.value("year", "Год данных", "run.year"),
                    ListColumn.text("municipalityName", "Муниципалитет", "m.name"),
                    ListColumn.value("schools", "Школ", "counts.schools"),
                    ListColumn.value("identified", "Относятся к ШНОР", "counts.identified"),
                    ListColumn.value("insufficient", "Недостаточно данных", "counts.insufficient"),
                    ListColumn.value("overruled", "Решений изменено", "hand.overruled"),
                    ListColumn.word("status", "Состояние", JobStatus.class, "coalesce(j.status, 'DONE')"),
                    ListColumn.moment("createdAt", "Рассчитано", "run.created_at"),
                    ListColumn.text("createdByName", "Кто рассчитал", "creator.display_name"),
                    ListColumn.moment("approvedAt", "Утверждено", "approval.at"),
                    ListColumn.text("approvedByName", "Кто утвердил", "approver.display_name"),
                    ListColumn.text("approvalComment", "Основание", "approval.reason")));

    private final Database database;
    private final Lists lists;
    private final Reviews reviews;
    private final RunProcess process;

    Runs(Database database, Lists lists, Reviews reviews, RunProcess process) {
        this.database = database;
        this.lists = lists;
        this.reviews = reviews;
        this.process = process;
    }

    Page<RunView> list(RunFilter filter, Scope scope) {
        Listing<RunView> found = visible(scope)
                .and("run.rule_id = ?", filter.ruleId)
                .and("run.year = ?", filter.year)
                .and(
                        "exists (select from territory_municipalities over where over.id = ? and run.region_id = over.region_id"
                                + " and coalesce(run.municipality_id, over.id) = over.id)",
                        filter.municipalityId)
                .and(STATUS + " = ?", filter.status)
                .and("(run.state = 'APPROVED') = ?", filter.approved)
                .and("run.state = ?", filter.state);
        return lists.answer(filter.state == null ? found.where(KEPT) : found, EXPORT, filter);
    }

    RunView require(int runId, Scope scope) {
        return lists.one(visible(scope).and("run.id = ?", runId))
                .orElseThrow(() -> ProblemException.notFound(
                        "Расчёта с номером " + runId + " нет среди доступных вам. Обновите список расчётов"));
    }

    /** @throws ProblemException CONFLICT (409) where it has not decided, or never will */
    RunView requireDone(int runId, Scope scope) {
        RunView run = require(runId, scope);
        if (run.status() == JobStatus.DONE) {
            return run;
        }
        throw RunProcess.notDone(run);
    }

    /** The last run before this one of the same rule over the same territory. */
    Optional<RunView> before(RunView run, Scope scope) {
        int territory = run.municipalityId() == null ? 0 : run.municipalityId();
        Listing<RunView> earlier = visible(scope)
                .where(STATUS + " = 'DONE'")
                .where(KEPT)
                .and("run.id < ?", run.id())
                .and("run.rule_id = ?", run.ruleId())
                .and("coalesce(run.municipality_id, 0) = ?", territory);
        return lists.first(earlier);
    }

    RuleDefinition definition(RunView run) {
        return database.first(
                        Sql.of(
                                "select definition::text from identification_rule_version"
                                        + " where rule_id = ? and number = ?",
                                run.ruleId(),
                                run.ruleNumber()),
                        row -> RuleJson.read(row.getString(1)))
                .orElseThrow();
    }

    RuleSentence sentence() {
        return new RuleSentence(ProcedureTitles.load(database));
    }

    /**
     * Runs that concern the caller, counted over the schools she sees: one who does not see the whole region gets the
     * counts of her part, and no run that decided on none of her schools, but one that she has ordered herself. A school
     * sees approved runs only.
     */
    private Listing<RunView> visible(Scope scope) {
        Reviewer reviewer = reviews.reviewer(scope);
        Listing<RunView> visible = RUNS.from(tables(scope))
                .where(scope.territory("run"))
                .where(concerning(scope))
                .as(run -> run.allowing(process.table().allowedActions(run, reviewer)));
        return scope.role() == Role.SCHOOL ? visible.where("run.state = 'APPROVED'") : visible;
    }

    private static Sql tables(Scope scope) {
        Sql tables =
                Sql.of(FROM).add(OVERRULED).add(scope.schoolIds("o.school_id")).add(") hand on true ");
        if (RuleTerritory.isWholeFor(scope)) {
            return tables.add("cross join lateral (select run.schools, run.identified, run.insufficient) counts");
        }
        return tables.add(COUNTED).add(scope.schoolIds("d.school_id")).add(") counts on true");
    }

    /** One decision on a school of hers is enough. */
    private static Sql concerning(Scope scope) {
        if (RuleTerritory.isWholeFor(scope)) {
            return Sql.of("true");
        }
        return Sql.of("(exists (select from identification_decision d where d.run_id = run.id and ")
                .add(scope.schoolIds("d.school_id"))
                .add(") or (run.created_by = ? and " + STATUS + " <> 'DONE'))", scope.accountId());
    }

    private static RunView view(ResultSet row) throws SQLException {
        return new RunView(
                row.getInt("id"),
                row.getInt("rule_id"),
                row.getString("rule_name"),
                row.getInt("rule_number"),
                RuleSentence.with(row).of(RuleJson.read(row.getString("definition"))),
                row.getInt("year"),
                row.getInt("region_id"),
                Database.integer(row, "municipality_id"),
                row.getString("municipality_name"),
                row.getInt("schools"),
                row.getInt("identified"),
                row.getInt("insufficient"),
                row.getInt("overruled"),
                JobStatus.valueOf(row.getString("status")),
                row.getObject("share", Double.class),
                row.getString("failure"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by_name"),
                RunState.valueOf(row.getString("state")),
                List.of(),
                Database.instant(row, "approved_at"),
                row.getString("approved_by_name"),
                row.getString("approval_comment"),
                row.getInt("version"));
    }
}
