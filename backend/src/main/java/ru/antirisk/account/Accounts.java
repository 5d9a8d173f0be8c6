package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.territory.Territory;

/** The accounts, as far as somebody manages them. */
@ApplicationScoped
class Accounts {
    /** An account with its school, municipality and region, the last two also by way of the school. */
    static final String FROM = " from account a left join school_schools s on s.id = a.school_id"
            + " left join territory_municipalities m on m.id = coalesce(a.municipality_id, s.municipality_id)"
            + " left join territory_regions r on r.id = coalesce(a.region_id, m.region_id)";

    private static final Map<String, String> SORT = sort();

    private final Database database;
    private final Lists lists;

    Accounts(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    private static Map<String, String> sort() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("username", "a.username");
        columns.put("displayName", "a.display_name collate russian");
        columns.put("role", "a.role");
        return columns;
    }

    <V> Page<V> page(AccountKind kind, UserFilter filter, Supervision supervision, Function<AccountRow, V> view) {
        Sql where = Sql.of(FROM + " where a.kind = ? and ", kind)
                .add(supervision.condition())
                .addIfPresent(" and a.role = ?", filter.role)
                .addIfPresent(" and a.enabled = ?", filter.enabled);
        if (filter.q != null && !filter.q.isBlank()) {
            where.add(
                    " and position(" + folded("?") + " in " + folded("a.username || ' ' || a.display_name") + ") > 0",
                    filter.q.strip());
        }
        String order = filter.orderBy(SORT, "a.display_name collate russian, a.id");
        return lists.page(AccountRow.COLUMNS, where, order, filter, row -> view.apply(AccountRow.of(row)));
    }

    /** As a Russian reader compares: without case, ё as е. */
    private static String folded(String text) {
        return "replace(lower((" + text + ") collate \"ru-x-icu\"), 'ё', 'е')";
    }

    Optional<AccountRow> row(AccountKind kind, int id, Supervision supervision) {
        return database.first(
                Sql.of("select " + AccountRow.COLUMNS + FROM + " where a.id = ? and a.kind = ? and ", id, kind)
                        .add(supervision.condition()),
                AccountRow::of);
    }

    /** The bearer's own account, of either kind. */
    Optional<AccountRow> own(int id) {
        return database.first(Sql.of("select " + AccountRow.COLUMNS + FROM + " where a.id = ?", id), AccountRow::of);
    }

    /** Where a school is, whoever's it is: who may place an account there is for {@link Supervision} to say. */
    Optional<Territory> territoryOfSchool(int schoolId) {
        return database.first(Sql.of("""
                        select m.region_id, m.id
                        from school_schools s
                        join territory_municipalities m on m.id = s.municipality_id
                        where s.id = ?
                        """, schoolId), row -> new Territory(row.getInt(1), row.getInt(2)));
    }

    boolean isTaken(String username, @Nullable Integer exceptId) {
        return database.exists(
                Sql.of("select 1 from account where username = ?", username).addIfPresent(" and id <> ?", exceptId));
    }

    /**
     * Whether an administrator who may sign in remains beside this one. Locks them all until the end of the
     * transaction, so that two administrators can't disable each other at the same time.
     */
    boolean anotherAdministratorThan(int id) {
        List<Integer> administrators = database.list(
                Sql.of("select id from account where kind = 'USER' and role = 'ADMIN' and enabled"
                        + " order by id for update"),
                row -> row.getInt(1));
        return administrators.stream().anyMatch(administrator -> administrator != id);
    }
}
