package ru.antirisk.work;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Schools that people keep an eye on: each has a list of her own, and is told what others change there. */
@ApplicationScoped
public class Watches {
    /**
     * Whether the watcher may still see the school: a curator's schools change, and so does an account's territory.
     */
    private static final String SEES = """
            (a.role = 'ADMIN'
             or case when a.school_id is not null then a.school_id = s.id
                     when a.role = 'CURATOR' then exists (
                         select from access_curator_schools c where c.account_id = a.id and c.school_id = s.id)
                     when a.municipality_id is not null then a.municipality_id = s.municipality_id
                     else a.region_id = m.region_id end)""";

    private final Database database;

    Watches(Database database) {
        this.database = database;
    }

    /** Keeps an eye on a school that the caller sees; on one that she watches already as before. */
    public void watch(int schoolId, Scope scope) {
        database.update(Sql.of(
                "insert into work_watch (account_id, school_id) values (?, ?) on conflict do nothing",
                scope.accountId(),
                schoolId));
    }

    public void unwatch(int schoolId, Scope scope) {
        database.update(
                Sql.of("delete from work_watch where account_id = ? and school_id = ?", scope.accountId(), schoolId));
    }

    /** Whether the caller watches the school, in SQL. */
    public static Sql watched(String schoolId, Scope scope) {
        return Sql.of(
                "exists (select from work_watches w where w.school_id = " + schoolId + " and w.account_id = ?)",
                scope.accountId());
    }

    /**
     * The filter {@code watched} of a list with schools.
     *
     * @param asked null for a caller who does not ask
     */
    public static @Nullable Sql filter(@Nullable Boolean asked, String schoolId, Scope scope) {
        return asked == null
                ? null
                : Sql.of(asked ? "" : "not ")
                        .add(
                                schoolId + " in (select w.school_id from work_watches w where w.account_id = ?)",
                                scope.accountId());
    }

    /**
     * Tells whoever watches what happened to schools; who did it knows. Must run inside a transaction.
     *
     * @param kind stable key of what happened
     * @param happened query of {@code school_id} and {@code text}: what happened there, in Russian, after the school's
     *     name
     * @param key what makes it the same notice
     */
    public void tell(String kind, Sql happened, String key, Scope scope) {
        database.update(Sql.of("""
                        insert into notice (account_id, kind, text, address, key)
                        select a.id, ?, h.text, '/schools/' || s.id, ? || ' ' || s.id
                        from (""", kind, key)
                .add(happened)
                .add("""
                        ) h
                        join work_watch w on w.school_id = h.school_id and w.account_id <> ?
                        join access_people p on p.id = w.account_id
                        join access_accounts a on a.id = w.account_id
                        join access_schools s on s.id = h.school_id
                        join access_municipalities m on m.id = s.municipality_id
                        where\s""", scope.accountId())
                .add(SEES)
                .add(" on conflict do nothing"));
    }
}
