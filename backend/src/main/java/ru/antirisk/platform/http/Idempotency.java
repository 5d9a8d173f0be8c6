package ru.antirisk.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
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
 * A key is bound to its caller, to the operation and to the body; it is good for a day (docs/adr/0011).
 */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST = 200;

    private final Database database;
    private final Actor actor;
    private final Request request;
    private final UriInfo uri;
    private final Replay replay;
    private final ObjectMapper json;

    Idempotency(Database database, Actor actor, Request request, UriInfo uri, Replay replay, ObjectMapper json) {
        this.database = database;
        this.actor = actor;
        this.request = request;
        this.uri = uri;
        this.replay = replay;
        // an answer may have been kept by the version before, which knew other members
        this.json = json.copy()
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /**
     * What is done once.
     *
     * @param caller whose key it is: two callers may send the same one
     * @param operation what is asked for: {@code POST /api/v1/users}
     * @param key the header Idempotency-Key
     * @param body what it is asked with
     */
    public record Call(String caller, String operation, String key, Object body) {}

    /**
     * Does the work of the current request, whose caller is signed in, once for the key. Must run inside a transaction.
     *
     * @param key the header Idempotency-Key, at most 200 characters; without one the work is simply done
     * @param body what the key was sent with
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED (422) where the key came with another request
     */
    public <T> T once(@Nullable String key, Object body, Class<T> type, Supplier<T> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        String caller = "account " + Objects.requireNonNull(actor.idOrNull());
        return once(new Call(caller, request.getMethod() + " " + uri.getPath(), key, body), type, work);
    }

    /** The same for a caller without an account, whom the operation names. */
    public <T> T once(Call call, Class<T> type, Supplier<T> work) {
        if (call.key.length() > LONGEST) {
            throw ProblemException.invalid("Idempotency-Key", "SIZE", "Ключ длиннее " + LONGEST + " знаков");
        }
        byte[] fingerprint = fingerprint(call);
        int inserted = database.update(Sql.of(
                "insert into idempotency_key (caller, key, fingerprint) values (?, ?, ?) on conflict do nothing",
                call.caller,
                call.key,
                fingerprint));
        if (inserted == 0) {
            return answered(call, fingerprint, type);
        }
        T answer = work.get();
        database.update(Sql.of(
                "update idempotency_key set answer = ?::jsonb where caller = ? and key = ?",
                write(answer),
                call.caller,
                call.key));
        return answer;
    }

    private <T> T answered(Call call, byte[] fingerprint, Class<T> type) {
        record Stored(byte[] fingerprint, String answer) {}
        Stored stored = database.first(
                        Sql.of(
                                "select fingerprint, answer::text from idempotency_key where caller = ? and key = ?",
                                call.caller,
                                call.key),
                        row -> new Stored(row.getBytes(1), row.getString(2)))
                .orElseThrow();
        if (!MessageDigest.isEqual(stored.fingerprint, fingerprint)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "Для нового запроса возьмите новый ключ Idempotency-Key");
        }
        try {
            T answer = json.readValue(stored.answer, type);
            replay.told();
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] fingerprint(Call call) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(call.operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest.digest(write(call.body).getBytes(StandardCharsets.UTF_8));
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
