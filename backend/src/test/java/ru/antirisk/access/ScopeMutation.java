package ru.antirisk.access;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Sql;

/** Notes the places of the code that ask for scope, and makes the condition of some of them true. */
final class ScopeMutation implements ScopeWatch.Watch {
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Set<String> open;

    /** @param open places whose condition becomes true */
    ScopeMutation(Set<String> open) {
        this.open = open;
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
                .walk(frames ->
                        frames.reduce(new Asked("", null), (asked, frame) -> asked.then(frame), (one, other) -> one))
                .toString();
        seen.add(caller);
        return open.contains(caller);
    }

    /** Goes up the stack: the method of the scope that was asked, then who asked it. */
    private record Asked(String method, @Nullable String by) {
        Asked then(StackWalker.StackFrame frame) {
            if (by != null) {
                return this;
            }
            if (frame.getClassName().startsWith(Scope.class.getPackageName() + ".")) {
                return new Asked(frame.getMethodName(), null);
            }
            return new Asked(method, frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
        }

        @Override
        public String toString() {
            return by + " " + method;
        }
    }
}
