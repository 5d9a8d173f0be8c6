package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;

/** Imported indices of the schools a caller sees. */
@ApplicationScoped
class ContextIndices {
    static final List<ListColumn> COLUMNS = List.of(
            ListColumn.value("schoolId", "Номер школы"),
            ListColumn.value("schoolCode", "Код ОО"),
            ListColumn.text("schoolName", "Школа"),
            ListColumn.value("year", "Год"),
            ListColumn.value("type", "Показатель"),
            ListColumn.value("value", "Значение"),
            ListColumn.value("group", "Группа"),
            ListColumn.text("source", "Источник"));

    private static final Map<String, String> SORT = Map.of(
            "name",
            "s.sort_key",
            "code",
            "s.code",
            "year",
            "ci.year",
            "type",
            "ci.type",
            "value",
            "ci.value",
            "group",
            "ci.group_number");

    /** In the order of the primary key, which costs nothing: a million rows are not sorted by name unless asked. */
    private static final String STREAM_ORDER = "ci.school_id, ci.year, ci.type";

    private static final String SELECTED = """
            ci.school_id as "schoolId", s.code as "schoolCode", s.name as "schoolName", ci.year,
            case ci.type when 1 then 'OGE_QUALITY' when 2 then 'EGE_QUALITY' when 3 then 'ISBSH' else 'IURSH' end
                as type,
            ci.value, ci.group_number as "group", src.name as source""";

    private static final String FROM = """
             from context_index ci
             join school_schools s on s.id = ci.school_id
             left join index_source src on src.id = ci.source_id
             where\s""";

    private final Database database;
    private final Lists lists;

    ContextIndices(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<ContextIndexView> page(ContextIndexFilter filter, Scope scope) {
        return lists.page(
                SELECTED,
                found(filter, scope),
                filter.orderBy(SORT, "s.sort_key, s.id, ci.year desc, ci.type"),
                filter,
                ContextIndices::view);
    }

    /** Everything the filter finds: {@link #COLUMNS}. */
    Sql table(ContextIndexFilter filter, Scope scope) {
        return Sql.of("select " + SELECTED + " ").add(found(filter, scope)).add(filter.orderBy(SORT, STREAM_ORDER));
    }

    List<Integer> years(Scope scope) {
        return database.list(
                Sql.of("select distinct ci.year from context_index ci where ")
                        .add(scope.schoolIds("ci.school_id"))
                        .add(" order by ci.year desc"),
                row -> row.getInt(1));
    }

    private static Sql found(ContextIndexFilter filter, Scope scope) {
        return Sql.of(FROM)
                .add(scope.schools("s"))
                .addIfPresent(" and ci.school_id = ?", filter.schoolId)
                .addIfPresent(" and ci.year = ?", filter.year)
                .addIfPresent(" and ci.type = ?", filter.type == null ? null : filter.type.code());
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
