package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.territory.MunicipalityColumns;

/** Schools of a region or of a municipality. */
@ApplicationScoped
public class SchoolImport implements Kind {
    private static final List<Column> COLUMNS = List.of(
            SchoolColumns.CODE,
            SchoolColumns.NAME,
            SchoolColumns.SHORT_NAME,
            SchoolColumns.TYPE,
            SchoolColumns.LEVEL,
            SchoolColumns.INN,
            SchoolColumns.OKTMO,
            SchoolColumns.SETTLEMENT_STATUS,
            SchoolColumns.STUDENTS,
            SchoolColumns.TEACHERS,
            SchoolColumns.ADDRESS,
            SchoolColumns.WEBSITE,
            SchoolColumns.EMAIL,
            SchoolColumns.PHONE);

    @Override
    public ImportKind id() {
        return ImportKind.SCHOOLS;
    }

    @Override
    public String title() {
        return "Школы";
    }

    @Override
    public Right right() {
        return Right.EDIT_SCHOOL;
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
        return SchoolColumns.TABLE;
    }

    @Override
    public List<String> references() {
        return List.of(MunicipalityColumns.TABLE);
    }

    /** A coordinator's own municipality goes without saying. */
    @Override
    public List<String> missingColumns(Layout layout, Scope scope) {
        return Kind.super.missingColumns(layout, scope).stream()
                .filter(title -> scope.municipalityId() == null || !title.equals(SchoolColumns.OKTMO.title()))
                .toList();
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new SchoolImportRows(scope);
    }
}
