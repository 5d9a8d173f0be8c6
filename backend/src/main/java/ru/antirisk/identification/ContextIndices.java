package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;

/** Imported indices of the schools a caller sees. */
@ApplicationScoped
class ContextIndices {
    private static final String TYPE = IndexType.named("ci.type");

    private static final Listing<ContextIndexView> INDICES = Listing.of(ContextIndices::view)
            .select("""
                    ci.school_id as "schoolId", s.code as "schoolCode", s.name as "schoolName", ci.year,
                    %s as type, ci.value, ci.group_number as "group", src.name as source""".formatted(TYPE))
            .from("""
                    context_index ci
                    join school_schools s on s.id = ci.school_id
                    left join index_source src on src.id = ci.source_id""")
            .sortedBy("name", "s.sort_key")
            .sortedBy("code", "s.code")
            .sortedBy("year", "ci.year")
            .sortedBy("type", "ci.type")
            .sortedByOptional("value", "ci.value")
            .sortedByOptional("group", "ci.group_number")
            .order("s.sort_key, s.id, ci.year desc, ci.type");

    /** In the order of the primary key, which costs nothing: a million rows are not sorted by name unless asked. */
    private static final Export EXPORT = Export.of(
                    "context-indices",
                    "Контекстные показатели",
                    List.of(
                            ListColumn.value("schoolId", "Номер школы", "ci.school_id"),
                            ListColumn.of(ContextIndexColumns.SCHOOL_CODE, "s.code"),
                            ListColumn.of(ContextIndexColumns.SCHOOL_NAME, "s.name"),
                            ListColumn.of(ContextIndexColumns.YEAR, "ci.year"),
                            ListColumn.of(ContextIndexColumns.TYPE, TYPE),
                            ListColumn.of(ContextIndexColumns.VALUE, "ci.value"),
                            ListColumn.of(ContextIndexColumns.GROUP, "ci.group_number"),
                            ListColumn.of(ContextIndexColumns.SOURCE, "src.name")))
            .ordered("ci.school_id, ci.year, ci.type");

    private final Database database;
    private final Lists lists;

    ContextIndices(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<ContextIndexView> list(ContextIndexFilter filter, Scope scope) {
        Listing<ContextIndexView> found = INDICES.where(scope.schools("s"))
                .and("ci.school_id = ?", filter.schoolId)
                .and("ci.year = ?", filter.year)
                .and("ci.type = ?", filter.type == null ? null : filter.type.code());
        return lists.answer(found, EXPORT, filter);
    }

    List<Integer> years(Scope scope) {
        return database.list(years(scope.schools("s")), row -> row.getInt(1));
    }

    /**
     * The years in which some school has an index, the latest first.
     *
     * @param which condition on a school {@code s}, and on its index {@code ci}
     */
    static Sql years(Sql which) {
        return Sql.of("""
                        select y.year
                        from context_index_years() y
                        cross join lateral (
                            select
                            from school_schools s join context_index ci on ci.school_id = s.id and ci.year = y.year
                            where\s""").add(which).add(" limit 1) found order by y.year desc");
    }

    private static ContextIndexView view(ResultSet row) throws SQLException {
        return new ContextIndexView(
                row.getInt("schoolId"),
                row.getString("schoolCode"),
                row.getString("schoolName"),
                row.getInt("year"),
                IndexType.valueOf(row.getString("type")),
                row.getBigDecimal("value"),
                Database.integer(row, "group"),
                row.getString("source"));
    }
}
