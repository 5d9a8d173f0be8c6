package ru.antirisk.platform.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import ru.antirisk.platform.problem.Problem.FieldProblem;

/** What a violated constraint of the database means for the one who asked; the database is the last to check. */
record ConstraintProblem(ProblemType type, String detail, List<FieldProblem> errors) {
    private static final Map<String, FieldProblem> BY_NAME = Map.ofEntries(
            entry("uq_region_code", "/code", "Регион с таким кодом уже есть"),
            entry("uq_municipality_oktmo", "/oktmo", "Муниципалитет с таким ОКТМО уже есть"),
            entry("uq_school_code", "/code", "Школа с таким кодом ОО уже есть"),
            entry("uq_account_username", "/username", "Такое имя для входа уже занято"),
            entry("uq_cycle_region_id_code", "/code", "Цикл с таким кодом в регионе уже есть"),
            entry("ck_cycle_period", "/endsOn", "Конец цикла раньше его начала"),
            entry("ck_calendar_event_period", "/endsOn", "Конец события раньше его начала"),
            entry("ck_curator_assignment_period", "/endsOn", "Конец закрепления раньше его начала"),
            entry("uq_curator_assignment", "/startsOn", "Куратор уже закреплён за школой с этого дня"),
            entry("uq_partnership", "/partnerSchoolId", "Договор с этой школой-партнёром уже внесён"),
            entry("ck_partnership_other", "/partnerSchoolId", "Школа не может быть партнёром самой себе"),
            entry("ck_account_scope", "/role", "Укажите ту территорию, которая нужна роли, и никакой другой"));

    private static Map.Entry<String, FieldProblem> entry(String constraint, String pointer, String message) {
        return Map.entry(constraint, new FieldProblem(pointer, constraint, message));
    }

    static @Nullable SQLException sqlException(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    /** The problem, or null where no constraint was violated. */
    static @Nullable ConstraintProblem of(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        ServerErrorMessage server = e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        String constraint = server == null ? null : server.getConstraint();
        FieldProblem known = constraint == null ? null : BY_NAME.get(constraint);
        List<FieldProblem> errors = known == null ? List.of() : List.of(known);
        return switch (state) {
            case "23505" ->
                new ConstraintProblem(
                        ProblemType.ALREADY_EXISTS, known == null ? "Такая запись уже есть" : known.message(), errors);
            case "23503", "23001" ->
                new ConstraintProblem(
                        ProblemType.IN_USE,
                        "На запись ссылаются другие, или записи, на которую она ссылается, нет",
                        errors);
            case "23514", "22001", "22003" ->
                new ConstraintProblem(
                        ProblemType.UNPROCESSABLE,
                        known == null ? "Данные противоречат правилам: " + constraint : known.message(),
                        errors);
            case "22021" ->
                new ConstraintProblem(
                        ProblemType.MALFORMED_REQUEST, "В тексте есть недопустимый знак с кодом 0", List.of());
            default -> null;
        };
    }
}
