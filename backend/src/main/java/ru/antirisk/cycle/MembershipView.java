package ru.antirisk.cycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** A school that takes part in a cycle.
 *
 * @param state as it stands today where the school is
 * @param leftOn the first day on which it takes part no more
 * @param pause the pause of today
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
        LocalDate joinedOn,
        MembershipState state,
        @Nullable LocalDate leftOn,
        @Nullable MembershipOutcome outcome,
        @Nullable String leavingReason,
        @Nullable PauseView pause,
        List<String> curators,
        int version)
        implements Versioned {}
