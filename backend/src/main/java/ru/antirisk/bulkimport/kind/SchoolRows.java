package ru.antirisk.bulkimport.kind;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.antirisk.bulkimport.merge.CopyRows;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.security.Scope;
import ru.antirisk.school.Inn;

/** Reads schools; one outside of the caller's territory is neither changed nor moved, none is moved out of it. */
final class SchoolRows implements RowReader {
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

    SchoolRows(ImportScope imported) throws SQLException {
        this.scope = imported.scope();
        Lookup.each(
                imported.connection(),
                Sql.of("select m.oktmo, m.id from municipality m where ").add(scope.municipalities("m")),
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
        Integer code = row.require(SchoolsKind.CODE) ? SchoolDirectory.code(row, SchoolsKind.CODE) : null;
        if (code != null) {
            checkCode(row, code);
        }
        Integer municipality = municipality(row);
        if (code != null && known[code] == 0) {
            row.require(SchoolsKind.NAME);
            if (municipality == null && row.blank(SchoolsKind.OKTMO)) {
                row.require(SchoolsKind.OKTMO);
            }
        }
        int before = rows.count();
        rows.begin(TARGET.fields());
        rows.text(row.raw(SchoolsKind.CODE));
        rows.text(row.text(SchoolsKind.NAME, 500));
        integer(rows, municipality);
        rows.text(row.text(SchoolsKind.SHORT_NAME, 200));
        rows.text(row.word(SchoolsKind.TYPE, TYPES, "МАОУ, МБОУ, МКОУ, МОУ, МБУ, ГБОУ, ГКОУ, ГАОУ, другой"));
        rows.text(row.word(SchoolsKind.LEVEL, LEVELS, "НОШ, ООШ, СОШ, гимназия, лицей, другой"));
        rows.text(checked(row, SchoolsKind.INN, 12, Inn::isValid, "не ИНН: 10 цифр с верной контрольной"));
        long status = row.whole(SchoolsKind.SETTLEMENT_STATUS, 1, 99);
        if (status == Row.NONE) {
            rows.none();
        } else {
            rows.smallint((int) status);
        }
        number(rows, row.whole(SchoolsKind.STUDENTS, 0, 100_000));
        number(rows, row.whole(SchoolsKind.TEACHERS, 0, 10_000));
        rows.text(row.text(SchoolsKind.ADDRESS, 500));
        rows.text(row.text(SchoolsKind.WEBSITE, 200));
        rows.text(checked(
                row, SchoolsKind.EMAIL, 200, text -> EMAIL.matcher(text).matches(), "не адрес электронной почты"));
        rows.text(row.text(SchoolsKind.PHONE, 50));
        rows.end(row.line());
        if (row.isBad()) {
            rows.truncate(before);
        }
    }

    private void checkCode(Row row, int code) {
        if (known[code] == FOREIGN) {
            row.fault(
                    SchoolsKind.CODE,
                    "FOREIGN_SCHOOL",
                    "Код " + row.quoted(SchoolsKind.CODE) + " занят школой вне вашей территории. Проверьте код");
        }
        if (lines[code] > 0) {
            row.repeats(lines[code], "тот же код ОО");
        } else {
            lines[code] = (int) row.line();
        }
    }

    private @Nullable Integer municipality(Row row) {
        if (row.blank(SchoolsKind.OKTMO)) {
            return scope.municipalityId();
        }
        String oktmo = Oktmo.read(row, SchoolsKind.OKTMO);
        if (oktmo == null) {
            return null;
        }
        Integer municipality = municipalities.get(oktmo);
        if (municipality == null && oktmo.length() == 11) {
            municipality = municipalities.get(oktmo.substring(0, 8)); // a settlement of the municipality
        }
        if (municipality == null) {
            row.fault(
                    SchoolsKind.OKTMO,
                    "UNKNOWN_MUNICIPALITY",
                    "Муниципалитета с ОКТМО " + row.quoted(SchoolsKind.OKTMO) + " нет среди ваших. Проверьте код");
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
    public void finish(Connection connection) throws SQLException {
        Sql sql = Sql.of("select exists (select from school_history h where h.replaced_tx = current_tx() and not ")
                .add("exists (select from municipality m where m.id = h.municipality_id and ")
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
