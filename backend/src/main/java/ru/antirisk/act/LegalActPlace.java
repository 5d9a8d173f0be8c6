package ru.antirisk.act;

import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;

/**
 * Where an act holds.
 *
 * @param municipalityId null for the whole region; of a school's act the one where the school is
 */
record LegalActPlace(
        int regionId,
        @Nullable Integer municipalityId,
        @Nullable Integer schoolId) {
    boolean isManagedBy(Scope scope) {
        return scope.manages(regionId, municipalityId);
    }
}
