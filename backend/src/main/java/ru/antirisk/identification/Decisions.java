package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.access.SmallCounts;
import ru.antirisk.act.LegalActName;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.russian.Russian;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Table;
import ru.antirisk.school.SchoolSearch;
import ru.antirisk.work.Watches;

/** Decisions on the schools a caller sees; a school's own user sees those of approved runs only. */
@ApplicationScoped
class Decisions {
    private static final String DECISION = Decision.inSql("d.decision", Decision::name);
    private static final String CALCULATED = Decision.inSql("coalesce(o.calculated, d.decision)", Decision::name);
    private static final String ACT = LegalActName.of("act");

    /** What the API's object is made of. */
    private static final String OBJECT = """
            d.run_id as "runId", run.year, rule.name as "ruleName", approval.at as "approvedAt",
            s.id as "schoolId", s.code as "schoolCode", s.name as "schoolName", m.name as "municipalityName",
            %s as decision,
            %s as calculated, o.reason as "overrulingReason", o.act_id as "overrulingActId", %s as "overrulingAct",
            overruler.display_name as "overruledByName", o.at as "overruledAt", d.cluster""".formatted(DECISION, CALCULATED, ACT);

    private static final String EVIDENCE = ", d.evidence";

    /** Without the numbers of single assessments, for those who do not see small counts. */
    private static final String GUARDED_EVIDENCE = """
            , (select coalesce(jsonb_agg(item || '{"details": []}' order by place), '[]')
             from jsonb_array_elements(d.evidence) with ordinality e (item, place)) as evidence""";

    /** Evidence as sentences. A cluster often asks what the rule asks: each sentence once. */
    private static final String SENTENCES = """
            (select string_agg(e.text, '; ' order by e.place)
             from (select item ->> 'text' as text, min(place) as place
                   from jsonb_array_elements(d.evidence) with ordinality e (item, place) %s group by 1) e)""";

    /** A line of NDJSON is the object of the list; in CSV evidence is sentences. */
    private static final Export EXPORT = Export.of(
                    "identification",
                    "Идентификация",
                    List.of(
                            ListColumn.value("runId", "Расчёт", "d.run_id"),
                            ListColumn.value("year", "Год данных", "run.year"),
                            ListColumn.text("ruleName", "Правило", "rule.name"),
                            ListColumn.moment("approvedAt", "Утверждено", "approval.at"),
                            ListColumn.text("municipalityName", "Муниципалитет", "m.name"),
                            ListColumn.value("schoolId", "Номер школы", "s.id"),
                            ListColumn.value("schoolCode", "Код ОО", "s.code"),
                            ListColumn.text("schoolName", "Школа", "s.name"),
                            ListColumn.of(Column.word("decision", "Решение", Decision.class), DECISION),
                            ListColumn.of(Column.word("calculated", "По правилу", Decision.class), CALCULATED),
                            ListColumn.text("overrulingReason", "Почему не по правилу", "o.reason"),
                            ListColumn.value("overrulingActId", "Номер акта в системе", "o.act_id"),
                            ListColumn.text("overrulingAct", "Акт", ACT),
                            ListColumn.text("overruledByName", "Кто изменил решение", "overruler.display_name"),
                            ListColumn.moment("overruledAt", "Решение изменено", "o.at"),
                            ListColumn.text("cluster", "Кластер", "d.cluster"),
                            ListColumn.text("evidence", "Почему", SENTENCES.formatted("")),
                            ListColumn.text(
                                    "missing",
                                    "Чего не хватило",
                                    SENTENCES.formatted("where item ->> 'verdict' = 'MISSING'"))))
            .withObjects(OBJECT + EVIDENCE);

    private static final Listing<DecisionView> DECISIONS = Listing.of(Decisions::view)
            .select(OBJECT + EVIDENCE)
            .from("""
                    identification_decision d
                    join identification_run run on run.id = d.run_id
                    left join identification_rule rule on rule.id = run.rule_id
                    left join review_entries approval on approval.id = run.entry_id and run.state = 'APPROVED'
                    join school_schools s on s.id = d.school_id
                    left join territory_municipalities m on m.id = s.municipality_id
                    left join identification_overruling o on o.run_id = d.run_id and o.school_id = d.school_id
                    left join act_acts act on act.id = o.act_id
                    left join account_accounts overruler on overruler.id = o.account_id""")
            .sortedBy("name", "s.sort_key")
            .sortedBy("code", "s.code")
            .sortedBy("municipality", "m.name collate russian")
            .sortedBy("decision", "d.decision")
            .sortedByOptional("cluster", "d.cluster collate russian")
            .sortedBy("year", "run.year")
            .order("s.sort_key, s.id, d.run_id desc");

    private static final Listing<DecisionView> GUARDED = DECISIONS.select(OBJECT + GUARDED_EVIDENCE);

    /** As many as a picture has room for. */
    private static final int MOST_POINTS = 4_000;

    private final Database database;
    private final Lists lists;
    private final Runs runs;
    private final DecisionSheet sheet;
    private final SchoolSearch search;

    Decisions(Database database, Lists lists, Runs runs, DecisionSheet sheet, SchoolSearch search) {
        this.database = database;
        this.lists = lists;
        this.runs = runs;
        this.sheet = sheet;
        this.search = search;
    }

