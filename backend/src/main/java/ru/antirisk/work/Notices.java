package ru.antirisk.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/**
 * Tells people what happened, in the transaction in which it happens: a notice is there exactly where its cause is.
 * Service accounts and disabled ones are told nothing.
 */
@ApplicationScoped
public class Notices {
    private final Database database;
    private final Outbox outbox;

    Notices(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Tells the accounts by their ids. */
    public void add(Notice notice, int... accountIds) {
        if (accountIds.length > 0) {
            database.update(insert(notice, accountIds));
        }
    }

    /** The same on the connection of a job that holds its own transaction. */
    public static void add(Connection connection, Notice notice, int... accountIds) throws SQLException {
        try (PreparedStatement statement = Database.prepare(connection, insert(notice, accountIds))) {
            statement.executeUpdate();
        }
    }

    /**
     * Tells everybody of an audience: one row of the outbox now, the notices soon after the transaction, so that
     * a write costs the same however many are told. Must run inside a transaction.
     */
    public void announce(Notice notice, Audience audience) {
        outbox.add(new Announcement(notice, audience));
    }

    private static Sql insert(Notice notice, int... accountIds) {
        return Sql.of("""
                insert into notice (account_id, kind, text, address, key)
                select p.id, ?, ?, ?, ? from access_people p
                where p.id = any(?)
                on conflict do nothing
                """, notice.kind(), notice.text(), notice.address(), notice.key(), accountIds);
    }
}
