package ru.antirisk.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;

/**
 * Something that waits to be done.
 *
 * @param id stable as long as it waits
 * @param kind one of those that the summary lists
 * @param text what is to be done, in Russian
 * @param turn whose turn it is; who can do it in her stead sees it too
 * @param phone of the school whose turn it is; null where it is nobody else's, or none is known
 * @param email of the school whose turn it is; null where it is nobody else's, or none is known
 * @param since the day from which it waits, by the clock of its place
 * @param dueOn the last day in time; null where no date is set
 * @param late whether that day has passed
 * @param address of the page in the SPA where it is done
 * @param endedByHand whether only somebody's word ends it
 * @param doneAt when somebody said that it is done; null while it waits
 * @param doneByName who said so; null while it waits
 */
public record WorkItemView(
        String id,
        String kind,
        String text,
        Role turn,
        @Nullable Integer schoolId,
        @Nullable String schoolName,
        @Nullable Integer municipalityId,
        @Nullable String municipalityName,
        @Nullable String phone,
        @Nullable String email,
        LocalDate since,
        @Nullable LocalDate dueOn,
        boolean late,
        String address,
        boolean endedByHand,
        @Nullable Instant doneAt,
        @Nullable String doneByName) {}
