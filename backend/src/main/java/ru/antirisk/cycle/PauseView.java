package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a school's work in a cycle rests.
 *
 * @param startsOn the first day
 * @param endsOn the last day; null: until it is resumed
 * @param reason in the words of who paused it
 */
public record PauseView(LocalDate startsOn, @Nullable LocalDate endsOn, String reason) {}
