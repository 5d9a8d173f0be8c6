package ru.antirisk.territory;

import static ru.antirisk.territory.MunicipalityColumns.NAME;
import static ru.antirisk.territory.MunicipalityColumns.OKTMO;
import static ru.antirisk.territory.MunicipalityColumns.REGION_CODE;
import static ru.antirisk.territory.MunicipalityColumns.TIME_ZONE;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Right;
import ru.antirisk.access.Role;
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

/** Municipalities of a region. */
@ApplicationScoped
@ImportKind(value = "MUNICIPALITIES", title = "Муниципалитеты", catalogue = MunicipalityColumns.class)
public class MunicipalityImport implements Kind {
    /** The municipalities that a file may name. */
    public static final AllowedValues SHEET = new AllowedValues(
            "Муниципалитеты",
            List.of(OKTMO.title(), NAME.title(), REGION_CODE.title()),
            scope -> Sql.of("""
                            select m.oktmo, m.name, r.code
                            from municipality m join region r on r.id = m.region_id
                            where\s""").add(scope.municipalities("m")).add(" order by m.oktmo"));

    private static final List<Column> COLUMNS = List.of(OKTMO, NAME, REGION_CODE, TIME_ZONE);

    @Override
    public Right right() {
        return Right.EDIT_MUNICIPALITY;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String table() {
        return MunicipalityColumns.TABLE;
    }

    @Override
    public List<String> object() {
        return List.of("oktmo", "name");
    }

    @Override
    public List<String> references() {
        return List.of(RegionColumns.TABLE);
    }

    @Override
    public List<Shown> shown() {
        return List.of(new Shown(
                "region_id",
                MunicipalityColumns.REGION_ID,
                "(select named.name from region named where named.id = %1$s.region_id)"));
    }

    /** An operator's own region goes without saying. */
    @Override
    public List<String> missingColumns(Layout layout, Scope scope) {
        List<String> missing = Kind.super.missingColumns(layout, scope);
        if (scope.role() == Role.ADMIN && !layout.has(REGION_CODE)) {
            return java.util.stream.Stream.concat(missing.stream(), java.util.stream.Stream.of(REGION_CODE.title()))
                    .toList();
        }
        return missing;
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new MunicipalityImportRows(scope);
    }
}
