package ru.antirisk.platform.trace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.DatabaseException;
import ru.antirisk.platform.database.Sql;

/**
 * Tells the database who acts, at the start of every transaction: triggers write it beside the rows
 * (docs/adr/0003). The setting is local to the transaction, so a pooled connection never carries it on.
 */
@ApplicationScoped
class WriteTrace {
    private final Database database;
    private final Actor actor;
    private final TransactionManager transactions;

    WriteTrace(Database database, Actor actor, TransactionManager transactions) {
        this.database = database;
        this.actor = actor;
        this.transactions = transactions;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        Integer account = account();
        if (account != null) {
            try {
                database.exists(Sql.of("select set_config('antirisk.account_id', ?, true)", account.toString()));
            } catch (DatabaseException e) {
                end(e);
                throw e;
            }
        }
    }

    /** Nobody else ends a transaction whose beginning fails: the thread would carry it into its next request. */
    private void end(DatabaseException cause) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private @Nullable Integer account() {
        try {
            return actor.idOrNull();
        } catch (ContextNotActiveException e) {
            return null; // a job: it says itself for whom it works
        }
    }
}
