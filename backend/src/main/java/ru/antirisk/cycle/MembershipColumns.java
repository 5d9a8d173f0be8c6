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

    private MembershipColumns() {}
}
