package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/**
 * Rotating refresh tokens (docs/adr/0010): 256 random bits, stored as their SHA-256, good for one use. The account's
 * row is locked before its tokens are touched, so that ending sessions never misses a token that is just being made.
 */
@ApplicationScoped
class RefreshTokens {
    private final Database database;
    private final AccountSettings settings;

    RefreshTokens(Database database, AccountSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Begins a session.
     *
     * @param passwordHash with which the caller proved himself: empty result where it was changed meanwhile, or the
     *     account was disabled
     */
    Optional<Session> start(int accountId, String passwordHash) {
        String token = Passwords.secret();
        Sql sql = Sql.of("with holder as (select " + SignedIn.COLUMNS)
                .add(
                        """
                         from account a where a.id = ? and a.password_hash = ? and a.enabled for share),
                        fresh as (
                            insert into refresh_token (token_hash, family, account_id, expires_at, family_ends_at)
                            select ?, gen_random_uuid(), id, now() + ? * interval '1 second',
                                   now() + ? * interval '1 second'
                            from holder
                            returning account_id)
                        select a.* from holder a join fresh on fresh.account_id = a.id
                        """,
                        accountId,
                        passwordHash,
                        Passwords.sha256(token),
                        settings.sessionIdle().toSeconds(),
                        settings.sessionLimit().toSeconds());
        return database.first(sql, row -> new Session(SignedIn.of(row), token));
    }

    /**
     * Exchanges a token for the next one. Two tabs may honestly send the same one at the same moment: within the grace
     * the later gets an access token and no cookie, since the browser has the earlier one's; so a thief as quick
     * gains no session. Later than that the family ends for both.
     */
    @Transactional
    public Optional<Session> rotate(String token) {
        String next = Passwords.secret();
        byte[] hash = Passwords.sha256(token);
        Sql sql = Sql.of("with holder as (" + holder("t.token_hash = ?") + " for share of a),", hash)
                .add("""
                        used as (
                            update refresh_token t set used_at = now()
                            from holder
                            where t.token_hash = ? and t.used_at is null and t.expires_at > now()
                            returning t.family, t.account_id, t.family_ends_at),
                        fresh as (
                            insert into refresh_token (token_hash, family, account_id, expires_at, family_ends_at)
                            select ?, family, account_id, least(now() + ? * interval '1 second', family_ends_at),
                                   family_ends_at
                            from used
                            returning account_id)
                        select a.* from holder a join fresh on fresh.account_id = a.id
                        """, hash, Passwords.sha256(next), settings.sessionIdle().toSeconds());
        Optional<Session> rotated = database.first(sql, row -> new Session(SignedIn.of(row), next));
        return rotated.isPresent() ? rotated : usedAlready(hash);
    }

    private Optional<Session> usedAlready(byte[] hash) {
        Optional<Session> otherTab = database.first(
                Sql.of(
                        holder("t.token_hash = ? and t.used_at > now() - ? * interval '1 second'"),
                        hash,
                        settings.refreshGrace().toSeconds()),
                row -> new Session(SignedIn.of(row), null));
        if (otherTab.isEmpty()
                && database.exists(
                        Sql.of("select 1 from refresh_token where token_hash = ? and used_at is not null", hash))) {
            endFamily(hash);
        }
        return otherTab;
    }

    private static String holder(String condition) {
        return "select " + SignedIn.COLUMNS + " from refresh_token t join account a on a.id = t.account_id"
                + " where a.enabled and a.kind = 'USER' and " + condition;
    }

    /** Ends the session that the token belongs to, if it is one. */
    @Transactional
    public void end(String token) {
        endFamily(Passwords.sha256(token));
    }

    private void endFamily(byte[] hash) {
        database.exists(Sql.of(
                "select 1 from refresh_token t join account a on a.id = t.account_id where t.token_hash = ?"
                        + " for no key update of a",
                hash));
        database.update(Sql.of(
                "delete from refresh_token where family ="
                        + " (select t.family from refresh_token t where t.token_hash = ?)",
                hash));
    }

    /** Ends all sessions of an account whose row the transaction has already changed. */
    void endAll(int accountId) {
        endAll(Set.of(accountId));
    }

    /** Ends all sessions of accounts whose rows the transaction has already changed. */
    void endAll(Set<Integer> accountIds) {
        database.update(Sql.of(
                "delete from refresh_token where account_id = any (?)", (Object) accountIds.toArray(Integer[]::new)));
    }
}
