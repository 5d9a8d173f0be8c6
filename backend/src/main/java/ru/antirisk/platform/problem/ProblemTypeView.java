package ru.antirisk.platform.problem;

/**
 * A kind of problem, described.
 *
 * @param type its stable key, as in the body of a problem
 * @param status of the answers
 * @param title what happened, in Russian
 * @param meaning when it is answered, in Russian
 * @param advice what to do about it, in Russian
 */
public record ProblemTypeView(String type, int status, String title, String meaning, String advice) {
    static ProblemTypeView of(ProblemKind kind) {
        ProblemKind.Description description = kind.description();
        return new ProblemTypeView(
                kind.uri(), kind.status(), kind.title(), description.meaning(), description.advice());
    }
}
