package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.AllowedValues;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.territory.MunicipalityColumns;
import ru.antirisk.territory.MunicipalityImport;

/** Schools of a region or of a municipality. */
@ApplicationScoped
@ImportKind(value = "SCHOOLS", title = "Школы", catalogue = SchoolColumns.class)
public class SchoolImport implements Kind {
    /** The schools that a file may name. */
    public static final AllowedValues SHEET = new AllowedValues(
            "Школы",
            List.of(SchoolColumns.CODE.title(), SchoolColumns.NAME.title(), "Муниципалитет"),
            scope -> Sql.of("""
                            select s.code, s.name, m.name
                            from school s join territory_municipalities m on m.id = s.municipality_id
                            where\s""").add(scope.schools("s")).add(" order by s.code limit 1000000"));

    /** A column of another table that holds the id of a school. */
    public static Shown shown(String target, Column column) {
        return new Shown(
                target,
                column,
                "(select named.code || ' ' || named.name from school_schools named where named.id = %1$s." + target
                        + ")");
    }

    static final Shown MUNICIPALITY = new Shown(
            "municipality_id",
            SchoolColumns.MUNICIPALITY_ID,
            "(select named.name from territory_municipalities named where named.id = %1$s.municipality_id)");

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

    /** Those that stand in the table of schools itself. */
    static final List<Column> OWN_COLUMNS =
            COLUMNS.stream().filter(column -> column != SchoolColumns.OKTMO).toList();

    @Override
    public Right right() {
        return Right.EDIT_SCHOOL;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<AllowedValues> sheets() {
        return List.of(MunicipalityImport.SHEET);
    }

    @Override
    public String table() {
        return SchoolColumns.TABLE;
    }

    @Override
    public List<String> object() {
        return List.of("code", "name");
    }

    @Override
    public List<String> references() {
        return List.of(MunicipalityColumns.TABLE);
    }

    @Override
    public List<Shown> shown() {
        return List.of(MUNICIPALITY);
    }

    /** A school that is known needs its code and what changes; what a new one needs is asked for in its row. */
    @Override
    public List<String> missingColumns(Layout layout, Scope scope) {
        if (!layout.has(SchoolColumns.CODE)) {
            return List.of(SchoolColumns.CODE.title());
        }
        return COLUMNS.stream().filter(layout::has).count() > 1 ? List.of() : List.of(SchoolColumns.NAME.title());
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new SchoolImportRows(scope);
    }
}
