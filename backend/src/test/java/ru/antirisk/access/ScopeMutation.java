package ru.antirisk.access;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Sql;

/** Notes the places of the code that ask for scope, and makes the condition of one of them true. */
final class ScopeMutation implements ScopeWatch.Watch {
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final @Nullable String place;

    /** @param place whose condition becomes true; null for none */
    ScopeMutation(@Nullable String place) {
        this.place = place;
    }

    /** Class, method and line of each place. */
    Set<String> seen() {
        return seen;
    }

    @Override
    public Sql condition(Sql condition) {
        return isHere() ? Sql.of("true") : condition;
    }

    @Override
    public boolean decision(boolean decision) {
        return isHere() || decision;
    }

    private boolean isHere() {
        String caller = StackWalker.getInstance()
                .walk(frames -> frames.filter(
                                frame -> !frame.getClassName().startsWith(Scope.class.getPackageName() + "."))
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                        .findFirst()
                        .orElseThrow());
        seen.add(caller);
        return caller.equals(place);
    }
}
