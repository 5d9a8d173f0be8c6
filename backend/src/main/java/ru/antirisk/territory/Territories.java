package ru.antirisk.territory;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;

/** Finds the territory that a request names: the one place that says what an unknown or a foreign one is answered. */
@ApplicationScoped
public class Territories {
    private final Database database;

    Territories(Database database) {
        this.database = database;
    }

    /**
     * Where something new belongs: to the municipality that the body names, else to the region that it names, else to
     * where the caller works. Whether the caller may act there is asked of the territory.
     *
     * @throws ProblemException UNKNOWN_REFERENCE for a territory that does not exist for the caller, INVALID_INPUT where
     *     neither the body nor the caller's scope has one
     */
    public Territory of(@Nullable Integer regionId, @Nullable Integer municipalityId, Scope scope) {
        if (municipalityId == null && regionId == null) {
            if (scope.municipalityId() != null) {
                return municipality(scope.municipalityId(), scope);
            }
            if (scope.regionId() == null) {
                throw ProblemException.invalid("/regionId", "NOT_NULL", "Укажите регион или муниципалитет");
            }
            return new Territory(scope.regionId(), null);
        }
        if (municipalityId == null) {
            return region(regionId == null ? 0 : regionId, scope);
        }
        Territory found = municipality(municipalityId, scope);
        if (regionId != null && regionId != found.regionId()) {
            throw ProblemException.unknownReference("/municipalityId", "Муниципалитет находится в другом регионе");
        }
        return found;
    }

    /** @throws ProblemException UNKNOWN_REFERENCE at {@code /municipalityId} */
    public Territory municipality(int id, Scope scope) {
        return database.first(
                        Sql.of("select m.region_id from territory_municipalities m where m.id = ? and ", id)
                                .add(scope.municipalities("m")),
                        row -> new Territory(row.getInt(1), id))
                .orElseThrow(() -> ProblemException.unknownReference(
                        "/municipalityId", "Такого муниципалитета нет среди доступных вам"));
    }

    private Territory region(int id, Scope scope) {
        return database.first(
                        Sql.of("select r.id from territory_regions r where r.id = ? and ", id)
                                .add(scope.regions("r")),
                        row -> new Territory(row.getInt(1), null))
                .orElseThrow(
                        () -> ProblemException.unknownReference("/regionId", "Такого региона нет среди доступных вам"));
    }
}
