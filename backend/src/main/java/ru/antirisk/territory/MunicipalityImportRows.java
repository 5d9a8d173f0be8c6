package ru.antirisk.territory;

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

/** Reads municipalities; one of another region is neither changed nor moved. */
final class MunicipalityImportRows implements RowReader {
    private static final Target TARGET =
            Target.of(MunicipalityColumns.TABLE, List.of("oktmo"), List.of("name", "region_id", "time_zone"), true);

    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> regionsOfKnown = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final Scope scope;
    private final @Nullable Integer ownRegion;

    MunicipalityImportRows(ImportScope imported) throws SQLException {
        this.scope = imported.scope();
        this.ownRegion = scope.regionId();
        Lookup.each(
                imported.connection(),
                Sql.of("select r.code, r.id from region r where ").add(scope.regions("r")),
                row -> regions.put(row.getString(1), row.getInt(2)));
        Lookup.each(
                imported.connection(),
                Sql.of("select oktmo, region_id from municipality"),
                row -> regionsOfKnown.put(row.getString(1), row.getInt(2)));
    }

    @Override
    public Target target() {
        return TARGET;
    }

    @Override
    public void read(Row row, CopyRows rows) {
        String oktmo = row.require(MunicipalityColumns.OKTMO)
                ? row.code(MunicipalityColumns.OKTMO, regionsOfKnown::containsKey)
                : null;
        String name = row.text(MunicipalityColumns.NAME);
        Integer region = region(row);
        String timeZone = row.code(MunicipalityColumns.TIME_ZONE);
        Integer knownRegion = oktmo == null ? null : regionsOfKnown.get(oktmo);
        if (name == null && knownRegion == null) {
            row.require(MunicipalityColumns.NAME);
        }
        if (knownRegion != null && !regions.containsValue(knownRegion)) {
            row.fault(
                    MunicipalityColumns.OKTMO,
                    "FOREIGN_MUNICIPALITY",
                    "ОКТМО " + row.quoted(MunicipalityColumns.OKTMO)
                            + " занят муниципалитетом другого региона. Проверьте код");
        }
        Long before = oktmo == null ? null : seen.putIfAbsent(oktmo, row.line());
        if (before != null) {
            row.repeats(before, "тот же ОКТМО");
        }
        if (!row.isBad()) {
            rows.begin(TARGET.fields());
            rows.text(oktmo);
            rows.text(name);
            rows.integer(region == null ? knownRegion == null ? 0 : knownRegion : region);
            rows.text(timeZone);
            rows.end(row.line());
        }
    }

    private @Nullable Integer region(Row row) {
        if (row.blank(MunicipalityColumns.REGION_CODE)) {
            if (ownRegion == null) {
                row.fault(MunicipalityColumns.REGION_CODE, "REQUIRED", "Не указан код региона. Заполните ячейку");
            }
            return ownRegion;
        }
        Integer region = regions.get(row.raw(MunicipalityColumns.REGION_CODE));
        if (region == null) {
            row.fault(
                    MunicipalityColumns.REGION_CODE,
                    "UNKNOWN_REGION",
                    "Региона с кодом " + row.quoted(MunicipalityColumns.REGION_CODE)
                            + " нет среди ваших. Проверьте код");
        }
        return region;
    }

    /** One that another region's file or form has taken since its code was looked up must not be changed: start over. */
    @Override
    public void finish(Connection connection, long tx) throws SQLException {
        Sql sql = Sql.of("""
                        select exists (
                            select from municipality_history h
                            where h.replaced_tx = current_tx() and not exists (
                                select from region r where r.id = h.region_id and\s""").add(scope.regions("r")).add("))");
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            if (row.getBoolean(1)) {
                throw new SQLException("a municipality left the region", "40001");
            }
        }
    }
}
