package ru.antirisk.assessment;

import ru.antirisk.catalogue.Term;
import ru.antirisk.platform.table.Column;

/** What is to be known of an assessment procedure; a subject has its first three. */
final class ProcedureColumns {
    static final Column CODE = Column.code(
                    "code",
                    "Код",
                    40,
                    Term.CODE,
                    "код",
                    "Код — латинские заглавные буквы, цифры и подчёркивания, до 40 знаков")
            .asKey()
            .means("Код, по которому программы узнают процедуру или предмет")
            .example("DKR");
    static final Column TITLE = Column.text("title", "Название", 200)
            .mandatory()
            .means("Название, до 200 знаков")
            .example("ДКР");
    static final Column SCALE = Column.word("scale", "Шкала", Scale.class)
            .mandatory()
            .means("Что получает участник")
            .example("отметки от 2 до 5");
    static final Column COMPARABLE =
            Column.flag("comparable", "Сравнимы").mandatory().means("Сравнимы ли результаты разных лет");
    static final Column IS_PUBLIC = Column.flag("isPublic", "Публичные")
            .mandatory()
            .means("Можно ли показывать результаты за пределами системы");

    private ProcedureColumns() {}
}
