package ru.antirisk.cycle;

import ru.antirisk.platform.table.Column;

/** What is to be known of an event of a cycle's calendar. */
final class CalendarEventColumns {
    static final String TABLE = "calendar_event";

    static final Column CYCLE_ID = Column.reference("cycleId", "Цикл").mandatory();
    static final Column TITLE = Column.text("title", "Событие", 500)
            .mandatory()
            .means("Что происходит, до 500 знаков")
            .example("Анкетирование в школах");
    static final Column DUE_TEXT = Column.text("dueText", "Срок", 200)
            .mandatory()
            .means("Срок словами документа, до 200 знаков")
            .example("до 15 февраля");
    static final Column STARTS_ON =
            Column.day("startsOn", "Начало").means("Первый день").example("01.02.2021");
    static final Column ENDS_ON = Column.day("endsOn", "Окончание")
            .mandatory()
            .means("Последний день")
            .example("15.02.2021");
    static final Column RESPONSIBLE = Column.text("responsible", "Ответственный", 200)
            .means("Кто отвечает, до 200 знаков")
            .example("Муниципальный координатор");

    private CalendarEventColumns() {}
}
