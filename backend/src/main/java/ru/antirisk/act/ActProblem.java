package ru.antirisk.act;

import ru.antirisk.platform.problem.ProblemKind;

/** Rules of legal acts. */
enum ActProblem implements ProblemKind {
    REGIONAL_ACT(
            403,
            "Это акт всего региона",
            "Акты региона записывает и меняет региональный оператор.",
            "Попросите регионального оператора или запишите акт своего муниципалитета.");

    private final Description description;

    ActProblem(int status, String title, String meaning, String advice) {
        this.description = new Description(status, title, meaning, advice);
    }

    @Override
    public Description description() {
        return description;
    }
}
