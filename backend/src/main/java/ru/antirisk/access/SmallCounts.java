package ru.antirisk.access;

import java.util.List;

/**
 * Who sees numbers of few people, and what everybody else gets in their place: the product's one rule, for everything
 * that leaves. Of fewer than 5 heads nothing is shown, of fewer than 10 nothing where all of them are in one cell, of
 * fewer than 25 shares rounded to 5 % and no counts.
 *
 * <p>An instance is the rule for one distribution of a query; its methods give expressions in SQL.
 */
public final class SmallCounts {
    private final boolean exact;
    private final String state;

    private SmallCounts(boolean exact, String state) {
        this.exact = exact;
        this.state = state;
    }

    /** Whether the caller sees them: the school itself and those who help it, within the scope. */
    public static boolean seenBy(Scope scope) {
        return Right.SEE_SMALL_COUNTS.isOf(scope.role());
    }

    /**
     * @param exact whether the rule does not apply, because the caller sees small counts
     * @param heads how many people, in SQL
     * @param cells counts of those of them who share something
     */
    public static SmallCounts of(boolean exact, String heads, List<String> cells) {
        return new SmallCounts(
                exact,
                exact
                        ? "'VALUE'"
                        : "small_count_state(" + heads + ", array[" + String.join(", ", cells) + "]::integer[])");
    }

    /** A {@link CountState}. */
    public String state() {
        return state;
    }

    /** How many people there are. */
    public String heads(String expression) {
        return exact ? expression : "case when " + state + " <> 'SUPPRESSED' then " + expression + " end";
    }

    /** A count of some of them. */
    public String count(String expression) {
        return exact ? expression : "case when " + state + " = 'VALUE' then " + expression + " end";
    }

    /** A share in percent. */
    public String share(String expression) {
        return exact ? expression : rounded(expression, "round((" + expression + ") / 5) * 5");
    }

    /** A mean of what each of them has. */
    public String mean(String expression) {
        return exact ? expression : rounded(expression, "round(" + expression + ")");
    }

    private String rounded(String expression, String coarse) {
        return "case " + state + " when 'VALUE' then " + expression + " when 'ROUNDED' then " + coarse + " end";
    }
}
