package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Addresses and devices from which somebody has signed in lately. */
@ApplicationScoped
class KnownPlaces {
    static final Duration KEPT = Duration.ofDays(90);

    private final Database database;

    KnownPlaces(Database database) {
        this.database = database;
    }

    /** Those of the caller's places that are known of the account of this name. */
    Set<String> of(String username, Caller caller) {
        return Set.copyOf(database.list(
                Sql.of(
                        "select p.place from known_place p join account a on a.id = p.account_id"
                                + " where a.username = ? and p.place = any (?)",
                        username,
                        array(caller.places())),
                row -> row.getString(1)));
    }

    /** Remembers where somebody has proved who he is; once a day is enough. */
    void remember(int accountId, Caller caller) {
        database.update(Sql.of("""
                        insert into known_place as known (account_id, place)
                        select ?, unnest(?)
                        on conflict (account_id, place) do update set seen_at = now()
                        where known.seen_at < now() - interval '1 day'
                        """, accountId, array(caller.places())));
    }

    void purge() {
        database.update(
                Sql.of("delete from known_place where seen_at < now() - make_interval(secs => ?)", KEPT.toSeconds()));
    }

    private static Object array(List<String> places) {
        return places.toArray(String[]::new);
    }
}
