package ru.antirisk.identification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.platform.merge.CopyRows;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.FirstLines;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.Row;
import ru.antirisk.school.SchoolDirectory;
import ru.antirisk.school.SchoolFinder;
import ru.antirisk.school.SchoolNames;

/** Reads context indices in the long and in the wide form. */
final class ContextIndexImportRows implements RowReader {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_GROUP = 20;
    private static final int TYPES = 4;
    private static final int LONGEST_SOURCE = 200;

    /** In thousandths: what the column holds, and 100 %. */
    private static final long LARGEST = 9_999_999_999L;

    private static final long LARGEST_SHARE = 100_000;

    private static final Pattern GROUP_IN_WORDS = Pattern.compile("([0-9]{1,2})(?:\\s*[-–—−:.]\\s*|\\s+)\\p{L}.*");

    /** The types; their codes in the table count from 1. */
    private static final String[] TYPE_NAMES = {"OGE_QUALITY", "EGE_QUALITY", "ISBSH", "IURSH"};

    private static final int ISBSH = 3;

    private static final Map<String, Integer> TYPE_WORDS = Map.ofEntries(
            Map.entry("oge quality", 1),
            Map.entry("индекс качества огэ", 1),
            Map.entry("качество огэ", 1),
            Map.entry("огэ", 1),
            Map.entry("ege quality", 2),
            Map.entry("индекс качества егэ", 2),
            Map.entry("качество егэ", 2),
            Map.entry("егэ", 2),
            Map.entry("isbsh", 3),
            Map.entry("исбш", 3),
            Map.entry("iursh", 4),
            Map.entry("иурш", 4));

    private final boolean wide;
    private final SchoolFinder schools;
    private final int schoolColumn;
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

    ContextIndexImportRows(Layout layout, ImportScope scope, boolean wide) throws SQLException {
        this.wide = wide;
        boolean byCode = layout.has(ContextIndexImport.CODE);
        this.schools = byCode
                ? SchoolDirectory.load(scope.connection(), scope.scope())
                : SchoolNames.load(scope.connection(), scope.scope());
        this.schoolColumn = byCode ? ContextIndexImport.CODE : ContextIndexImport.NAME;
        this.sources = IndexSources.load(scope.connection());
        this.givenSource = scope.parameter("source");
        this.hasSource = layout.has(ContextIndexImport.SOURCE) || givenSource != null;
        String year = scope.parameter("year");
        this.givenYear = year == null ? -1 : Integer.parseInt(year);
        this.target = Target.of(
                "context_index",
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
        int type = 0;
        if (wide) {
            for (int i = 0; i < ContextIndexImport.INDICES; i++) {
                int column = ContextIndexImport.WIDE + 2 * i;
                if (!row.blank(column) || !row.blank(column + 1)) {
                    write(row, rows, i + 1, column, column + 1);
                }
            }
        } else {
            type = readType(row);
            if (row.blank(ContextIndexImport.VALUE) && row.blank(ContextIndexImport.GROUP)) {
                row.fault("REQUIRED", "В строке нет ни значения, ни группы. Заполните хотя бы одно");
            }
            write(row, rows, type, ContextIndexImport.GROUP, ContextIndexImport.VALUE);
        }
        if (!row.isBad()) {
            checkRepeated(row, type);
        }
    }

    /** Keys of one year and type lie together, school by school. */
    private void checkRepeated(Row row, int type) {
        int slice = (year - FIRST_YEAR) * TYPES + Math.max(type - 1, 0);
        int before = lines.meet(slice * schools.count() + ordinal, row.line());
        if (before > 0) {
            row.repeats(before, (wide ? "та же школа за " : "тот же индекс школы за ") + year + " год");
        }
    }

    private void write(Row row, CopyRows rows, int type, int groupColumn, int valueColumn) {
        int group = group(row, groupColumn);
        long most = type == ISBSH ? LARGEST_SHARE : LARGEST;
        long value = row.thousandths(valueColumn, type == ISBSH ? 0 : -LARGEST, most);
        if (row.isBad()) {
            return;
        }
        rows.begin(target.fields());
        rows.integer(schools.id(ordinal));
        rows.smallint(year);
        rows.smallint(type);
        if (group == 0) {
            rows.none();
        } else {
            rows.smallint(group);
        }
        if (value == Row.NONE) {
            rows.none();
        } else {
            rows.numeric(value);
        }
        if (hasSource) {
            if (source == 0) {
                rows.none();
            } else {
                rows.smallint(source);
            }
        }
        rows.end(row.line());
    }

    private void readYear(Row row) {
        year = givenYear;
        if (row.has(ContextIndexImport.YEAR) && (!row.blank(ContextIndexImport.YEAR) || givenYear < 0)) {
            boolean filled = row.require(ContextIndexImport.YEAR);
            year = filled ? (int) row.whole(ContextIndexImport.YEAR, FIRST_YEAR, LAST_YEAR) : -1;
        }
    }

    private void readSource(Row row) {
        String name = row.text(ContextIndexImport.SOURCE, LONGEST_SOURCE);
        if (name == null) {
            name = givenSource;
        }
        source = name == null ? 0 : sources.number(name);
        if (name != null && source == 0) {
            row.fault(
                    ContextIndexImport.SOURCE,
                    "TOO_MANY_SOURCES",
                    "В файле слишком много разных источников. Проверьте столбец «Источник»");
        }
    }

    private static int readType(Row row) {
        for (int i = 0; i < TYPE_NAMES.length; i++) {
            if (row.is(ContextIndexImport.TYPE, TYPE_NAMES[i])) {
                return i + 1;
            }
        }
        if (!row.require(ContextIndexImport.TYPE)) {
            return 0;
        }
        Integer type = row.word(ContextIndexImport.TYPE, TYPE_WORDS, String.join(", ", TYPE_NAMES));
        return type == null ? 0 : type;
    }

    /** «2» or «2 - очень низкий уровень»; 0 for a blank cell and for a fault. */
    private static int group(Row row, int column) {
        if (row.blank(column)) {
            return 0;
        }
        int group = Math.max(row.digits(column, 1), row.digits(column, 2));
        if (group >= 1 && group <= LAST_GROUP) {
            return group;
        }
        Matcher words = GROUP_IN_WORDS.matcher(row.raw(column));
        if (words.matches()) {
            group = Integer.parseInt(words.group(1));
            if (group >= 1 && group <= LAST_GROUP) {
                return group;
            }
        }
        long number = row.whole(column, 1, LAST_GROUP);
        return number == Row.NONE ? 0 : (int) number;
    }

    @Override
    public void finish(Connection connection, long tx) throws SQLException {
        sources.write(connection);
    }
}
