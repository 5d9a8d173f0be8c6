package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.PageQuery;
import ru.antirisk.platform.problem.Problem.FieldProblem;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;
import ru.antirisk.territory.Territories;
import ru.antirisk.territory.Territory;

/** Rules and the versions of their text: a version is added, never changed. */
@ApplicationScoped
class Rules {
    private static final Listing<RuleView> RULES = Listing.of(Rules::view)
            .select("""
                    r.id, r.name, r.region_id, r.municipality_id, m.name as municipality_name, r.archived, v.number,
                    v.definition::text as definition, r.version""")
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
    private final Territories territories;

    Rules(Database database, Lists lists, Territories territories) {
        this.database = database;
        this.territories = territories;
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
                        "select v.number, v.definition::text as definition, v.created_at, a.display_name"
                                + " from identification_rule_version v join account_accounts a on a.id = v.created_by"
                                + " where v.rule_id = ? order by v.number desc",
                        ruleId),
                row -> {
                    RuleDefinition definition = RuleJson.read(row.getString("definition"));
                    return new RuleVersionView(
                            row.getInt("number"),
                            definition,
                            RuleSentence.of(definition),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getString("display_name"));
                });
    }

    RuleView create(RuleInput input, Scope scope) {
        input.definition().requireReadable();
        Territory territory = territories.of(input.regionId(), input.municipalityId(), scope);
        requireManaged(territory, scope);
        int id = database.first(
                        Sql.of(
                                "insert into identification_rule (region_id, municipality_id, name, archived)"
                                        + " values (?, ?, ?, ?) on conflict do nothing returning id",
                                territory.regionId(),
                                territory.municipalityId(),
                                input.name().strip(),
                                input.archived()),
                        row -> row.getInt(1))
                .orElseThrow(() -> nameTaken(input));
        addVersion(id, 1, input.definition(), scope);
        return require(id, scope);
    }

    RuleView update(int ruleId, @Nullable String ifMatch, RuleInput input, Scope scope) {
        RuleView rule = require(ruleId, scope);
        requireManaged(new Territory(rule.regionId(), rule.municipalityId()), scope);
        IfMatch.check(ifMatch, lockedVersion(ruleId));
        input.definition().requireReadable();
        requireSameTerritory(rule, input);
        String name = input.name().strip();
        if (isTaken(rule, name)) {
            throw nameTaken(input);
        }
        boolean changedText = database.exists(Sql.of(
                "select 1 from identification_rule_version where rule_id = ? and number = ?"
                        + " and definition <> ?::jsonb",
                ruleId,
                rule.number(),
                RuleJson.write(input.definition())));
        if (changedText) {
            addVersion(ruleId, rule.number() + 1, input.definition(), scope);
        }
        if (changedText || !name.equals(rule.name()) || input.archived() != rule.archived()) {
            database.update(Sql.of(
                    "update identification_rule set name = ?, archived = ?, version = version + 1 where id = ?",
                    name,
                    input.archived(),
                    ruleId));
        }
        return require(ruleId, scope);
    }

    private int lockedVersion(int ruleId) {
        return database.first(
                        Sql.of("select version from identification_rule where id = ? for update", ruleId),
                        row -> row.getInt(1))
                .orElseThrow();
    }

    private void addVersion(int ruleId, int number, RuleDefinition definition, Scope scope) {
        database.update(Sql.of(
                "insert into identification_rule_version (rule_id, number, definition, created_by)"
                        + " values (?, ?, ?::jsonb, ?)",
                ruleId,
                number,
                RuleJson.write(definition),
                scope.accountId()));
    }

    private boolean isTaken(RuleView rule, String name) {
        return database.exists(Sql.of(
                "select 1 from identification_rule r where r.region_id = ?"
                        + " and coalesce(r.municipality_id, 0) = ? and r.id <> ?"
                        + " and lower(r.name collate \"ru-x-icu\") = lower(? collate \"ru-x-icu\")",
                rule.regionId(),
                rule.municipalityId() == null ? 0 : rule.municipalityId(),
                rule.id(),
                name));
    }

    private static void requireManaged(Territory territory, Scope scope) {
        if (!territory.isManagedBy(scope)) {
            throw new ProblemException(
                    IdentificationProblem.REGIONAL_RULE,
                    "Правила региона меняет региональный оператор. Составьте правило для своего муниципалитета");
        }
    }

    private static void requireSameTerritory(RuleView rule, RuleInput input) {
        boolean kept = input.regionId() == null && input.municipalityId() == null;
        boolean same = Objects.equals(input.municipalityId(), rule.municipalityId())
                && (input.regionId() == null || input.regionId() == rule.regionId());
        if (!kept && !same) {
            throw ProblemException.at(
                    IdentificationProblem.RULE_TERRITORY_FIXED,
                    "/municipalityId",
                    "Территорию правила не меняют: по ней уже могли считать. Создайте новое правило");
        }
    }

    private static ProblemException nameTaken(RuleInput input) {
        String message = "Правило «" + input.name().strip()
                + "» на этой территории уже есть, возможно в архиве. Назовите иначе или измените то правило";
        return new ProblemException(
                ProblemType.ALREADY_EXISTS, message, List.of(new FieldProblem("/name", "AlreadyExists", message)));
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
                RuleSentence.of(definition),
                row.getInt("version"));
    }
}
