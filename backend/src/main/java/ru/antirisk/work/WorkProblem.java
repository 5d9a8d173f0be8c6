package ru.antirisk.work;

import ru.antirisk.platform.problem.ProblemKind;

/** Rules of work. */
enum WorkProblem implements ProblemKind {
    ENDS_BY_ITSELF(
            409,
            "Это дело не отмечают",
            "Дело исчезнет из списка само, как только будет сделано.",
            "Сделайте его по адресу, который в нём указан.");

    private final Description description;

    WorkProblem(int status, String title, String meaning, String advice) {
        this.description = new Description(status, title, meaning, advice);
    }

    @Override
    public Description description() {
        return description;
    }
}
