package ru.antirisk.school;

import ru.antirisk.platform.table.Column;

/** What is to be known of a name that a school had. */
final class FormerNameColumns {
    static final Column NAME =
            SchoolColumns.NAME.as("name", "Прежнее наименование").mandatory();
    static final Column VALID_UNTIL = Column.day("validUntil", "Действовало до")
            .mandatory()
            .means("Последний день, когда школа так называлась")
            .example("31.08.2020");

    private FormerNameColumns() {}
}
