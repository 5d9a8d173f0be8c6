package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/** Why a school takes part, and since when.
 *
 * @param joinedOn null: since the cycle's beginning; where it takes part already, as it is
 */
@Described(MembershipColumns.class)
public record MembershipInput(
        @Nullable String reason, @Nullable LocalDate joinedOn) {}
