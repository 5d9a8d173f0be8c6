package ru.antirisk.identification;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;

/** A region, or one municipality of it. */
record Territory(int regionId, @Nullable Integer municipalityId) {

    /** Where a rule is to live: as the input says, else where its author works. */
    static Territory of(RuleInput input, Scope scope, Database database) {
        Integer regionId = input.regionId() != null ? input.regionId() : scope.regionId();
        Integer municipalityId = input.municipalityId();
        if (municipalityId == null && input.regionId() == null) {
            municipalityId = scope.municipalityId();
        }
        if (municipalityId != null) {
            Territory found = municipality(municipalityId, scope, database);
            if (input.regionId() != null && input.regionId() != found.regionId) {
                throw ProblemException.unknownReference("/municipalityId", "Муниципалитет находится в другом регионе");
            }
            return found;
        }
        if (regionId == null) {
            throw ProblemException.invalid(
                    "/regionId", "NotNull", "Укажите регион или муниципалитет, для которого составлено правило");
        }
        if (!database.exists(Sql.of("select 1 from territory_regions r where r.id = ? and ", regionId)
                .add(scope.regions("r")))) {
            throw ProblemException.notFound("Такого региона нет среди доступных вам");
        }
        return new Territory(regionId, null);
    }

    /** Whose schools a run decides on: the asked municipality, else the rule's, else the caller's own. */
    static Territory of(RuleView rule, RunInput input, Scope scope, Database database) {
        Integer asked = input.municipalityId();
        if (asked == null) {
            asked = rule.municipalityId() != null ? rule.municipalityId() : scope.municipalityId();
        }
        if (asked == null) {
            return new Territory(rule.regionId(), null);
        }
        Territory found = municipality(asked, scope, database);
        boolean inside = found.regionId == rule.regionId()
                && (rule.municipalityId() == null || Objects.equals(rule.municipalityId(), asked));
        if (!inside) {
            throw ProblemException.at(
                    IdentificationProblem.RULE_OF_ANOTHER_TERRITORY,
                    "/municipalityId",
                    "Правило «" + rule.name() + "» для этого муниципалитета не действует");
        }
        return found;
    }

    private static Territory municipality(int id, Scope scope, Database database) {
        return database.first(
                        Sql.of("select m.region_id from territory_municipalities m where m.id = ? and ", id)
                                .add(scope.municipalities("m")),
                        row -> new Territory(row.getInt(1), id))
                .orElseThrow(() -> ProblemException.notFound("Такого муниципалитета нет среди доступных вам"));
    }

    /** A municipality's affairs are also its coordinator's; a region's are not. */
    boolean isManagedBy(Scope scope) {
        return switch (scope.role()) {
            case ADMIN -> true;
            case REGION_OPERATOR -> Objects.equals(scope.regionId(), regionId);
            case MUNICIPAL_COORDINATOR ->
                municipalityId != null && Objects.equals(scope.municipalityId(), municipalityId);
            case CURATOR, SCHOOL, VIEWER -> false;
        };
    }

    /** Open schools of the territory, by the alias of {@code school}. */
    Sql openSchools(String alias) {
        Sql inside = municipalityId != null
                ? Sql.of(alias + ".municipality_id = ?", municipalityId)
                : Sql.of(
                        alias
                                + ".municipality_id in (select t.id from territory_municipalities t where t.region_id = ?)",
                        regionId);
        return inside.add(" and (" + alias + ".closed_on is null or " + alias
                + ".closed_on > municipality_today(" + alias + ".municipality_id))");
    }

    /** Whether the caller sees all of a region, so that counts of the whole hold for her. */
    static boolean isWholeFor(Scope scope) {
        return scope.role() == Role.ADMIN || (scope.regionId() != null && scope.role() != Role.CURATOR);
    }
}
