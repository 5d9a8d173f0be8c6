package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.review.Reviewer;
import ru.antirisk.review.Reviews;
import ru.antirisk.territory.Territory;

/** Runs: written once, then only reviewed. */
@ApplicationScoped
class Runs {
    private static final Map<String, String> SORT =
            Map.of("createdAt", "run.created_at", "year", "run.year", "id", "run.id");

    private static final String COLUMNS = """
            run.id, run.rule_id, rule.name as rule_name, run.rule_number, v.definition::text as definition,
            run.year, run.region_id, run.municipality_id, m.name as municipality_name,
                   counts.schools, counts.identified, counts.insufficient, run.created_at,
                   creator.display_name as created_by_name, run.state, approval.at as approved_at,
                   approver.display_name as approved_by_name, approval.reason as approval_comment, run.version
            """;

    private static final String FROM = """
             from identification_run run
             join identification_rule rule on rule.id = run.rule_id
             join identification_rule_version v on v.rule_id = run.rule_id and v.number = run.rule_number
             join account_accounts creator on creator.id = run.created_by
             left join review_entries approval on approval.id = run.entry_id and run.state = 'APPROVED'
             left join account_accounts approver on approver.id = approval.account_id
             left join territory_municipalities m on m.id = run.municipality_id
            """;

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

    Page<RunView> page(RunFilter filter, Scope scope) {
        Sql found = visible(scope)
                .addIfPresent(" and run.rule_id = ?", filter.ruleId)
                .addIfPresent(" and run.year = ?", filter.year)
                .addIfPresent(" and (run.state = 'APPROVED') = ?", filter.approved)
                .addIfPresent(" and run.state = ?", filter.state);
        if (filter.state == null) {
            found.add(" and run.state <> 'DISCARDED'");
        }
        return lists.page(COLUMNS, found, filter.orderBy(SORT, "run.id desc"), filter, views(scope));
    }

    RunView require(int runId, Scope scope) {
        return database.first(
                        Sql.of("select " + COLUMNS + " ").add(visible(scope)).add(" and run.id = ?", runId),
                        views(scope))
                .orElseThrow(() -> ProblemException.notFound(
                        "Расчёта с номером " + runId + " нет среди доступных вам. Обновите список расчётов"));
    }

    /** The last run before this one of the same rule over the same territory. */
    Optional<RunView> before(RunView run, Scope scope) {
        return database.first(
                Sql.of("select " + COLUMNS + " ")
                        .add(visible(scope))
                        .add(
                                " and run.state <> 'DISCARDED' and run.id < ? and run.rule_id = ?"
                                        + " and coalesce(run.municipality_id, 0) = ?"
                                        + " order by run.id desc limit 1",
                                run.id(),
                                run.ruleId(),
                                run.municipalityId() == null ? 0 : run.municipalityId()),
                views(scope));
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

    int nextId() {
        return database.first(
                        Sql.of("select nextval(pg_get_serial_sequence('identification_run', 'id'))"),
                        row -> row.getInt(1))
                .orElseThrow();
    }

    void insert(int id, RuleView rule, int year, Territory territory, RuleRun.Counts counts, Scope scope) {
        database.update(Sql.of(
                "insert into identification_run (id, rule_id, rule_number, year, region_id, municipality_id, schools,"
                        + " identified, insufficient, created_by) overriding system value"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                rule.id(),
                rule.number(),
                year,
                territory.regionId(),
                territory.municipalityId(),
                counts.schools(),
                counts.identified(),
                counts.insufficient(),
                scope.accountId()));
    }

    /**
     * Runs that concern the caller, counted over the schools she sees: one who does not see the whole region gets the
     * counts of her part, and no run that decided on none of her schools. A school sees approved runs only.
     */
    private static Sql visible(Scope scope) {
        Sql from = Sql.of(FROM);
        if (RuleTerritory.isWholeFor(scope)) {
            from.add(" cross join lateral (select run.schools, run.identified, run.insufficient) counts");
        } else {
            from.add(" join lateral (select count(*)::integer as schools,"
                            + " (count(*) filter (where d.decision = 1))::integer as identified,"
                            + " (count(*) filter (where d.decision = 3))::integer as insufficient"
                            + " from identification_decision d where d.run_id = run.id and ")
                    .add(scope.schoolIds("d.school_id"))
                    .add(") counts on counts.schools > 0");
        }
        from.add(" where ").add(scope.territory("run"));
        return scope.role() == Role.SCHOOL ? from.add(" and run.state = 'APPROVED'") : from;
    }

    private Database.Row<RunView> views(Scope scope) {
        Reviewer reviewer = reviews.reviewer(scope);
        return row -> {
            RunView run = view(row);
            return run.allowing(process.table().allowedActions(run, reviewer));
        };
    }

    private RunView view(ResultSet row) throws SQLException {
        return new RunView(
                row.getInt("id"),
                row.getInt("rule_id"),
                row.getString("rule_name"),
                row.getInt("rule_number"),
                RuleSentence.of(RuleJson.read(row.getString("definition"))),
                row.getInt("year"),
                row.getInt("region_id"),
                Database.integer(row, "municipality_id"),
                row.getString("municipality_name"),
                row.getInt("schools"),
                row.getInt("identified"),
                row.getInt("insufficient"),
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
