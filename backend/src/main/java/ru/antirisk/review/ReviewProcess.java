package ru.antirisk.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.platform.problem.ProblemException;

/**
 * The table of one kind of object: state × right × action → state, under guards. It says who may ever do what; a
 * feature declares it once, as data, and both what is allowed and what is refused come from it (docs/adr/0030).
 *
 * @param <S> the states, in the words of the feature
 * @param <A> the actions; an object's view lists those that its reader may do now
 */
public final class ReviewProcess<S extends Enum<S>, A extends Enum<A>, O extends Reviewed<S>> {
    private final String kind;
    private final String table;
    private final List<Transition<S, A, O>> transitions = new ArrayList<>();
    private final Map<S, Function<O, ProblemException>> explanations;

    private ReviewProcess(String kind, String table, Class<S> states) {
        this.kind = kind;
        this.table = table;
        this.explanations = new EnumMap<>(states);
    }

    /**
     * A table without rows.
     *
     * @param kind stable: it stands in the entries of the review
     * @param table the object's own, which has columns named id, state, entry_id and version;
     *     the middle two are written by the review alone
     */
    public static <S extends Enum<S>, A extends Enum<A>, O extends Reviewed<S>> ReviewProcess<S, A, O> of(
            String kind, String table, Class<S> states) {
        return new ReviewProcess<>(kind, table, states);
    }

    public ReviewProcess<S, A, O> may(S from, A action, Right right, S to, Guard<O> guard) {
        transitions.add(new Transition<>(from, action, right, to, null, guard));
        return this;
    }

    /** The same for an action that takes another one back: its entry names the entry that it undoes. */
    public ReviewProcess<S, A, O> undo(S from, A action, A undone, Right right, S to, Guard<O> guard) {
        transitions.add(new Transition<>(from, action, right, to, undone, guard));
        return this;
    }

    /** What an object in this state answers to an action that the state does not have: a frozen one says so. */
    public ReviewProcess<S, A, O> explain(S state, Function<O, ProblemException> problem) {
        explanations.put(state, problem);
        return this;
    }

    String kind() {
        return kind;
    }

    String table() {
        return table;
    }

    /** What this caller may do to the object now, in the order of the table. */
    public List<A> allowedActions(O object, Reviewer reviewer) {
        return transitions.stream()
                .filter(row -> row.from() == object.state())
                .filter(row -> row.refusal(object, reviewer) == null)
                .map(Transition::action)
                .toList();
    }

    /**
     * The row of the table by which the action is done.
     *
     * @throws ProblemException first who may not (403), then what the state does not have (409)
     */
    Transition<S, A, O> require(O object, A action, Reviewer reviewer) {
        Optional<Transition<S, A, O>> now = rows(action, object.state());
        ProblemException refusal = now.or(() -> rows(action, null))
                .orElseThrow(() -> new IllegalArgumentException(kind + " has no " + action))
                .refusal(object, reviewer);
        if (refusal != null) {
            throw refusal;
        }
        return now.orElseThrow(() -> explanations
                .getOrDefault(object.state(), ReviewProcess::impossible)
                .apply(object));
    }

    private Optional<Transition<S, A, O>> rows(A action, @Nullable S from) {
        return transitions.stream()
                .filter(row -> row.action() == action && (from == null || row.from() == from))
                .findFirst();
    }

    private static ProblemException impossible(Reviewed<?> object) {
        return new ProblemException(
                ReviewProblem.ACTION_IMPOSSIBLE, "В нынешнем состоянии это действие невозможно. Обновите страницу");
    }
}
