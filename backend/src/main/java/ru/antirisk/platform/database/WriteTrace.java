package ru.antirisk.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.security.CurrentUser;

/**
 * Tells the database who acts, at the start of every transaction: triggers write it beside the rows
 * (docs/adr/0003). The setting is local to the transaction, so a pooled connection never carries it on.
 */
@ApplicationScoped
class WriteTrace {
    private final Database database;
    private final CurrentUser user;

    WriteTrace(Database database, CurrentUser user) {
        this.database = database;
        this.user = user;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        Integer account = account();
        if (account != null) {
            database.exists(Sql.of("select set_config('antirisk.account_id', ?, true)", account.toString()));
        }
    }

    private @Nullable Integer account() {
        try {
            return user.idOrNull();
        } catch (ContextNotActiveException e) {
            return null; // a job: it says itself for whom it works
        }
    }
}
