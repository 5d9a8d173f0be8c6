package ru.antirisk.cycle;

import java.time.LocalDate;
import ru.antirisk.platform.table.Described;

/** Work that rests is taken up again.
 *
 * @param startsOn the first day of work
 */
@Described(MembershipChangeColumns.class)
public record ResumptionInput(LocalDate startsOn) {}
