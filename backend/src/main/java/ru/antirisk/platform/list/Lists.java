package ru.antirisk.platform.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.table.MediaTypes;

/** Reads lists: a page with the total in one statement, one row, or the whole as a file. */
@ApplicationScoped
public class Lists {
    private final Database database;
    private final Exports exports;
    private final Formats formats;

    Lists(Database database, Exports exports, Formats formats) {
        this.database = database;
        this.exports = exports;
        this.formats = formats;
    }

    /** A page of the list, or the whole list as the file that the request accepts. */
    public <V> Page<V> answer(Listing<V> listing, Export export, PageQuery query) {
        String format = formats.accepted();
        return format.equals(MediaTypes.JSON)
                ? page(listing, query)
                : Page.of(exports.file(listing, export, query, format));
    }

    /** A page: its rows and the total in one statement. */
    public <V> Page<V> page(Listing<V> listing, PageQuery query) {
        // the join keeps the total when the page lies behind the end
        Sql sql = Sql.of("with found as (select count(*) as total")
                .add(listing.rows())
                .add(") select found.total, listed.* from found left join (select true as is_row, ")
                .add(listing.columns())
                .add(listing.rows())
                .add(listing.orderBy(query))
                .add(query.limit())
                .add(") listed on true");
        return database.with(connection -> {
            try (PreparedStatement statement = Database.prepare(connection, sql);
                    ResultSet result = statement.executeQuery()) {
                List<V> items = new ArrayList<>();
                long total = 0;
                while (result.next()) {
                    total = result.getLong("total");
                    if (result.getBoolean("is_row")) {
                        items.add(listing.view().of(result));
                    }
                }
                return new Page<>(items, total, query.page, query.size);
            }
        });
    }

    /** The one row that the conditions leave. */
    public <V> Optional<V> one(Listing<V> listing) {
        return database.first(listing.selection().add(listing.rows()), listing.view());
    }

    /** The first row in the list's order. */
    public <V> Optional<V> first(Listing<V> listing) {
        return database.first(
                listing.selection().add(listing.rows()).add(listing.orderBy()).add(" limit 1"), listing.view());
    }

    /** Takes a row of the list. */
    @FunctionalInterface
    public interface Visitor<V> {
        void visit(V row) throws IOException;
    }

    /** Visits every row in the order that the request asks for, in constant memory. */
    public <V> void each(Listing<V> listing, PageQuery order, Visitor<V> visitor) {
        database.each(
                listing.selection().add(listing.rows()).add(listing.orderBy(order)),
                row -> visitor.visit(listing.view().of(row)));
    }

    /** Every row, in the list's order: for short lists that have no pages. */
    public <V> List<V> all(Listing<V> listing) {
        return database.list(listing.selection().add(listing.rows()).add(listing.orderBy()), listing.view());
    }

    public boolean exists(Listing<?> listing) {
        return database.exists(Sql.of("select 1").add(listing.rows()));
    }
}
