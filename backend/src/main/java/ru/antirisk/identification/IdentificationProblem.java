package ru.antirisk.identification;

import ru.antirisk.platform.problem.ProblemKind;

/** Rules of identification. */
enum IdentificationProblem implements ProblemKind {
    REGIONAL_RULE(
            403,
            "Это правило всего региона",
            "Правила региона меняет региональный оператор.",
            "Составьте правило для своего муниципалитета."),
    REGIONAL_RUN(
            403,
            "Это расчёт по всему региону",
            "Расчёт по региону утверждает региональный оператор.",
            "Попросите регионального оператора."),
    APPROVED_BY_PEOPLE(
            403,
            "Расчёт утверждает человек",
            "Служебной учётной записи утверждать не разрешено.",
            "Утвердите расчёт, войдя как человек."),
    RUN_APPROVED(
            409,
            "Расчёт утверждён",
            "Утверждённый расчёт не меняют и не утверждают снова.",
            "Откройте его заново. Чтобы изменить его состояние, отзовите утверждение; чтобы посчитать по-другому,"
                    + " сделайте новый расчёт."),
    RUN_NOT_DONE(
            409,
            "Расчёт не закончен",
            "Расчёт ещё идёт, не удался или отменён: решений по школам нет.",
            "Дождитесь его конца или сделайте новый расчёт."),
    RULE_ARCHIVED(
            409,
            "Правило в архиве",
            "По правилу из архива не считают.",
            "Верните правило из архива или возьмите другое."),
    RULE_TERRITORY_FIXED(
            422,
            "Территорию правила не меняют",
            "По правилу уже могли считать на его территории.",
            "Создайте новое правило."),
    RULE_OF_ANOTHER_TERRITORY(
            422,
            "Правило для этой территории не действует",
            "Правило муниципалитета действует в нём, правило региона — в его муниципалитетах.",
            "Возьмите правило этой территории.");

    private final Description description;

    IdentificationProblem(int status, String title, String meaning, String advice) {
        this.description = new Description(status, title, meaning, advice);
    }

    @Override
    public Description description() {
        return description;
    }
}
