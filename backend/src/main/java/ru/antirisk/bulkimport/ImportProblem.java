package ru.antirisk.bulkimport;

import ru.antirisk.platform.problem.ProblemKind;

/** Rules of imports. */
enum ImportProblem implements ProblemKind {
    KIND_NOT_ALLOWED(
            403,
            "Загружать это вашей роли не разрешено",
            "У каждого вида загрузки свои роли.",
            "Виды, которые вам разрешены, даёт GET /api/v1/imports/kinds."),
    MISSING_PARAMETERS(
            422,
            "Не хватает параметров загрузки",
            "В файле нет столбца, без которого строки не прочесть, и параметром он не передан.",
            "Передайте параметры, которые названы в errors, или добавьте столбцы."),
    NOTHING_TO_WITHDRAW(
            409,
            "Отменять нечего",
            "Отменить можно законченную загрузку, которая что-то записала и ещё не отменена.",
            "Откройте загрузку: GET /api/v1/imports/{importId} говорит, чем она закончилась и отменена ли уже.");

    private final Description description;

    ImportProblem(int status, String title, String meaning, String advice) {
        this.description = new Description(status, title, meaning, advice);
    }

    @Override
    public Description description() {
        return description;
    }
}
