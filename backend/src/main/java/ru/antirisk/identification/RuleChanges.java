package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.assessment.ProcedureTitles;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.territory.Territories;
import ru.antirisk.territory.Territory;

/** Every change of rules: a version of their text is added, never changed. */
@ApplicationScoped
class RuleChanges {
    private final Database database;
    private final Rules rules;
    private final Territories territories;

    RuleChanges(Database database, Rules rules, Territories territories) {
        this.database = database;
        this.rules = rules;
        this.territories = territories;
    }

    @Transactional
    public RuleView create(RuleInput input, Scope scope) {
        scope.require(Right.EDIT_RULE);
        input.definition().requireReadable(ProcedureTitles.load(database));
        Territory territory = territories.of(input.regionId(), input.municipalityId(), scope);
        requireManaged(territory, scope);
        int id = database.first(
                        Sql.of(
                                "insert into identification_rule (region_id, municipality_id, name, archived)"
                                        + " values (?, ?, ?, ?) returning id",
                                territory.regionId(),
                                territory.municipalityId(),
                                input.name().strip(),
                                input.archived()),
                        row -> row.getInt(1))
                .orElseThrow();
        addVersion(id, 1, input.definition(), scope);
        return rules.require(id, scope);
    }

    @Transactional
    public RuleView update(int ruleId, @Nullable String ifMatch, RuleInput input, Scope scope) {
        scope.require(Right.EDIT_RULE);
        RuleView rule = rules.require(ruleId, scope);
        requireManaged(new Territory(rule.regionId(), rule.municipalityId()), scope);
        IfMatch.check(ifMatch, lockedVersion(ruleId));
        input.definition().requireReadable(ProcedureTitles.load(database));
        requireSameTerritory(rule, input);
        String name = input.name().strip();
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
        return rules.require(ruleId, scope);
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
}
