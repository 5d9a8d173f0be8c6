package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/** All of a school's work in a cycle rests.
 *
 * @param endsOn the last day; null: until it is resumed
 */
@Described(MembershipChangeColumns.class)
public record PauseInput(LocalDate startsOn, @Nullable LocalDate endsOn, String reason) {}
