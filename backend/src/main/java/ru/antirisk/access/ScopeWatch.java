package ru.antirisk.access;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Sql;

/**
 * Every condition of a {@link Scope} passes here on its way into a query. Tests set a watch that makes the condition of
 * one place of the code true, and look whether the access matrix notices; otherwise nothing is watched.
 */
final class ScopeWatch {
    private static volatile @Nullable Watch current;

    private ScopeWatch() {}

    /** Sees the conditions, and says what they are from now on. */
    interface Watch {
        Sql condition(Sql condition);

        boolean decision(boolean decision);
    }

    static void set(@Nullable Watch watch) {
        current = watch;
    }

    static Sql condition(Sql condition) {
        Watch watch = current;
        return watch == null ? condition : watch.condition(condition);
    }

    static boolean decision(boolean decision) {
        Watch watch = current;
        return watch == null ? decision : watch.decision(decision);
    }
}
