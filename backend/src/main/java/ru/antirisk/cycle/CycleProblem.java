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
            "Сначала включите школу в цикл."),
    MEMBERSHIP_PAUSED(
            409,
            "Участие школы приостановлено",
            "Пока участие в цикле приостановлено, всё, что есть у школы в этом цикле, только читают.",
            "Возобновите участие или дождитесь его."),
    MEMBERSHIP_STEP(
            409,
            "Сейчас так нельзя",
            "Школа выходит из цикла, возвращается, приостанавливает и возобновляет участие только по порядку.",
            "Обновите список школ цикла и посмотрите, в каком состоянии участие."),
    NO_SLIP(
            409,
            "Участие уже не отменить",
            "Отменить можно только ошибку того же дня, пока за ней ничего не последовало.",
            "Запишите выход школы из цикла: у него есть день, итог и причина.");

    private final Description description;

    CycleProblem(int status, String title, String meaning, String advice) {
        this.description = new Description(status, title, meaning, advice);
    }

    @Override
    public Description description() {
        return description;
    }
}
