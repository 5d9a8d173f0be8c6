package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.russian.Spelling;
import ru.antirisk.territory.Territory;

/** The accounts, as far as somebody manages them. */
@ApplicationScoped
class Accounts {
    /** Accounts {@code a} with their school, municipality and region, the last two also by way of the school. */
    static final String TABLES = """
            account a
            left join school_schools s on s.id = a.school_id
            left join territory_municipalities m on m.id = coalesce(a.municipality_id, s.municipality_id)
            left join territory_regions r on r.id = coalesce(a.region_id, m.region_id)""";

    /** A name stands only beside the id that the account itself has. */
    private static final Listing<AccountRow> ACCOUNTS = Listing.of(AccountRow::of)
            .select("""
                    a.id, a.username, a.display_name, a.role, a.region_id, a.municipality_id, a.school_id, a.enabled,
                    a.must_change_password, a.password_hash <> '' as has_password, a.version, s.name as school_name,
                    case when a.region_id is not null then r.name end as region_name,
                    case when a.municipality_id is not null then m.name end as municipality_name""")
            .from(TABLES)
            .sortedBy("username", "a.username")
            .sortedBy("displayName", "a.display_name collate russian")
            .sortedBy("role", "a.role")
            .order("a.display_name collate russian, a.id");

    private static final List<ListColumn> EXPORTED = List.of(
            ListColumn.of(AccountColumns.USERNAME, "a.username"),
            ListColumn.of(AccountColumns.DISPLAY_NAME, "a.display_name"),
            ListColumn.of(AccountColumns.ROLE, "a.role"),
            ListColumn.of(AccountColumns.REGION_CODE, "case when a.region_id is not null then r.code end"),
            ListColumn.text("regionName", "Регион", "r.name"),
            ListColumn.of(AccountColumns.OKTMO, "case when a.municipality_id is not null then m.oktmo end"),
            ListColumn.text("municipalityName", "Муниципалитет", "m.name"),
            ListColumn.of(AccountColumns.SCHOOL_CODE, "s.code"),
            ListColumn.text("schoolName", "Школа", "s.name"),
            ListColumn.of(AccountColumns.ENABLED, "a.enabled"));
    private static final Export USERS = Export.of("users", "Пользователи", EXPORTED);
    private static final Export SERVICES = Export.of("service-accounts", "Служебные учётные записи", EXPORTED);

    private static final String NAMES = folded("a.username || ' ' || a.display_name");

    private final Database database;
    private final Lists lists;

    Accounts(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    <V> Page<V> list(AccountKind kind, UserFilter filter, Supervision supervision, Function<AccountRow, V> view) {
        String part = Spelling.sought(filter.q);
        Listing<AccountRow> found = managed(kind, supervision)
                .and("a.role = ?", filter.role)
                .and("a.enabled = ?", filter.enabled)
                .and("m.id = ?", filter.municipalityId)
                .and("position(" + folded("?") + " in " + NAMES + ") > 0", part);
        return lists.answer(found.as(view), kind == AccountKind.USER ? USERS : SERVICES, filter);
    }

    private static Listing<AccountRow> managed(AccountKind kind, Supervision supervision) {
        return ACCOUNTS.where(Sql.of("a.kind = ?", kind)).where(supervision.condition());
    }

    /** As a Russian reader compares: without case, ё as е. */
    private static String folded(String text) {
        return "replace(lower((" + text + ") collate \"ru-x-icu\"), 'ё', 'е')";
    }

    Optional<AccountRow> row(AccountKind kind, int id, Supervision supervision) {
        return lists.one(managed(kind, supervision).and("a.id = ?", id));
    }

    /** The bearer's own account, of either kind. */
    Optional<AccountRow> own(int id) {
        return lists.one(ACCOUNTS.and("a.id = ?", id));
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
