package ru.antirisk.identification;

import ru.antirisk.platform.table.Column;

/** What is to be known of an identification rule, beside its text. */
final class RuleColumns {
    static final String TABLE = "identification_rule";

    static final Column NAME = Column.text("name", "Название", 200)
            .mandatory()
            .means("Название правила, до 200 знаков")
            .example("Комплексный план 2021–2023 годов");
    static final Column REGION_ID = Column.reference("regionId", "Регион");
    static final Column MUNICIPALITY_ID =
            Column.reference("municipalityId", "Муниципалитет").means("Муниципалитет, если правило только для него");
    static final Column ARCHIVED =
            Column.flag("archived", "В архиве").mandatory().means("Правило больше не применяют");

    private RuleColumns() {}
}
