package ru.antirisk.review;

import ru.antirisk.platform.problem.ProblemKind;

/** Rules of review. */
enum ReviewProblem implements ProblemKind {
    ACTION_IMPOSSIBLE(
            409,
            "Сейчас это действие невозможно",
            "В нынешнем состоянии записи такого действия нет.",
            "Откройте запись заново: что с ней можно сделать, перечислено в allowedActions.");

    private final Description description;

    ReviewProblem(int status, String title, String meaning, String advice) {
        this.description = new Description(status, title, meaning, advice);
    }

    @Override
    public Description description() {
        return description;
    }
}
