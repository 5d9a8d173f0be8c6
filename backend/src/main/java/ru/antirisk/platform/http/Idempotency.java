package ru.antirisk.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;
import ru.antirisk.platform.trace.Actor;

/**
 * Lets a POST that creates be repeated: the answer is kept in the transaction that did the work, so a key either did
 * nothing or did everything. A second request with the key waits for the first one's transaction and gets its answer.
 */
@ApplicationScoped
public class Idempotency {
    private final Database database;
    private final Actor actor;
    private final ObjectMapper json;

    Idempotency(Database database, Actor actor, ObjectMapper json) {
        this.database = database;
        this.actor = actor;
        this.json = json;
    }

    /**
     * Does the work once for the key. Must run inside a transaction.
     *
     * @param key the header Idempotency-Key, at most 200 characters; without one the work is simply done
     * @param request what the key was sent with: the same key for another request is IDEMPOTENCY_KEY_REUSED (422)
     */
    public <T> T once(@Nullable String key, Object request, Class<T> type, Supplier<T> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > 200) {
            throw ProblemException.invalid("Idempotency-Key", "Size", "Ключ длиннее 200 знаков");
        }
        byte[] fingerprint = fingerprint(type.getName(), request);
        int inserted = database.update(Sql.of(
                "insert into idempotency_key (account_id, key, fingerprint) values (?, ?, ?) on conflict do nothing",
                account(),
                key,
                fingerprint));
        if (inserted == 0) {
            return answered(key, fingerprint, type);
        }
        T answer = work.get();
        database.update(Sql.of(
                "update idempotency_key set answer = ?::jsonb where account_id = ? and key = ?",
                write(answer),
                account(),
                key));
        return answer;
    }

    /** Forgets the keys of more than a day ago. */
    public void forget() {
        database.update(Sql.of("delete from idempotency_key where created_at < now() - interval '24 hours'"));
    }

    private <T> T answered(String key, byte[] fingerprint, Class<T> type) {
        record Stored(byte[] fingerprint, String answer) {}
        Stored stored = database.first(
                        Sql.of(
                                "select fingerprint, answer::text from idempotency_key where account_id = ? and key = ?",
                                account(),
                                key),
                        row -> new Stored(row.getBytes(1), row.getString(2)))
                .orElseThrow();
        if (!MessageDigest.isEqual(stored.fingerprint, fingerprint)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "Для нового запроса возьмите новый ключ Idempotency-Key");
        }
        try {
            return json.readValue(stored.answer, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int account() {
        return Objects.requireNonNull(actor.idOrNull());
    }

    private byte[] fingerprint(String operation, Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            return digest.digest(write(request).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
