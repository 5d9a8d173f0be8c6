package ru.antirisk.cycle;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.cycle.CycleDirectory.Cycle;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Row;

/** Curators as the rows of a file name them: by their user names, in the region of the cycle. */
final class CuratorDirectory {
    private record Name(String username, int region) {}

    private final Map<Name, Integer> curators = new HashMap<>();

    CuratorDirectory(ImportScope imported) throws SQLException {
        Lookup.each(
                imported.connection(),
                Sql.of("select username, region_id, id from account_accounts where role = 'CURATOR' and enabled"),
                row -> curators.put(new Name(row.getString(1), row.getInt(2)), row.getInt(3)));
    }

    /** The account that the cell names; null for a blank cell, without a cycle and after a fault. */
    @Nullable
    Integer curator(Row row, Column column, @Nullable Cycle cycle) {
        String name = row.text(column);
        if (name == null || cycle == null) {
            return null;
        }
        Integer curator = curators.get(new Name(name, cycle.region()));
        if (curator == null) {
            row.fault(
                    column,
                    "UNKNOWN_CURATOR",
                    "Куратора " + row.quoted(column) + " в регионе нет. Укажите имя пользователя с ролью «Куратор»");
        }
        return curator;
    }
}
