package ru.antirisk.account;

import static ru.antirisk.account.AccountColumns.DISPLAY_NAME;
import static ru.antirisk.account.AccountColumns.ENABLED;
import static ru.antirisk.account.AccountColumns.OKTMO;
import static ru.antirisk.account.AccountColumns.REGION_CODE;
import static ru.antirisk.account.AccountColumns.ROLE;
import static ru.antirisk.account.AccountColumns.SCHOOL_CODE;
import static ru.antirisk.account.AccountColumns.USERNAME;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Right;
import ru.antirisk.bulkimport.AllowedValues;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.school.SchoolColumns;
import ru.antirisk.school.SchoolImport;
import ru.antirisk.territory.MunicipalityColumns;
import ru.antirisk.territory.MunicipalityImport;
import ru.antirisk.territory.RegionColumns;

/**
 * People who may sign in. They come without passwords, which {@link TemporaryPasswords} gives: no file holds a password
 * that somebody has thought up for them. Of a person who is there already only the name changes, and whether he may
 * sign in.
 */
@ApplicationScoped
@ImportKind(value = UserImport.CODE, title = "Пользователи", catalogue = AccountColumns.class)
public class UserImport implements Kind {
    static final String CODE = "USERS";

    @Override
    public Right right() {
        return Right.MANAGE_USERS;
    }

    @Override
    public List<Column> columns() {
        return List.of(USERNAME, DISPLAY_NAME, ROLE, REGION_CODE, OKTMO, SCHOOL_CODE, ENABLED);
    }

    /** What somebody new needs is asked for in his row. */
    @Override
    public boolean needs(Column column) {
        return column.key();
    }

    @Override
    public List<AllowedValues> sheets() {
        return List.of(SchoolImport.SHEET, MunicipalityImport.SHEET);
    }

    @Override
    public String table() {
        return AccountColumns.TABLE;
    }

    @Override
    public List<String> object() {
        return List.of("username", "display_name");
    }

    @Override
    public List<String> references() {
        return List.of(SchoolColumns.TABLE, MunicipalityColumns.TABLE, RegionColumns.TABLE);
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                new Shown(
                        "region_id",
                        REGION_CODE,
                        "(select named.name from territory_regions named where named.id = %1$s.region_id)"),
                new Shown(
                        "municipality_id",
                        OKTMO,
                        "(select named.name from territory_municipalities named where named.id = %1$s.municipality_id)"),
                SchoolImport.shown("school_id", SCHOOL_CODE));
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new UserImportRows(scope);
    }
}
