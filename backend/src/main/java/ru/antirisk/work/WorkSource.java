package ru.antirisk.work;

import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;

/**
 * Something that waits to be done, as its feature declares it: a query that gives a sentence and an address for each
 * item. An item is there as long as the query finds it, and gone when the thing is done.
 */
public interface WorkSource {
    /** Stable key of the kind, part of the contract: {@code RUN_APPROVAL}. No hyphen. */
    String kind();

    /** The kind in Russian, for counts: «Расчёты ждут утверждения». */
    String title();

    /** Whoever has it can do the work; others are not shown the items. */
    Right right();

    /**
     * A select of the items that the scope can do something about. Columns, in this order:
     *
     * <ul>
     *   <li>{@code key} text, of the item within its kind
     *   <li>{@code turn} text, the role whose turn it is
     *   <li>{@code since} date, the day from which it waits, by the clock of its place
     *   <li>{@code due_on} date, the last day that is in time, or null
     *   <li>{@code today} date, the day that it is where it is due; null where no date is set
     *   <li>{@code municipality_id} integer and {@code municipality_name} text, or null for a whole region
     *   <li>{@code school_id} integer and {@code school_name} text, or null
     *   <li>{@code text}, what is to be done, in Russian, without school and municipality, which stand beside it
     *   <li>{@code address} text, of the page in the SPA where it is done
     *   <li>{@code phone} and {@code email} text, by which to reach the school whose turn it is, or null
     * </ul>
     */
    Sql rows(Scope scope);

    /** Whether only somebody's word ends the item, since no data tell that it is done. */
    default boolean isEndedByHand() {
        return false;
    }
}