    /** Decisions with their reasons; of one run as XLSX each condition is a column. */
    Page<DecisionView> list(DecisionFilter filter, Scope scope) {
        Listing<DecisionView> found = (SmallCounts.seenBy(scope) ? DECISIONS : GUARDED)
                .where(scope.schools("s"))
                .where(scope.territory("run"))
                .and("d.run_id = ?", filter.runId)
                .and("d.school_id = ?", filter.schoolId)
                .and("s.code = ?", filter.schoolCode)
                .and("s.municipality_id = ?", filter.municipalityId)
                .and(search.condition(filter.q, scope))
                .and("d.decision = ?", filter.decision == null ? null : filter.decision.code())
                .and(Watches.filter(filter.watched, "s.id", scope))
                .and("d.cluster = ?", filter.cluster)
                .and("(o.run_id is not null) = ?", filter.overruled)
                .and("(run.state = 'APPROVED') = ?", filter.approved);
        Integer run = filter.runId;
        Listing<DecisionView> kept = run == null ? found.where("run.state <> 'DISCARDED'") : found;
        Listing<DecisionView> visible = scope.role() == Role.SCHOOL ? kept.where("run.state = 'APPROVED'") : kept;
        Export file = SmallCounts.seenBy(scope) ? EXPORT : EXPORT.withObjects(OBJECT + GUARDED_EVIDENCE);
        Export export = run == null
                ? file
                : file.withSheet("identification-" + run, () -> sheet(runs.require(run, scope), visible, filter));
        return lists.answer(visible, export, filter);
    }

    /** @throws ProblemException NOT_FOUND (404) where the run has not decided on the school, or the caller does not see it */
    DecisionView require(RunView run, int schoolId, Scope scope) {
        return lists.one(DECISIONS
                        .where(scope.schools("s"))
                        .and("d.run_id = ?", run.id())
                        .and("d.school_id = ?", schoolId))
                .orElseThrow(() -> ProblemException.notFound(
                        "Решения об этой школе в расчёте № " + run.id() + " нет среди доступных вам"));
    }

    /** What a run decided, counted by municipality over the schools the caller sees, by name. */
    List<MunicipalityCounts> byMunicipality(RunView run, Scope scope) {
        return database.list(
                Sql.of("""
                                select m.id, m.name, count(*)::integer as schools,
                                    (count(*) filter (where d.decision = 1))::integer as identified,
                                    (count(*) filter (where d.decision = 3))::integer as insufficient
                                from identification_decision d
                                join school_schools s on s.id = d.school_id
                                join territory_municipalities m on m.id = s.municipality_id
                                where d.run_id = ? and\s""", run.id())
                        .add(scope.schools("s"))
                        .add(" group by m.id, m.name order by m.name collate russian, m.id"),
                row -> new MunicipalityCounts(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getInt("schools"),
                        row.getInt("identified"),
                        row.getInt("insufficient")));
    }

    /**
     * Schools by two of the numbers that decided on them.
     *
     * @throws ProblemException INVALID_INPUT (400) where they are too many for a picture
     */
    DecisionPoints points(RunView run, PointsQuery query, Scope scope) {
        // the evidence of the rule's own conditions comes first, in their order
        Sql sql = Sql.of("""
                        select s.id, s.name, d.decision, (d.evidence -> ? ->> 'actual')::numeric as x,
                            (d.evidence -> ? ->> 'actual')::numeric as y
                        from identification_decision d join school_schools s on s.id = d.school_id
                        where d.run_id = ? and s.municipality_id = coalesce(?, s.municipality_id) and\s""", query.x - 1, query.y - 1, run.id(), query.municipalityId)
                .add(scope.schools("s"))
                .add(" order by s.sort_key, s.id limit ?", MOST_POINTS + 1);
        List<Optional<DecisionPoint>> schools = database.list(sql, Decisions::point);
        if (schools.size() > MOST_POINTS) {
            throw ProblemException.invalid(
                    "municipalityId",
                    "TOO_MANY_SCHOOLS",
                    "Школ больше " + Russian.number(BigDecimal.valueOf(MOST_POINTS)) + ". Выберите муниципалитет");
        }
        List<DecisionPoint> points = schools.stream().flatMap(Optional::stream).toList();
        return new DecisionPoints(points, schools.size() - points.size());
    }

    /** Nothing for a school that lacks a number. */
    private static Optional<DecisionPoint> point(ResultSet row) throws SQLException {
        BigDecimal x = row.getBigDecimal("x");
        BigDecimal y = row.getBigDecimal("y");
        return x == null || y == null
                ? Optional.empty()
                : Optional.of(new DecisionPoint(
                        row.getInt("id"), row.getString("name"), Decision.ofCode(row.getInt("decision")), x, y));
    }

    private Table sheet(RunView run, Listing<DecisionView> found, DecisionFilter filter) {
        List<Condition> leaves = runs.definition(run).condition().leaves().toList();
        return sheet.of(
                run,
                leaves,
                runs.sentence(),
                sink -> lists.each(found, filter, decision -> sink.row(sheet.row(run, decision, leaves.size()))));
    }

    private static DecisionView view(ResultSet row) throws SQLException {
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
                Decision.valueOf(row.getString("calculated")),
                row.getString("overrulingReason"),
                Database.integer(row, "overrulingActId"),
                row.getString("overrulingAct"),
                row.getString("overruledByName"),
                Database.instant(row, "overruledAt"),
                row.getString("cluster"),
                EvidenceJson.read(row.getString("evidence")));
    }
}
