package ru.antirisk.school;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import ru.antirisk.territory.Oktmo;

/** Reads schools; one outside of the caller's territory is neither changed nor moved, none is moved out of it. */
final class SchoolImportRows implements RowReader {
    private static final Target TARGET = Target.of(
            "school",
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
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("маоу", "MAOU"),
            Map.entry("мбоу", "MBOU"),
            Map.entry("мкоу", "MKOU"),
            Map.entry("моу", "MOU"),
            Map.entry("мбу", "MBU"),
            Map.entry("гбоу", "GBOU"),
            Map.entry("гкоу", "GKOU"),
            Map.entry("гаоу", "GAOU"),
            Map.entry("другой", "OTHER"),
            Map.entry("maou", "MAOU"),
            Map.entry("mbou", "MBOU"),
            Map.entry("mkou", "MKOU"),
            Map.entry("mou", "MOU"),
            Map.entry("mbu", "MBU"),
            Map.entry("gbou", "GBOU"),
            Map.entry("gkou", "GKOU"),
            Map.entry("gaou", "GAOU"),
            Map.entry("other", "OTHER"));
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("нош", "NOSH"),
            Map.entry("оош", "OOSH"),
            Map.entry("сош", "SOSH"),
            Map.entry("гимназия", "GYMNASIUM"),
            Map.entry("лицей", "LYCEUM"),
            Map.entry("другой", "OTHER"),
            Map.entry("nosh", "NOSH"),
            Map.entry("oosh", "OOSH"),
            Map.entry("sosh", "SOSH"),
            Map.entry("gymnasium", "GYMNASIUM"),
            Map.entry("lyceum", "LYCEUM"),
            Map.entry("other", "OTHER"));

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
        Integer code = row.require(SchoolImport.CODE) ? SchoolDirectory.code(row, SchoolImport.CODE) : null;
        if (code != null) {
            checkCode(row, code);
        }
        Integer municipality = municipality(row);
        if (code != null && known[code] == 0) {
            row.require(SchoolImport.NAME);
            if (municipality == null && row.blank(SchoolImport.OKTMO)) {
                row.require(SchoolImport.OKTMO);
            }
        }
        int before = rows.count();
        rows.begin(TARGET.fields());
        rows.text(row.raw(SchoolImport.CODE));
        rows.text(row.text(SchoolImport.NAME, 500));
        integer(rows, municipality);
        rows.text(row.text(SchoolImport.SHORT_NAME, 200));
        rows.text(row.word(SchoolImport.TYPE, TYPES, "МАОУ, МБОУ, МКОУ, МОУ, МБУ, ГБОУ, ГКОУ, ГАОУ, другой"));
        rows.text(row.word(SchoolImport.LEVEL, LEVELS, "НОШ, ООШ, СОШ, гимназия, лицей, другой"));
        rows.text(checked(row, SchoolImport.INN, 12, Inn::isValid, "не ИНН: 10 цифр с верной контрольной"));
        long status = row.whole(SchoolImport.SETTLEMENT_STATUS, 1, 99);
        if (status == Row.NONE) {
            rows.none();
        } else {
            rows.smallint((int) status);
        }
        number(rows, row.whole(SchoolImport.STUDENTS, 0, 100_000));
        number(rows, row.whole(SchoolImport.TEACHERS, 0, 10_000));
        rows.text(row.text(SchoolImport.ADDRESS, 500));
        rows.text(row.text(SchoolImport.WEBSITE, 200));
        rows.text(checked(
                row, SchoolImport.EMAIL, 200, text -> EMAIL.matcher(text).matches(), "не адрес электронной почты"));
        rows.text(row.text(SchoolImport.PHONE, 50));
        rows.end(row.line());
        if (row.isBad()) {
            rows.truncate(before);
        }
    }

    private void checkCode(Row row, int code) {
        if (known[code] == FOREIGN) {
            row.fault(
                    SchoolImport.CODE,
                    "FOREIGN_SCHOOL",
                    "Код " + row.quoted(SchoolImport.CODE) + " занят школой вне вашей территории. Проверьте код");
        }
        if (lines[code] > 0) {
            row.repeats(lines[code], "тот же код ОО");
        } else {
            lines[code] = (int) row.line();
        }
    }

    private @Nullable Integer municipality(Row row) {
        if (row.blank(SchoolImport.OKTMO)) {
            return scope.municipalityId();
        }
        String oktmo = Oktmo.read(row, SchoolImport.OKTMO);
        if (oktmo == null) {
            return null;
        }
        Integer municipality = municipalities.get(oktmo);
        if (municipality == null && oktmo.length() == 11) {
            municipality = municipalities.get(oktmo.substring(0, 8)); // a settlement of the municipality
        }
        if (municipality == null) {
            row.fault(
                    SchoolImport.OKTMO,
                    "UNKNOWN_MUNICIPALITY",
                    "Муниципалитета с ОКТМО " + row.quoted(SchoolImport.OKTMO) + " нет среди ваших. Проверьте код");
        }
        return municipality;
    }

    private static @Nullable String checked(
            Row row, int column, int most, java.util.function.Predicate<String> valid, String fault) {
        String text = row.text(column, most);
        if (text != null && !valid.test(text)) {
            row.fault(
                    column, "MALFORMED_VALUE", row.quoted(column) + " — " + fault + ". Исправьте или оставьте пустым");
        }
        return text;
    }

    private static void integer(CopyRows rows, @Nullable Integer value) {
        if (value == null) {
            rows.none();
        } else {
            rows.integer(value);
        }
    }

    private static void number(CopyRows rows, long value) {
        integer(rows, value == Row.NONE ? null : (int) value);
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
