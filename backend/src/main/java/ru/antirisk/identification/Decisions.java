package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;

/** Decisions on the schools a caller sees; a school's own user sees those of approved runs only. */
@ApplicationScoped
class Decisions {
    /** Columns of the streamed table; evidence as sentences. */
    static final List<ListColumn> COLUMNS = List.of(
            ListColumn.value("runId", "Расчёт"),
            ListColumn.value("year", "Год данных"),
            ListColumn.text("ruleName", "Правило"),
            ListColumn.value("approvedAt", "Утверждено"),
            ListColumn.text("municipalityName", "Муниципалитет"),
            ListColumn.value("schoolId", "Номер школы"),
            ListColumn.value("schoolCode", "Код ОО"),
            ListColumn.text("schoolName", "Школа"),
            ListColumn.value("decision", "Решение"),
            ListColumn.text("cluster", "Кластер"),
            ListColumn.text("evidence", "Почему"),
            ListColumn.text("missing", "Чего не хватило"));

    private static final Map<String, String> SORT =
            Map.of("name", "s.sort_key", "code", "s.code", "decision", "d.decision", "year", "run.year");

    private static final String ORDER = "s.sort_key, s.id, d.run_id desc";

    private static final String FROM = """
             from identification_decision d
             join identification_run run on run.id = d.run_id
             join identification_rule rule on rule.id = run.rule_id
             left join review_entries approval on approval.id = run.entry_id and run.state = 'APPROVED'
             join school_schools s on s.id = d.school_id
             join territory_municipalities m on m.id = s.municipality_id
             where\s""";

    private static final String COMMON = """
            d.run_id as "runId", run.year, rule.name as "ruleName", approval.at as "approvedAt",
                   s.id as "schoolId", s.code as "schoolCode", s.name as "schoolName", m.name as "municipalityName",
                   case d.decision when 1 then 'IDENTIFIED' when 2 then 'NOT_IDENTIFIED' else 'INSUFFICIENT_DATA' end
                       as decision, d.cluster""";

    private static final String OBJECT = COMMON + ", d.evidence";

    /** A cluster often asks what the rule asks: each sentence once. */
    private static final String SENTENCES = """
            , (select string_agg(e.text, '; ' order by e.place)
               from (select item ->> 'text' as text, min(place) as place
                     from jsonb_array_elements(d.evidence) with ordinality e (item, place) group by 1) e) as evidence,
              (select string_agg(e.text, '; ' order by e.place)
               from (select item ->> 'text' as text, min(place) as place
                     from jsonb_array_elements(d.evidence) with ordinality e (item, place)
                     where item ->> 'verdict' = 'MISSING' group by 1) e) as missing""";

    private final Lists lists;

    Decisions(Lists lists) {
        this.lists = lists;
    }

    Page<DecisionView> page(DecisionFilter filter, Scope scope) {
        return lists.page(OBJECT, found(filter, scope), filter.orderBy(SORT, ORDER), filter, this::view);
    }

    /** Every decision as the API's object. */
    Sql objects(DecisionFilter filter, Scope scope) {
        return Sql.of("select " + OBJECT + " ").add(found(filter, scope)).add(filter.orderBy(SORT, ORDER));
    }

    /** Every decision with its evidence as sentences: {@link #COLUMNS}. */
    Sql table(DecisionFilter filter, Scope scope) {
        return Sql.of("select " + COMMON + SENTENCES + " ")
                .add(found(filter, scope))
                .add(filter.orderBy(SORT, ORDER));
    }

    DecisionView view(ResultSet row) throws SQLException {
        return new DecisionView(
                row.getInt("runId"),
                row.getInt("year"),
                row.getString("ruleName"),
                Database.instant(row, "approvedAt"),
                row.getInt("schoolId"),
                row.getString("schoolCode"),
                row.getString("schoolName"),
                row.getString("municipalityName"),
                Decision.valueOf(row.getString("decision")),
                row.getString("cluster"),
                EvidenceJson.read(row.getString("evidence")));
    }

    private static Sql found(DecisionFilter filter, Scope scope) {
        Sql found = Sql.of(FROM)
                .add(scope.schools("s"))
                .add(" and ")
                .add(scope.territory("run"))
                .addIfPresent(" and d.run_id = ?", filter.runId)
                .addIfPresent(" and d.school_id = ?", filter.schoolId)
                .addIfPresent(" and d.decision = ?", filter.decision == null ? null : filter.decision.code())
                .addIfPresent(" and d.cluster = ?", filter.cluster)
                .addIfPresent(" and (run.state = 'APPROVED') = ?", filter.approved);
        if (filter.runId == null) {
            found.add(" and run.state <> 'DISCARDED'");
        }
        return scope.role() == Role.SCHOOL ? found.add(" and run.state = 'APPROVED'") : found;
    }
}
