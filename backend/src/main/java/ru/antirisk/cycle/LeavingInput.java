package ru.antirisk.cycle;

import java.time.LocalDate;
import ru.antirisk.platform.table.Described;

/** A school leaves a cycle.
 *
 * @param leftOn the first day on which it takes part no more
 */
@Described(MembershipChangeColumns.class)
public record LeavingInput(LocalDate leftOn, MembershipOutcome outcome, String leavingReason) {}
