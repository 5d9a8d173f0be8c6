package ru.antirisk.cycle;

import ru.antirisk.platform.problem.ProblemKind;

/** Rules of cycles. */
enum CycleProblem implements ProblemKind {
    REGIONAL_CYCLE(
            403,
            "Это цикл всего региона",
            "Циклы региона меняет региональный оператор, циклы муниципалитета — и его координатор.",
            "Попросите регионального оператора или заведите цикл муниципалитета."),
    NOT_A_MEMBER(
            422,
            "Школа не участвует в цикле",
            "Кураторы и партнёры бывают у тех школ, которые включены в цикл.",
            "Сначала включите школу в цикл.");

    private final Description description;

    CycleProblem(int status, String title, String meaning, String advice) {
        this.description = new Description(status, title, meaning, advice);
    }

    @Override
    public Description description() {
        return description;
    }
}
