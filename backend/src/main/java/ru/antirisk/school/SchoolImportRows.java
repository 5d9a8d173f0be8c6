package ru.antirisk.school;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.merge.CopyRows;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.Row;

/** Reads schools; one outside of the caller's territory is neither changed nor moved, none is moved out of it. */
final class SchoolImportRows implements RowReader {
    private static final Target TARGET = Target.of(
            SchoolColumns.TABLE,
            List.of("code"),
            List.of(
                    "name",
                    "municipality_id",
                    "short_name",
                    "type",
                    "level",
                    "inn",
                    "settlement_status",
                    "students",
                    "teachers",
                    "address",
                    "website",
                    "email",
                    "phone"),
            true);
    private static final byte OWN = 1;
    private static final byte FOREIGN = 2;

    private final Scope scope;
    private final Map<String, Integer> municipalities = new HashMap<>();

    /** By code: whose school it is, if it is known, and the line on which it was met. */
    private final byte[] known = new byte[1_000_000];

    private final int[] lines = new int[1_000_000];

    SchoolImportRows(ImportScope imported) throws SQLException {
        this.scope = imported.scope();
        Lookup.each(
                imported.connection(),
                Sql.of("select m.oktmo, m.id from territory_municipalities m where ")
                        .add(scope.municipalities("m")),
                row -> municipalities.put(row.getString(1), row.getInt(2)));
        Lookup.each(
                imported.connection(),
                Sql.of("select s.code::integer, ").add(scope.schools("s")).add(" from school s"),
                row -> known[row.getInt(1)] = row.getBoolean(2) ? OWN : FOREIGN);
    }

    @Override
    public Target target() {
        return TARGET;
    }

    @Override
    public void read(Row row, CopyRows rows) {
        Integer code = row.require(SchoolColumns.CODE)
                ? SchoolDirectory.code(row, SchoolColumns.CODE, known -> this.known[known] != 0)
                : null;
        if (code != null) {
            checkCode(row, code);
        }
        Integer municipality = municipality(row);
        if (code != null && known[code] == 0) {
            row.require(SchoolColumns.NAME);
            if (municipality == null && row.blank(SchoolColumns.OKTMO)) {
                row.require(SchoolColumns.OKTMO);
            }
        }
        int before = rows.count();
        rows.begin(TARGET.fields());
        rows.text(code == null ? null : SchoolDirectory.digits(code));
        rows.text(row.text(SchoolColumns.NAME));
        rows.integer(municipality == null ? Row.NONE : municipality);
        rows.text(row.text(SchoolColumns.SHORT_NAME));
        rows.word(row.word(SchoolColumns.TYPE, SchoolType.class));
        rows.word(row.word(SchoolColumns.LEVEL, SchoolLevel.class));
        rows.text(row.code(SchoolColumns.INN));
        rows.smallint(row.whole(SchoolColumns.SETTLEMENT_STATUS));
        rows.integer(row.whole(SchoolColumns.STUDENTS));
        rows.integer(row.whole(SchoolColumns.TEACHERS));
        rows.text(row.text(SchoolColumns.ADDRESS));
        rows.text(row.text(SchoolColumns.WEBSITE));
        rows.text(row.code(SchoolColumns.EMAIL));
        rows.text(row.text(SchoolColumns.PHONE));
        rows.end(row.line());
        if (row.isBad()) {
            rows.truncate(before);
        }
    }

    private void checkCode(Row row, int code) {
        if (known[code] == FOREIGN) {
            row.fault(
                    SchoolColumns.CODE,
                    "FOREIGN_SCHOOL",
                    "Код " + row.quoted(SchoolColumns.CODE) + " занят школой вне вашей территории. Проверьте код");
        }
        if (lines[code] > 0) {
            row.repeats(lines[code], "тот же код ОО");
        } else {
            lines[code] = (int) row.line();
        }
    }

    private @Nullable Integer municipality(Row row) {
        if (row.blank(SchoolColumns.OKTMO)) {
            return scope.municipalityId();
        }
        String oktmo = row.code(SchoolColumns.OKTMO, municipalities::containsKey);
        if (oktmo == null) {
            return null;
        }
        Integer municipality = municipalities.get(oktmo);
        if (municipality == null && oktmo.length() == 11) {
            municipality = municipalities.get(oktmo.substring(0, 8)); // a settlement of the municipality
        }
        if (municipality == null) {
            row.fault(
                    SchoolColumns.OKTMO,
                    "UNKNOWN_MUNICIPALITY",
                    "Муниципалитета с ОКТМО " + row.quoted(SchoolColumns.OKTMO) + " нет среди ваших. Проверьте код");
        }
        return municipality;
    }

    /** A school that a form moved away since its code was looked up must not be changed: the merge starts over. */
    @Override
    public void finish(Connection connection, long tx) throws SQLException {
        Sql sql = Sql.of("select exists (select from school_history h where h.replaced_tx = ? and not ", tx)
                .add("exists (select from territory_municipalities m where m.id = h.municipality_id and ")
                .add(scope.municipalities("m"))
                .add("))");
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            if (row.getBoolean(1)) {
                throw new SQLException("a school left the territory", "40001");
            }
        }
    }
}
