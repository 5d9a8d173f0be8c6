package ru.antirisk.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much waits for the caller.
 *
 * @param kinds every kind that can concern her, also where nothing waits
 * @param municipalities those where something waits, by name; empty where the caller has one
 */
public record WorkSummary(long total, long late, List<KindCount> kinds, List<MunicipalityCount> municipalities) {
    /**
     * How much of one kind waits.
     *
     * @param kind by which the list of work is filtered
     * @param title in Russian
     */
    public record KindCount(String kind, String title, long total, long late) {}

    /**
     * How much waits in one municipality.
     *
     * @param municipalityId null for what waits in a region as a whole
     */
    public record MunicipalityCount(
            @Nullable Integer municipalityId, @Nullable String municipalityName, long total, long late) {}
}
