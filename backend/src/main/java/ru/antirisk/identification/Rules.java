package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import ru.antirisk.access.Scope;
import ru.antirisk.assessment.ProcedureTitles;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.PageQuery;
import ru.antirisk.platform.problem.ProblemException;

/** Rules that the caller sees, and the versions of their text. */
@ApplicationScoped
class Rules {
    private static final Listing<RuleView> RULES = Listing.of(Rules::view)
            .select("""
                    r.id, r.name, r.region_id, r.municipality_id, m.name as municipality_name, r.archived, v.number,
                    v.definition::text as definition, r.version, %s""".formatted(RuleSentence.TITLES))
            .from("""
                    identification_rule r
                    join lateral (select rv.number, rv.definition from identification_rule_version rv
                                  where rv.rule_id = r.id order by rv.number desc limit 1) v on true
                    left join territory_municipalities m on m.id = r.municipality_id""")
            .sortedBy("name", "r.name collate russian")
            .sortedBy("id", "r.id")
            .order("r.archived, r.name collate russian, r.id");

    private static final Export EXPORT = Export.of(
            "identification-rules",
            "Правила",
            List.of(
                    ListColumn.value("id", "Номер", "r.id"),
                    ListColumn.text("name", "Название", "r.name"),
                    ListColumn.text("municipalityName", "Муниципалитет", "m.name"),
                    ListColumn.value("archived", "В архиве", "r.archived"),
                    ListColumn.value("number", "Редакция", "v.number")));

    private final Database database;
    private final Lists lists;

    Rules(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<RuleView> list(PageQuery query, Scope scope) {
        return lists.answer(RULES.where(scope.territory("r")), EXPORT, query);
    }

    RuleView require(int ruleId, Scope scope) {
        return lists.one(RULES.where(scope.territory("r")).and("r.id = ?", ruleId))
                .orElseThrow(() -> ProblemException.notFound(
                        "Правила с номером " + ruleId + " нет среди доступных вам. Обновите список правил"));
    }

    List<RuleVersionView> versions(int ruleId) {
        return database.list(
                Sql.of(
                        "select v.number, v.definition::text as definition, v.created_at, a.display_name, "
                                + RuleSentence.TITLES
                                + " from identification_rule_version v join account_accounts a on a.id = v.created_by"
                                + " where v.rule_id = ? order by v.number desc",
                        ruleId),
                row -> {
                    RuleDefinition definition = RuleJson.read(row.getString("definition"));
                    return new RuleVersionView(
                            row.getInt("number"),
                            definition,
                            RuleSentence.with(row).of(definition),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getString("display_name"));
                });
    }

    /** What a rule would read like. */
    String sentence(RuleDefinition definition) {
        ProcedureTitles procedures = ProcedureTitles.load(database);
        definition.requireReadable(procedures);
        return new RuleSentence(procedures).of(definition);
    }

    private static RuleView view(ResultSet row) throws SQLException {
        RuleDefinition definition = RuleJson.read(row.getString("definition"));
        return new RuleView(
                row.getInt("id"),
                row.getString("name"),
                row.getInt("region_id"),
                Database.integer(row, "municipality_id"),
                row.getString("municipality_name"),
                row.getBoolean("archived"),
                row.getInt("number"),
                definition,
                RuleSentence.with(row).of(definition),
                row.getInt("version"));
    }
}
