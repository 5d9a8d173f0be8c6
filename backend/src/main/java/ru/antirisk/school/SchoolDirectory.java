package ru.antirisk.school;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Row;

/** The schools of a scope by their codes: six digits, so a plain array finds them. Schools count from 0 without gaps. */
public final class SchoolDirectory implements SchoolFinder {

    private final int[] ordinals = new int[1_000_000];
    private int[] ids = new int[1024];
    private int count;

    private SchoolDirectory() {
        Arrays.fill(ordinals, UNKNOWN);
    }

    public static SchoolDirectory load(Connection connection, Scope scope) throws SQLException {
        SchoolDirectory directory = new SchoolDirectory();
        Lookup.each(
                connection,
                Sql.of("select s.id, s.code::integer from school s where ").add(scope.schools("s")),
                row -> directory.add(row.getInt(1), row.getInt(2)));
        return directory;
    }

    private void add(int id, int code) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
        }
        ids[count] = id;
        ordinals[code] = count++;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int id(int ordinal) {
        return ids[ordinal];
    }

    @Override
    public int find(Row row, Column column) {
        if (!row.require(column)) {
            return UNKNOWN;
        }
        Integer code = code(row, column, known -> ordinals[known] != UNKNOWN);
        if (code == null) {
            return UNKNOWN;
        }
        int ordinal = ordinals[code];
        if (ordinal == UNKNOWN) {
            unknown(row, column);
        }
        return ordinal;
    }

    /** The same words for a school that does not exist and for one that is another's. */
    public static void unknown(Row row, Column column) {
        row.fault(
                column, "UNKNOWN_SCHOOL", "Школы с кодом " + row.raw(column) + " нет среди ваших школ. Проверьте код");
    }

    /**
     * The six digits of a code, null after a fault.
     *
     * @param known tells the codes that there are: one that lost its first zero is one of them
     */
    public static @Nullable Integer code(Row row, Column column, IntPredicate known) {
        int code = row.digits(column, 6);
        if (code >= 0) {
            return code;
        }
        String found = row.code(column, text -> known.test(Integer.parseInt(text)));
        return found == null ? null : Integer.valueOf(found);
    }

    /** As it is written: «010103». */
    static String digits(int code) {
        String digits = Integer.toString(code);
        return "0".repeat(6 - digits.length()) + digits;
    }
}
