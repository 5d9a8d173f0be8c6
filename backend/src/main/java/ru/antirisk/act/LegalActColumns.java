package ru.antirisk.act;

import ru.antirisk.platform.table.Column;

/** What is to be known of a legal act. */
final class LegalActColumns {
    static final String TABLE = "legal_act";

    static final Column KIND = Column.word("kind", "Вид", LegalActKind.class)
            .mandatory()
            .means("Приказ, распоряжение, положение, протокол или договор")
            .example("Приказ");
    static final Column NUMBER = Column.text("number", "Номер", 100)
            .mandatory()
            .means("Номер, как он стоит в документе, до 100 знаков")
            .example("117-д");
    static final Column SIGNED_ON = Column.day("signedOn", "Дата")
            .mandatory()
            .means("День, когда документ подписан")
            .example("15.03.2021");
    static final Column TITLE = Column.text("title", "О чём", 1000)
            .mandatory()
            .means("О чём документ, до 1000 знаков")
            .example("Об утверждении перечня школ с низкими результатами");
    static final Column STATE = Column.word("state", "Состояние", LegalActState.class)
            .means("Действует или утратил силу; пусто — действует")
            .example("Действует");
    static final Column REGION_ID = Column.reference("regionId", "Регион");
    static final Column MUNICIPALITY_ID = Column.reference("municipalityId", "Муниципалитет");
    static final Column SCHOOL_ID = Column.reference("schoolId", "Школа");
    static final Column FILE_ID = Column.reference("fileId", "Файл");

    private LegalActColumns() {}
}
