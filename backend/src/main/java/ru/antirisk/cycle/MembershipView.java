package ru.antirisk.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** A school that takes part in a cycle.
 *
 * @param curators names of the curators assigned today
 */
@Described(MembershipColumns.class)
public record MembershipView(
        int cycleId,
        String cycleCode,
        String cycleName,
        int schoolId,
        String schoolCode,
        String schoolName,
        String municipalityName,
        @Nullable String reason,
        List<String> curators,
        int version)
        implements Versioned {}
