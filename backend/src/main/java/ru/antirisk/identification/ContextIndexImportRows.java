package ru.antirisk.identification;

import static ru.antirisk.identification.ContextIndexColumns.GROUP;
import static ru.antirisk.identification.ContextIndexColumns.SCHOOL_CODE;
import static ru.antirisk.identification.ContextIndexColumns.SCHOOL_NAME;
import static ru.antirisk.identification.ContextIndexColumns.SOURCE;
import static ru.antirisk.identification.ContextIndexColumns.TYPE;
import static ru.antirisk.identification.ContextIndexColumns.VALUE;
import static ru.antirisk.identification.ContextIndexColumns.YEAR;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.identification.ContextIndexColumns.Pair;
import ru.antirisk.platform.merge.CopyRows;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType.Decimal;
import ru.antirisk.platform.table.ColumnType.Whole;
import ru.antirisk.platform.table.FirstLines;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.Row;
import ru.antirisk.school.SchoolDirectory;
import ru.antirisk.school.SchoolFinder;
import ru.antirisk.school.SchoolNames;

/** Reads context indices in the long and in the wide form. */
final class ContextIndexImportRows implements RowReader {
    private static final int FIRST_YEAR = (int) ((Whole) YEAR.type()).least();
    private static final int SCALE = ((Decimal) VALUE.type()).scale();
    private static final Pattern GROUP_IN_WORDS = Pattern.compile("([0-9]{1,2})(?:\\s*[-–—−:.]\\s*|\\s+)\\p{L}.*");

    private static final IndexType[] TYPES = IndexType.values();

    private static final Pair LONG = new Pair(GROUP, VALUE);

    private final boolean wide;
    private final SchoolFinder schools;
    private final Column schoolColumn;
    private final IndexSources sources;
    private final boolean hasSource;
    private final int givenYear;
    private final @Nullable String givenSource;
    private final Target target;

    /** By the natural key. */
    private final FirstLines lines = new FirstLines();

    // of the row being read
    private int ordinal;
    private int year;
    private int source;

    ContextIndexImportRows(Layout layout, ImportScope scope, IndexSources sources, boolean wide) throws SQLException {
        this.wide = wide;
        boolean byCode = layout.has(SCHOOL_CODE);
        this.schools = byCode
                ? SchoolDirectory.load(scope.connection(), scope.scope())
                : SchoolNames.load(scope.connection(), scope.scope());
        this.schoolColumn = byCode ? SCHOOL_CODE : SCHOOL_NAME;
        this.sources = sources;
        this.givenSource = scope.parameter(SOURCE.name());
        this.hasSource = layout.has(SOURCE) || givenSource != null;
        String year = scope.parameter(YEAR.name());
        this.givenYear = year == null ? -1 : Integer.parseInt(year);
        this.target = Target.of(
                ContextIndexColumns.TABLE,
                List.of("school_id", "year", "type"),
                hasSource ? List.of("group_number", "value", "source_id") : List.of("group_number", "value"),
                false);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public void read(Row row, CopyRows rows) {
        ordinal = schools.find(row, schoolColumn);
        readYear(row);
        readSource(row);
        IndexType type = null;
        if (wide) {
            for (IndexType each : TYPES) {
                Pair pair = ContextIndexColumns.pair(each);
                if (!row.blank(pair.group()) || !row.blank(pair.value())) {
                    write(row, rows, each, pair);
                }
            }
        } else {
            type = row.require(TYPE) ? row.word(TYPE, IndexType.class) : null;
            if (row.blank(VALUE) && row.blank(GROUP)) {
                row.fault("REQUIRED", "В строке нет ни значения, ни группы. Заполните хотя бы одно");
            }
            write(row, rows, type == null ? IndexType.OGE_QUALITY : type, LONG);
        }
        if (!row.isBad()) {
            checkRepeated(row, type);
        }
    }

    /** Keys of one year and type lie together, school by school. */
    private void checkRepeated(Row row, @Nullable IndexType type) {
        int slice = (year - FIRST_YEAR) * TYPES.length + (type == null ? 0 : type.code() - 1);
        int before = lines.putIfAbsent(slice * schools.count() + ordinal, row.line());
        if (before > 0) {
            row.repeats(before, (wide ? "та же школа за " : "тот же индекс школы за ") + year + " год");
        }
    }

    private void write(Row row, CopyRows rows, IndexType type, Pair columns) {
        long group = group(row, columns.group());
        long value = row.decimal(columns.value(), ContextIndexColumns.pair(type).value());
        if (row.isBad()) {
            return;
        }
        rows.begin(target.fields());
        rows.integer(schools.id(ordinal));
        rows.smallint(year);
        rows.smallint(type.code());
        rows.smallint(group);
        rows.numeric(value, SCALE);
        if (hasSource) {
            rows.smallint(source == 0 ? Row.NONE : source);
        }
        rows.end(row.line());
    }

    private void readYear(Row row) {
        year = givenYear;
        if (row.decides(YEAR, givenYear >= 0)) {
            year = row.require(YEAR) ? (int) row.whole(YEAR) : -1;
        }
    }

    private void readSource(Row row) {
        String name = row.text(SOURCE);
        if (name == null) {
            name = givenSource;
        }
        source = name == null ? 0 : sources.number(name);
        if (name != null && source == 0) {
            row.fault(
                    SOURCE,
                    "TOO_MANY_SOURCES",
                    "В файле слишком много разных источников. Проверьте столбец «Источник»");
        }
    }

    /** «2» or «2 - очень низкий уровень»; NONE for a blank cell and for a fault. */
    private static long group(Row row, Column column) {
        int group = Math.max(row.digits(column, 1), row.digits(column, 2));
        if (isGroup(group) || row.blank(column)) {
            return group < 0 ? Row.NONE : group;
        }
        Matcher words = GROUP_IN_WORDS.matcher(row.raw(column));
        if (words.matches() && isGroup(Integer.parseInt(words.group(1)))) {
            return Integer.parseInt(words.group(1));
        }
        return row.whole(column);
    }

    private static boolean isGroup(int number) {
        return number >= 1 && number <= IndexType.GROUPS;
    }
}
