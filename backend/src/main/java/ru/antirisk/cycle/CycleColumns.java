package ru.antirisk.cycle;

import ru.antirisk.platform.table.Column;

/** What is to be known of a cycle. */
public final class CycleColumns {
    public static final String TABLE = "cycle";

    public static final Column CODE = Column.code(
                    "code",
                    "Код цикла",
                    40,
                    "[A-Z0-9][A-Z0-9-]{1,39}",
                    "код цикла",
                    "Код: заглавные латинские буквы, цифры и дефис, например 500PLUS-2021")
            .asKey()
            .means("Код цикла: заглавные латинские буквы, цифры и дефис, до 40 знаков")
            .example("500PLUS-2021");
    static final Column NAME = Column.text("name", "Название", 200)
            .mandatory()
            .means("Название цикла, до 200 знаков")
            .example("Проект «500+», 2021 год");
    static final Column PROGRAM = Column.text("program", "Программа", 100)
            .mandatory()
            .means("Программа, по которой идёт цикл, до 100 знаков")
            .example("500+");
    static final Column REGION_ID = Column.reference("regionId", "Регион");
    static final Column MUNICIPALITY_ID =
            Column.reference("municipalityId", "Муниципалитет").means("Муниципалитет, если цикл идёт только в нём");
    static final Column STARTS_ON = Column.day("startsOn", "Начало")
            .mandatory()
            .means("Первый день цикла")
            .example("01.01.2021");
    static final Column ENDS_ON = Column.day("endsOn", "Окончание")
            .mandatory()
            .means("Последний день цикла")
            .example("31.12.2021");

    static final Column CALENDAR_TEMPLATE = Column.text("calendarTemplate", "Шаблон календаря", 100)
            .means("Код шаблона, события которого копируются в календарь нового цикла")
            .example("500PLUS-2021");

    private CycleColumns() {}
}
