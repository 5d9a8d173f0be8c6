package ru.antirisk.identification;

import static ru.antirisk.identification.ContextIndexColumns.GROUP;
import static ru.antirisk.identification.ContextIndexColumns.SCHOOL_CODE;
import static ru.antirisk.identification.ContextIndexColumns.SCHOOL_NAME;
import static ru.antirisk.identification.ContextIndexColumns.SOURCE;
import static ru.antirisk.identification.ContextIndexColumns.TYPE;
import static ru.antirisk.identification.ContextIndexColumns.VALUE;
import static ru.antirisk.identification.ContextIndexColumns.YEAR;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.AllowedValues;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.school.SchoolColumns;
import ru.antirisk.school.SchoolImport;
import ru.antirisk.territory.MunicipalityColumns;
import ru.antirisk.territory.MunicipalityImport;

/**
 * Context indices: a row per school, year and index, or the wide table that people have: a row per school with a
 * column or two for each index.
 */
@ApplicationScoped
@ImportKind(
        value = "CONTEXT_INDICES",
        title = "Контекстные индексы школ",
        catalogue = ContextIndexColumns.class,
        parameters = {"year", "source"})
public class ContextIndexImport implements Kind {
    private static final List<Column> LONG = List.of(SCHOOL_CODE, YEAR, TYPE, VALUE, GROUP, SOURCE);
    private static final List<Column> COLUMNS = Stream.of(
                    LONG.stream(), Stream.of(SCHOOL_NAME), ContextIndexColumns.WIDE.stream())
            .flatMap(columns -> columns)
            .toList();

    @Override
    public Right right() {
        return Right.EDIT_CONTEXT_INDEX;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Column> templateColumns() {
        return LONG;
    }

    private final Database database;

    ContextIndexImport(Database database) {
        this.database = database;
    }

    @Override
    public List<AllowedValues> sheets() {
        return List.of(SchoolImport.SHEET, MunicipalityImport.SHEET);
    }

    @Override
    public String table() {
        return ContextIndexColumns.TABLE;
    }

    @Override
    public List<String> object() {
        return List.of("school_id", "year", "type");
    }

    @Override
    public List<String> references() {
        return List.of(SchoolColumns.TABLE, SchoolColumns.FORMER_NAMES, MunicipalityColumns.TABLE);
    }

    @Override
    public List<Shown> shown() {
        String labels = Arrays.stream(IndexType.values())
                .map(type -> " when " + type.code() + " then '" + type.label() + "'")
                .collect(Collectors.joining());
        return List.of(
                SchoolImport.shown("school_id", SCHOOL_CODE),
                new Shown("type", TYPE, "case %1$s.type" + labels + " end"),
                Shown.of("group_number", GROUP),
                new Shown(
                        "source_id",
                        SOURCE,
                        "(select named.name from index_source named where named.id = %1$s.source_id)"));
    }

    @Override
    public List<String> missingColumns(Layout layout, Scope scope) {
        List<String> missing = new ArrayList<>();
        if (!layout.has(SCHOOL_CODE) && !layout.has(SCHOOL_NAME)) {
            missing.add(SCHOOL_CODE.title());
        }
        if (!isWide(layout)) {
            if (!layout.has(TYPE)) {
                missing.add(TYPE.title());
            }
            if (!layout.has(VALUE) && !layout.has(GROUP)) {
                missing.add(VALUE.title());
            }
        }
        return missing;
    }

    @Override
    public List<Column> missingParameters(Layout layout, Map<String, String> given) {
        return layout.has(YEAR) || given.containsKey(YEAR.name()) ? List.of() : List.of(YEAR);
    }

    /** Where the table is wide, it has no type of its own; where there is a code, the name is not read. */
    static boolean isWide(Layout layout) {
        return !layout.has(TYPE) && ContextIndexColumns.WIDE.stream().anyMatch(layout::has);
    }

    @Override
    public Layout refine(Layout layout) {
        Layout refined = layout.has(SCHOOL_CODE) ? layout.without(SCHOOL_NAME) : layout;
        if (isWide(refined)) {
            return refined.without(VALUE).without(GROUP);
        }
        for (Column column : ContextIndexColumns.WIDE) {
            refined = refined.without(column);
        }
        return refined;
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new ContextIndexImportRows(
                layout, scope, IndexSources.load(scope.connection(), scope.dryRun() ? null : database), isWide(layout));
    }
}
