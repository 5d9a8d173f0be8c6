package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;

/**
 * Context indices: a row per school, year and index, or the wide table that people have: a row per school with a
 * column or two for each index.
 */
@ApplicationScoped
public class ContextIndexImport implements Kind {
    static final int CODE = 0;
    static final int NAME = 1;
    static final int YEAR = 2;
    static final int TYPE = 3;
    static final int VALUE = 4;
    static final int GROUP = 5;
    static final int SOURCE = 6;

    /** First of the wide columns: a group and a value for each of the four indices. */
    static final int WIDE = 7;

    static final int INDICES = 4;

    private static final List<Column> COLUMNS = List.of(
            Column.key("schoolCode", "Код ОО", "Шесть цифр", "170103", "Код школы", "Код организации", "Код"),
            Column.optional(
                    "schoolName",
                    "Наименование",
                    "Название школы; читается, только если нет кода",
                    "МАОУ НТГО «СОШ № 3»",
                    "Наименование школы",
                    "Наименование ОО",
                    "Название",
                    "Название школы",
                    "Школа"),
            Column.key("year", "Год", "Год, по результатам которого посчитан индекс", "2018", "Год данных"),
            Column.key(
                    "type",
                    "Вид индекса",
                    "OGE_QUALITY, EGE_QUALITY, ISBSH или IURSH",
                    "ISBSH",
                    "Тип индекса",
                    "Тип",
                    "Показатель"),
            Column.optional("value", "Значение", "Число, до трёх знаков после запятой", "0,92", "Значение индекса"),
            Column.optional("group", "Группа", "Номер группы от 1 до 20", "4", "Номер группы"),
            Column.optional("source", "Источник", "Откуда данные", "Министерство образования", "Источник данных"),
            group("ogeQualityGroup", "Группа качества ОГЭ", "Группа качества"),
            value("ogeQuality", "Индекс качества ОГЭ", "Индекс качества"),
            group("egeQualityGroup", "Группа качества ЕГЭ"),
            value("egeQuality", "Индекс качества ЕГЭ"),
            group("isbshGroup", "Группа ИСБШ"),
            value("isbsh", "ИСБШ", "Индекс ИСБШ", "Значение ИСБШ"),
            group("iurshGroup", "Группа ИУРШ"),
            value("iursh", "ИУРШ", "Индекс ИУРШ", "Значение ИУРШ"));

    private static Column group(String name, String title, String... aliases) {
        return Column.optional(name, title, "Номер группы; можно со словами: «2 - очень низкий уровень»", "2", aliases);
    }

    private static Column value(String name, String title, String... aliases) {
        return Column.optional(name, title, "Число, до трёх знаков после запятой", "0,92", aliases);
    }

    @Override
    public ImportKind id() {
        return ImportKind.CONTEXT_INDICES;
    }

    @Override
    public String title() {
        return "Контекстные индексы школ";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN, Role.REGION_OPERATOR, Role.MUNICIPAL_COORDINATOR);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> parameters() {
        return List.of("year", "source");
    }

    @Override
    public String table() {
        return "context_index";
    }

    @Override
    public List<String> references() {
        return List.of("school", "school_name", "municipality");
    }

    @Override
    public List<String> missingColumns(Layout layout, Scope scope) {
        List<String> missing = new ArrayList<>();
        if (!layout.has(CODE) && !layout.has(NAME)) {
            missing.add("Код ОО");
        }
        if (!isWide(layout)) {
            if (!layout.has(TYPE)) {
                missing.add("Вид индекса");
            }
            if (!layout.has(VALUE) && !layout.has(GROUP)) {
                missing.add("Значение");
            }
        }
        return missing;
    }

    @Override
    public List<String> missingParameters(Layout layout, Map<String, String> given) {
        return layout.has(YEAR) || given.containsKey("year") ? List.of() : List.of("year");
    }

    /** Where the table is wide, it has no type of its own; where there is a code, the name is not read. */
    static boolean isWide(Layout layout) {
        return !layout.has(TYPE)
                && java.util.stream.IntStream.range(WIDE, COLUMNS.size()).anyMatch(layout::has);
    }

    @Override
    public Layout refine(Layout layout) {
        Layout refined = layout.has(CODE) ? layout.without(NAME) : layout;
        if (isWide(refined)) {
            return refined.without(VALUE).without(GROUP);
        }
        for (int column = WIDE; column < COLUMNS.size(); column++) {
            refined = refined.without(column);
        }
        return refined;
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new ContextIndexImportRows(layout, scope, isWide(layout));
    }
}
