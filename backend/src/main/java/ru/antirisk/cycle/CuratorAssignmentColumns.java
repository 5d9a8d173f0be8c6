package ru.antirisk.cycle;

import ru.antirisk.platform.table.Column;
import ru.antirisk.school.SchoolColumns;

/** What is to be known of the assignment of a curator to a school. */
final class CuratorAssignmentColumns {
    static final String TABLE = "curator_assignment";

    static final Column SCHOOL_CODE = SchoolColumns.CODE.as("schoolCode").asKey();
    static final Column CYCLE = MembershipColumns.CYCLE.as("cycle").asKey();
    static final Column CURATOR = Column.text("curator", "Куратор", 64)
            .asKey()
            .means("Имя пользователя куратора в регионе цикла")
            .example("curator")
            .headings("Логин куратора", "Имя пользователя куратора");
    static final Column CYCLE_ID = Column.reference("cycleId", "Цикл").mandatory();
    static final Column SCHOOL_ID = Column.reference("schoolId", "Школа").mandatory();
    static final Column CURATOR_ID = Column.reference("curatorId", "Куратор").mandatory();
    static final Column STATUS = Column.word("status", "Состояние", AssignmentStatus.class)
            .mandatory()
            .means("Кандидат или назначен; школы видит только назначенный")
            .example("Назначен");
    static final Column STARTS_ON = Column.day("startsOn", "Начало")
            .mandatory()
            .means("Первый день закрепления")
            .example("01.01.2021");
    static final Column ENDS_ON = Column.day("endsOn", "Окончание")
            .mandatory()
            .means("Последний день закрепления, включительно")
            .example("31.12.2021");

    private CuratorAssignmentColumns() {}
}
