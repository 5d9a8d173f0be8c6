package ru.antirisk.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;

/** Municipalities of a region. */
@ApplicationScoped
public class MunicipalityImport implements Kind {
    static final int OKTMO = 0;
    static final int NAME = 1;
    static final int REGION = 2;

    private static final List<Column> COLUMNS = List.of(
            Column.key("oktmo", "ОКТМО", "8 или 11 цифр", "65715000", "Код ОКТМО"),
            Column.required(
                    "name",
                    "Наименование",
                    "Название муниципалитета",
                    "Нижнетуринский городской округ",
                    "Муниципалитет",
                    "Название",
                    "Наименование муниципалитета"),
            Column.optional("regionCode", "Код региона", "Две или три цифры", "66", "Регион"));

    @Override
    public ImportKind id() {
        return ImportKind.MUNICIPALITIES;
    }

    @Override
    public String title() {
        return "Муниципалитеты";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN, Role.REGION_OPERATOR);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public String table() {
        return "municipality";
    }

    @Override
    public List<String> references() {
        return List.of("region");
    }

    /** An operator's own region goes without saying. */
    @Override
    public List<String> missingColumns(Layout layout, Scope scope) {
        List<String> missing = Kind.super.missingColumns(layout, scope);
        if (scope.role() == Role.ADMIN && !layout.has(REGION)) {
            return java.util.stream.Stream.concat(missing.stream(), java.util.stream.Stream.of("Код региона"))
                    .toList();
        }
        return missing;
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new MunicipalityImportRows(scope);
    }
}
