package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.territory.Territories;
import ru.antirisk.territory.Territory;

/** Over which schools a rule is run. */
@ApplicationScoped
class RuleTerritory {
    private final Territories territories;

    RuleTerritory(Territories territories) {
        this.territories = territories;
    }

    /** Whose schools a run decides on: the asked municipality, else the rule's, else the caller's own. */
    Territory of(RuleView rule, RunInput input, Scope scope) {
        Integer asked = input.municipalityId();
        if (asked == null) {
            asked = rule.municipalityId() != null ? rule.municipalityId() : scope.municipalityId();
        }
        if (asked == null) {
            return new Territory(rule.regionId(), null);
        }
        Territory found = territories.municipality(asked, scope);
        boolean inside = found.regionId() == rule.regionId()
                && (rule.municipalityId() == null || Objects.equals(rule.municipalityId(), asked));
        if (!inside) {
            throw ProblemException.at(
                    IdentificationProblem.RULE_OF_ANOTHER_TERRITORY,
                    "/municipalityId",
                    "Правило «" + rule.name() + "» для этого муниципалитета не действует");
        }
        return found;
    }

    /** Open schools of a territory, by the alias of {@code school_schools}. */
    static Sql openSchools(Territory territory, String alias) {
        Sql inside = territory.municipalityId() != null
                ? Sql.of(alias + ".municipality_id = ?", territory.municipalityId())
                : Sql.of(
                        alias
                                + ".municipality_id in (select t.id from territory_municipalities t where t.region_id = ?)",
                        territory.regionId());
        return inside.add(" and (" + alias + ".closed_on is null or " + alias + ".closed_on > municipality_today("
                + alias + ".municipality_id))");
    }

    /** Whether the caller sees all of a region, so that counts of the whole hold for her. */
    static boolean isWholeFor(Scope scope) {
        return scope.role() == Role.ADMIN || (scope.regionId() != null && scope.role() != Role.CURATOR);
    }
}
