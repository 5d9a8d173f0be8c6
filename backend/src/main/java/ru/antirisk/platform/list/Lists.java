package ru.antirisk.platform.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Reads a page of a list: its rows and the total in one statement. */
@ApplicationScoped
public class Lists {
    private final Database database;

    Lists(Database database) {
        this.database = database;
    }

    /**
     * @param columns what is selected, without the word select
     * @param rows from where and under which conditions, the caller's scope among them
     * @param orderBy a total order
     */
    public <T> Page<T> page(String columns, Sql rows, String orderBy, PageQuery query, Database.Row<T> row) {
        // the join keeps the total when the page lies behind the end
        Sql sql = Sql.of("with found as (select count(*) as total ")
                .add(rows)
                .add(") select found.total, listed.* from found left join (select true as is_row, " + columns + " ")
                .add(rows)
                .add(orderBy)
                .add(query.limit())
                .add(") listed on true");
        return database.with(connection -> {
            try (PreparedStatement statement = Database.prepare(connection, sql);
                    ResultSet result = statement.executeQuery()) {
                List<T> items = new ArrayList<>();
                long total = 0;
                while (result.next()) {
                    total = result.getLong("total");
                    if (result.getBoolean("is_row")) {
                        items.add(row.of(result));
                    }
                }
                return new Page<>(items, total, query.page, query.size);
            }
        });
    }
}
