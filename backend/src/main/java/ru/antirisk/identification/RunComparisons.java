package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;

/** Compares two runs, over the schools the caller sees, by one query. */
@ApplicationScoped
class RunComparisons {
    /** A school that one run has no decision on was closed or new then, unless it lies outside of its territory. */
    private static final String PAIRS = """
            with pair as (
                select coalesce(a.school_id, b.school_id) as school_id, b.decision as before, a.decision as after,
                       b.evidence as evidence_before, a.evidence as evidence_after,
                       b.run_id as run_before, a.run_id as run_after
                from (select * from identification_decision where run_id = ?) b
                full join (select * from identification_decision where run_id = ?) a on a.school_id = b.school_id
                where a.decision = 1 or b.decision = 1
            ), visible as (
                select p.*, s.code, s.name, s.sort_key, m.name as municipality_name, p.before = 1 and p.after = 1 as stayed,
                       (p.before is null and s.municipality_id <> coalesce(?, s.municipality_id))
                       or (p.after is null and s.municipality_id <> coalesce(?, s.municipality_id)) as outside
                from pair p
                join school_schools s on s.id = p.school_id
                join territory_municipalities m on m.id = s.municipality_id
                where\s""";

    /** The last row, with no school, counts those that are not listed. */
    private static final String CHANGES = """
            )
            select v.school_id, v.code, v.name, v.municipality_name, v.sort_key, v.before, v.after, v.evidence_before::text,
                   v.evidence_after::text, ob.reason as overruled_before, oa.reason as overruled_after,
                   0::bigint as stayed, 0::bigint as outside
            from visible v
            left join identification_overruling ob on ob.run_id = v.run_before and ob.school_id = v.school_id
            left join identification_overruling oa on oa.run_id = v.run_after and oa.school_id = v.school_id
            where v.stayed is not true and not v.outside
            union all
            select null, null, null, null, null, null, null, null, null, null, null, count(*) filter (where v.stayed),
                   count(*) filter (where v.outside) from visible v
            order by sort_key nulls last, school_id
            """;

    private final Database database;
    private final Runs runs;

    RunComparisons(Database database, Runs runs) {
        this.database = database;
        this.runs = runs;
    }

    /**
     * @param previousId null: the last run before it of the same rule and territory
     * @throws ProblemException NOT_FOUND (404) where there is none before it, CONFLICT (409) where one has not decided
     */
    RunComparison compare(int runId, @Nullable Integer previousId, Scope scope) {
        RunView run = runs.requireDone(runId, scope);
        if (previousId != null && previousId == runId) {
            throw ProblemException.invalid(
                    "previousId", "SAME_RUN", "Расчёт не сравнить с ним самим. Укажите другой расчёт");
        }
        RunView previous = previousId != null
                ? runs.requireDone(previousId, scope)
                : runs.before(run, scope)
                        .orElseThrow(() -> ProblemException.notFound("Сравнивать не с чем: по правилу «"
                                + run.ruleName() + "» на этой территории раньше не считали. Укажите другой расчёт"));
        return between(previous, run, scope);
    }

    private RunComparison between(RunView previous, RunView run, Scope scope) {
        var reasons = new DecisionReasons(runs.definition(previous), runs.definition(run), runs.sentence());
        List<DecisionChange> entered = new ArrayList<>();
        List<DecisionChange> left = new ArrayList<>();
        List<DecisionChange> undecided = new ArrayList<>();
        int[] unlisted = new int[2];
        Sql query = Sql.of(PAIRS, previous.id(), run.id(), previous.municipalityId(), run.municipalityId())
                .add(scope.schoolIds("p.school_id"))
                .add(CHANGES);
        database.list(query, row -> {
            if (row.getString("code") == null) {
                unlisted[0] = row.getInt("stayed");
                unlisted[1] = row.getInt("outside");
            } else {
                DecisionChange change = change(row, reasons);
                (change.after() == Decision.IDENTIFIED
                                ? entered
                                : change.after() == Decision.INSUFFICIENT_DATA ? undecided : left)
                        .add(change);
            }
            return row;
        });
        return new RunComparison(run, previous, entered, left, undecided, unlisted[0], unlisted[1]);
    }

    private DecisionChange change(ResultSet row, DecisionReasons reasons) throws SQLException {
        return new DecisionChange(
                row.getInt("school_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("municipality_name"),
                decision(row, "before"),
                decision(row, "after"),
                reasons(row, reasons));
    }

    /** A person's word leads: it is not the numbers that decided. */
    private List<String> reasons(ResultSet row, DecisionReasons reasons) throws SQLException {
        List<String> found = new ArrayList<>();
        String before = row.getString("overruled_before");
        String after = row.getString("overruled_after");
        if (before != null) {
            found.add("Прежнее решение изменил человек: " + before);
        }
        if (after != null) {
            found.add("Решение изменил человек: " + after);
        }
        found.addAll(reasons.of(evidence(row, "evidence_before"), evidence(row, "evidence_after")));
        return found;
    }

    private static @Nullable Decision decision(ResultSet row, String column) throws SQLException {
        Integer code = Database.integer(row, column);
        return code == null ? null : Decision.ofCode(code);
    }

    private @Nullable List<Evidence> evidence(ResultSet row, String column) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : EvidenceJson.read(json);
    }
}
