package ru.antirisk.cycle;

import ru.antirisk.platform.table.Column;
import ru.antirisk.school.SchoolColumns;

/** What is to be known of the membership of a school in a cycle. */
final class MembershipColumns {
    static final String TABLE = "membership";

    static final Column SCHOOL_CODE = SchoolColumns.CODE.as("schoolCode").asKey();
    static final Column CYCLE = CycleColumns.CODE.as("cycle", "Цикл").asKey().headings("Код цикла", "Программа");
    static final Column REASON = Column.text("reason", "Основание", 1000)
            .means("Почему школа участвует, до 1000 знаков")
            .example("Низкие результаты ОГЭ")
            .headings("Причина");
    static final Column CURATOR = Column.text("curator", "Куратор", 64)
            .means("Имя пользователя куратора: он назначается на срок цикла")
            .example("curator");

    static final Column JOINED_ON = Column.day("joinedOn", "Участвует с")
            .means("Первый день участия; пусто — с начала цикла")
            .example("01.01.2021");
    static final Column LEFT_ON = Column.day("leftOn", "Вышла")
            .means("День, с которого школа больше не участвует")
            .example("01.09.2021")
            .headings("Дата выхода");
    static final Column OUTCOME = Column.word("outcome", "Итог участия", MembershipOutcome.class)
            .means("С чем школа вышла из цикла")
            .example("Результаты улучшились")
            .headings("Итог");
    static final Column LEAVING_REASON = Column.text("leavingReason", "Почему вышла", 1000)
            .means("Почему школа вышла из цикла, до 1000 знаков")
            .example("Решение рабочей группы, протокол № 4")
            .headings("Причина выхода");

    private MembershipColumns() {}
}
