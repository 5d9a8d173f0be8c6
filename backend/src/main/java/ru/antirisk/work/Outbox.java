package ru.antirisk.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** What is to be sent once the transaction that wants it is there. */
@ApplicationScoped
class Outbox {
    static final String NOTICE = "NOTICE";

    private final Database database;
    private final ObjectMapper json;

    Outbox(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Writes it in the caller's transaction; {@link OutboxDelivery} sends it. */
    void add(Announcement announcement) {
        database.update(
                Sql.of("insert into outbox (topic, payload) values (?, ?::jsonb)", NOTICE, write(announcement)));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
