package ru.antirisk.identification;

import java.util.List;
import java.util.stream.Stream;
import ru.antirisk.platform.table.Column;
import ru.antirisk.school.SchoolColumns;

/** What is to be known of a context index. The wide table that people have holds a group and a value for each type. */
final class ContextIndexColumns {
    static final String TABLE = "context_index";

    private static final String LEAST = "-9999999.999";
    private static final String MOST = "9999999.999";

    static final Column SCHOOL_CODE = SchoolColumns.CODE.as("schoolCode").asKey();
    static final Column SCHOOL_NAME =
            SchoolColumns.NAME.as("schoolName").means("Название школы; читается, только если нет кода");
    static final Column YEAR = Column.whole("year", "Год", 2000, 2100)
            .asKey()
            .means("Год, по результатам которого посчитан индекс")
            .example("2018")
            .headings("Год данных");
    static final Column TYPE = Column.word("type", "Вид индекса", IndexType.class)
            .understands(IndexType.OGE_QUALITY, "Индекс качества ОГЭ", "Качество ОГЭ", "ОГЭ")
            .understands(IndexType.EGE_QUALITY, "Индекс качества ЕГЭ", "Качество ЕГЭ", "ЕГЭ")
            .asKey()
            .means("Какой это индекс")
            .example("ИСБШ")
            .headings("Индекс", "Тип индекса", "Тип", "Показатель");
    static final Column VALUE = value("value", "Значение", LEAST, MOST)
            .means("Число, до трёх знаков после запятой: индекс качества от 0 до 10, ИСБШ от 0 до 100")
            .headings("Значение индекса");
    static final Column GROUP = Column.whole("group", "Группа", 1, IndexType.GROUPS)
            .means("Номер группы от 1 до " + IndexType.GROUPS)
            .example("4")
            .headings("Номер группы");
    static final Column SOURCE = Column.text("source", "Источник", 200)
            .means("Откуда данные, до 200 знаков")
            .example("Министерство образования")
            .headings("Источник данных");

    static final Column OGE_QUALITY_GROUP =
            group("ogeQualityGroup", "Группа качества ОГЭ").headings("Группа качества");
    static final Column OGE_QUALITY =
            quality("ogeQuality", "Индекс качества ОГЭ").headings("Индекс качества");
    static final Column EGE_QUALITY_GROUP = group("egeQualityGroup", "Группа качества ЕГЭ");
    static final Column EGE_QUALITY = quality("egeQuality", "Индекс качества ЕГЭ");
    static final Column ISBSH_GROUP = group("isbshGroup", "Группа ИСБШ");
    static final Column ISBSH = Column.decimal("isbsh", "ИСБШ", 3, "0", "100")
            .means("Индекс социального благополучия школы, от 0 до 100, до трёх знаков после запятой")
            .example("37")
            .headings("Индекс ИСБШ", "Значение ИСБШ");
    static final Column IURSH_GROUP = group("iurshGroup", "Группа ИУРШ");
    static final Column IURSH = value("iursh", "ИУРШ", LEAST, MOST).headings("Индекс ИУРШ", "Значение ИУРШ");

    /** Columns of the wide table for one type. */
    record Pair(Column group, Column value) {}

    /** By the codes of the types, which count from 1. */
    private static final List<Pair> PAIRS = List.of(
            new Pair(OGE_QUALITY_GROUP, OGE_QUALITY),
            new Pair(EGE_QUALITY_GROUP, EGE_QUALITY),
            new Pair(ISBSH_GROUP, ISBSH),
            new Pair(IURSH_GROUP, IURSH));

    /** All columns of the wide table. */
    static final List<Column> WIDE = PAIRS.stream()
            .flatMap(pair -> Stream.of(pair.group(), pair.value()))
            .toList();

    private ContextIndexColumns() {}

    /** Columns of the wide table for the type. */
    static Pair pair(IndexType type) {
        return PAIRS.get(type.code() - 1);
    }

    private static Column group(String name, String title) {
        return Column.whole(name, title, 1, IndexType.GROUPS)
                .means("Номер группы; можно со словами: «2 - очень низкий уровень»")
                .example("2");
    }

    /** A ratio to the region's result: about 1. */
    private static Column quality(String name, String title) {
        return value(name, title, "0", "10").means("Отношение к результату региона, около 1: от 0 до 10");
    }

    private static Column value(String name, String title, String least, String most) {
        return Column.decimal(name, title, 3, least, most)
                .means("Число, до трёх знаков после запятой")
                .example("0,92");
    }
}
