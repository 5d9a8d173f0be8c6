package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time in which a school's work in a cycle rests.
 *
 * @param endsOn the last day; null: until it is resumed
 */
public record PauseView(LocalDate startsOn, @Nullable LocalDate endsOn, String reason) {}
