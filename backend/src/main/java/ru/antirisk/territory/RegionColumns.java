package ru.antirisk.territory;

import ru.antirisk.platform.table.Column;

/** What is to be known of a region. */
public final class RegionColumns {
    public static final String TABLE = "region";

    public static final Column CODE = Column.code(
                    "code", "Код региона", 3, "[0-9]{2,3}", "код региона", "Код региона — 2 или 3 цифры")
            .asKey()
            .means("Код субъекта Российской Федерации, две или три цифры")
            .example("66")
            .headings("Регион");
    public static final Column NAME = Column.text("name", "Наименование", 200)
            .mandatory()
            .means("Название региона, до 200 знаков")
            .example("Свердловская область");

    private RegionColumns() {}
}
