package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;

/** Where a new cycle belongs: to the region or the municipality that the caller works for. */
@ApplicationScoped
class CycleTerritory {
    private final Database database;

    CycleTerritory(Database database) {
        this.database = database;
    }

    /** A region, and a municipality of it unless the whole region is meant. */
    record Territory(int regionId, @Nullable Integer municipalityId) {}

    /**
     * @throws ProblemException INVALID_INPUT where the territory is missing, unknown or not the caller's
     */
    Territory of(@Nullable Integer regionId, @Nullable Integer municipalityId, Scope scope) {
        Integer municipality = scope.municipalityId() == null ? municipalityId : scope.municipalityId();
        if (scope.municipalityId() != null && municipalityId != null && !municipalityId.equals(municipality)) {
            throw foreign("/municipalityId");
        }
        if (municipality == null) {
            Integer region = scope.regionId() == null ? regionId : scope.regionId();
            if (region == null) {
                throw ProblemException.invalid("/regionId", "NotNull", "Укажите регион");
            }
            if ((regionId != null && !regionId.equals(region))
                    || !database.exists(Sql.of("select 1 from territory_regions where id = ?", region))) {
                throw foreign("/regionId");
            }
            return new Territory(region, null);
        }
        Sql sql = Sql.of("select m.region_id from territory_municipalities m where m.id = ? and ", municipality)
                .add(scope.municipalities("m"));
        int region = database.first(sql, row -> row.getInt(1)).orElseThrow(() -> foreign("/municipalityId"));
        if (regionId != null && !Objects.equals(regionId, region)) {
            throw foreign("/regionId");
        }
        return new Territory(region, municipality);
    }

    private static ProblemException foreign(String pointer) {
        return ProblemException.invalid(pointer, "UnknownTerritory", "Такой территории нет среди доступных вам");
    }
}
