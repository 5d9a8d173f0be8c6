package ru.antirisk.cycle;

import ru.antirisk.platform.table.Column;

/** What is to be said when a school leaves a cycle, comes back or rests. */
final class MembershipChangeColumns {
    static final Column LEFT_ON = MembershipColumns.LEFT_ON.as("leftOn").mandatory();
    static final Column OUTCOME = MembershipColumns.OUTCOME.as("outcome").mandatory();
    static final Column LEAVING_REASON =
            MembershipColumns.LEAVING_REASON.as("leavingReason").mandatory();
    static final Column RETURN_REASON = Column.text("returnReason", "Почему возвращается", 1000)
            .mandatory()
            .means("Почему школа участвует снова, до 1000 знаков")
            .example("Результаты 2021 года снова низкие");
    static final Column STARTS_ON = Column.day("startsOn", "С какого дня")
            .mandatory()
            .means("Первый день приостановки")
            .example("01.09.2021");
    static final Column ENDS_ON = Column.day("endsOn", "По какой день")
            .means("Последний день приостановки; пусто — пока участие не возобновят")
            .example("31.12.2021");
    static final Column REASON = Column.text("reason", "Причина", 1000)
            .mandatory()
            .means("Почему работа школы в цикле приостановлена, до 1000 знаков")
            .example("Капитальный ремонт здания");

    private MembershipChangeColumns() {}
}
