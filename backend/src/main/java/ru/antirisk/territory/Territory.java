package ru.antirisk.territory;

import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;

/** A region, or one municipality of it: where a cycle, a rule, a run belongs. */
public record Territory(int regionId, @Nullable Integer municipalityId) {
    /** A municipality's affairs are also its coordinator's; a region's are not. */
    public boolean isManagedBy(Scope scope) {
        return scope.manages(regionId, municipalityId);
    }
}
