package ru.antirisk.identification;

import ru.antirisk.platform.table.Column;

/** What is to be known of a run of a rule. */
final class RunColumns {
    static final Column RULE_ID = Column.reference("ruleId", "Правило").mandatory();
    static final Column YEAR =
            ContextIndexColumns.YEAR.as("year").mandatory().means("Год, по данным которого применяется правило");
    static final Column MUNICIPALITY_ID = Column.reference("municipalityId", "Муниципалитет")
            .means("Только этот муниципалитет; без него — все школы территории правила");

    private RunColumns() {}
}
