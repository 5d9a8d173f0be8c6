package ru.antirisk.platform.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import ru.antirisk.platform.problem.FeatureProblems.ConstraintMessage;

/** All kinds of problems, the general ones and the features', and what violated constraints mean. */
@ApplicationScoped
public class ProblemCatalogue {
    private final Map<String, ProblemKind> kinds;
    private final Map<String, ConstraintMessage> constraints = new HashMap<>();

    ProblemCatalogue(@All List<FeatureProblems> features) {
        this.kinds = Stream.concat(
                        Arrays.stream(ProblemType.values()),
                        features.stream().flatMap(feature -> feature.kinds().stream()))
                .collect(Collectors.toMap(ProblemKind::key, Function.identity(), ProblemCatalogue::one, TreeMap::new));
        features.stream()
                .flatMap(feature -> feature.constraints().stream())
                .forEach(known -> constraints.put(known.constraint(), known));
    }

    private static ProblemKind one(ProblemKind first, ProblemKind second) {
        throw new IllegalStateException("two kinds of problem " + second.uri());
    }

    /** By key. */
    Collection<ProblemKind> all() {
        return kinds.values();
    }

    Optional<ProblemKind> find(String key) {
        return Optional.ofNullable(kinds.get(key));
    }

    /** What a refusal of the database means where the violated constraint is one that a feature knows. */
    public Optional<String> meaning(SQLException e) {
        return Optional.ofNullable(known(e)).map(ConstraintMessage::message);
    }

    private @Nullable ConstraintMessage known(SQLException e) {
        String constraint = constraint(e);
        return constraint == null ? null : constraints.get(constraint);
    }

    private static @Nullable String constraint(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        return server == null ? null : server.getConstraint();
    }

    /** What a refusal of the database means for the one who asked; empty where no constraint was violated. */
    Optional<ProblemException> violation(SQLException e) {
        ConstraintMessage known = known(e);
        return switch (String.valueOf(e.getSQLState())) {
            case "23505" -> problem(ProblemType.ALREADY_EXISTS, "Такая запись уже есть", known);
            case "23503", "23001" ->
                problem(
                        ProblemType.IN_USE,
                        "На запись ссылаются другие, или записи, на которую она ссылается, нет",
                        known);
            case "23514", "22001", "22003" ->
                problem(ProblemType.UNPROCESSABLE, "Данные противоречат правилам: " + constraint(e), known);
            case "22021" -> problem(ProblemType.MALFORMED_REQUEST, "В тексте есть недопустимый знак с кодом 0", null);
            default -> Optional.empty();
        };
    }

    private static Optional<ProblemException> problem(
            ProblemType type, String otherwise, @Nullable ConstraintMessage known) {
        return Optional.of(
                known == null
                        ? new ProblemException(type, otherwise)
                        : ProblemException.at(type, known.pointer(), known.message()));
    }
}
