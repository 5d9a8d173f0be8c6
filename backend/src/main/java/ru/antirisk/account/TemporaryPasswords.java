package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Gives passwords to people whom a file has brought. They are stored as hashes alone, so each is told once. */
@ApplicationScoped
class TemporaryPasswords {
    private final Database database;
    private final Passwords passwords;
    private final RefreshTokens refreshTokens;

    TemporaryPasswords(Database database, Passwords passwords, RefreshTokens refreshTokens) {
        this.database = database;
        this.passwords = passwords;
        this.refreshTokens = refreshTokens;
    }

    /** @param place the school, municipality or region; null for the whole system */
    record Person(
            int id,
            String username,
            String displayName,
            Role role,
            @Nullable String place) {}

    /** A new password, and what is stored of it. */
    record Issued(Person person, String password, String hash) {}

    /**
     * New passwords for those whom an import has added, as far as the scope manages them, and who have none; they are
     * not stored yet, for hashing takes its time.
     *
     * @param tx the import's transaction
     * @param again also for those who have not yet replaced a temporary one
     * @return sorted by place and name
     */
    List<Issued> make(long tx, boolean again, Scope scope) {
        Sql added = Sql.of("""
                        select a.id, a.username, a.display_name, a.role, coalesce(s.name, m.name, r.name) as place
                        from\s""")
                .add(Accounts.TABLES)
                .add("""

                        where a.kind = 'USER' and a.id <> ? and (a.password_hash = '' or (? and a.must_change_password))
                        and (a.tx = ? or exists (select from account_history h where h.id = a.id and h.tx = ?))
                        and not exists (select from account_history h where h.id = a.id and h.replaced_tx = ?) and\s""", scope.accountId(), again, tx, tx, tx)
                .add(Supervision.of(scope).condition())
                .add(
                        " order by coalesce(s.name, m.name, r.name) collate russian, a.display_name collate russian, a.id");
        return database.list(added, row -> {
            Person person = new Person(
                    row.getInt("id"),
                    row.getString("username"),
                    row.getString("display_name"),
                    Role.valueOf(row.getString("role")),
                    row.getString("place"));
            String password = Passwords.temporary();
            return new Issued(person, password, passwords.hashOfTemporary(password));
        });
    }

    /**
     * Stores the passwords of those who still wait for one, and ends the sessions that older ones began. Where two ask
     * at once, each person gets the password of one of them.
     *
     * @return those that hold now
     */
    @Transactional
    public List<Issued> store(List<Issued> made, boolean again) {
        Integer[] ids = made.stream().map(each -> each.person().id()).toArray(Integer[]::new);
        String[] hashes = made.stream().map(Issued::hash).toArray(String[]::new);
        Set<Integer> stored = Set.copyOf(database.list(Sql.of("""
                        update account a set password_hash = v.hash, must_change_password = true, version = version + 1
                        from unnest(?::integer[], ?::text[]) v (id, hash)
                        where a.id = v.id and (a.password_hash = '' or (? and a.must_change_password))
                        returning a.id
                        """, ids, hashes, again), row -> row.getInt(1)));
        refreshTokens.endAll(stored);
        return made.stream().filter(each -> stored.contains(each.person().id())).toList();
    }
}
