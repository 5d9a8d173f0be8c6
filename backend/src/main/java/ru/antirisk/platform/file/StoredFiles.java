package ru.antirisk.platform.file;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.DatabaseException;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/**
 * Files that people sent. One belongs to its sender until something owns it; what nothing owns is swept after a day.
 * Bytes come and go under a lock of their content: nobody deletes what another request has just received.
 */
@ApplicationScoped
public class StoredFiles {
    /** First number of the advisory locks; the second is the hash of the content's SHA-256. */
    private static final int LOCKS = 0x46494c45;

    private static final String COLUMNS = "id, sha256, size, file_name, charset, created_at";

    private final Database database;
    private final FileStore store;

    StoredFiles(Database database, FileStore store) {
        this.database = database;
        this.store = store;
    }

    /** @param charset that the sender named */
    public record Sent(
            InputStream body,
            @Nullable String fileName,
            @Nullable String charset) {}

    /**
     * Keeps a body; memory does not grow with it.
     *
     * @param limit most bytes taken
     * @throws ProblemException INVALID_INPUT (400) for an empty body, TOO_LARGE (413) for a longer one, UNAVAILABLE
     *     (503) where it cannot be kept
     */
    public StoredFile receive(Sent sent, long limit, int accountId) {
        try (Incoming incoming = store.receive(sent.body(), limit)) {
            if (incoming.tooLong()) {
                throw new ProblemException(
                        ProblemType.TOO_LARGE,
                        "Файл больше " + (limit >> 20) + " МБ. Разделите его на части или сожмите (gzip)");
            }
            if (incoming.size() == 0) {
                throw ProblemException.invalid("", "EMPTY_BODY", "Тело запроса пусто. Отправьте файл");
            }
            return QuarkusTransaction.requiringNew().call(() -> keep(incoming, sent, accountId));
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "Файл не удалось принять: связь прервалась или кончилось место на диске");
        }
    }

    private StoredFile keep(Incoming incoming, Sent sent, int accountId) {
        lock(incoming.sha256());
        try {
            store.keep(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database.first(
                        Sql.of(
                                """
                                insert into stored_file (sha256, size, file_name, charset, account_id)
                                values (?, ?, ?, ?, ?)
                                returning\s""" + COLUMNS,
                                incoming.sha256(),
                                incoming.size(),
                                sent.fileName(),
                                sent.charset(),
                                accountId),
                        StoredFiles::file)
                .orElseThrow();
    }

    /** @throws ProblemException NOT_FOUND (404) also where another has sent it */
    public StoredFile require(int id, int accountId) {
        return database.first(
                        Sql.of(
                                "select " + COLUMNS + " from stored_file where id = ? and account_id = ?",
                                id,
                                accountId),
                        StoredFiles::file)
                .orElseThrow(StoredFiles::gone);
    }

    /** @throws ProblemException NOT_FOUND (404) where the owner has no such file */
    public StoredFile ofOwner(int id, String ownerKind, int ownerId) {
        return database.first(
                        Sql.of(
                                "select " + COLUMNS
                                        + " from stored_file where id = ? and exists (select from file_owner o"
                                        + " where o.file_id = stored_file.id and o.owner_kind = ? and o.owner_id = ?)",
                                id,
                                ownerKind,
                                ownerId),
                        StoredFiles::file)
                .orElseThrow(StoredFiles::gone);
    }

    /** Keeps the file for an owner, in the caller's transaction. */
    public void own(int id, String ownerKind, int ownerId) {
        try {
            database.update(Sql.of(
                    "insert into file_owner (file_id, owner_kind, owner_id) values (?, ?, ?)", id, ownerKind, ownerId));
        } catch (DatabaseException e) {
            throw e.sqlState().equals("23503") ? gone() : e;
        }
    }

    private static ProblemException gone() {
        return ProblemException.notFound(
                "Файла нет среди отправленных вами: он хранится сутки, пока его не загрузят. Отправьте его ещё раз");
    }

    /** Owners of a kind give up their files after so many days. */
    public void release(String ownerKind, int days) {
        database.update(Sql.of(
                "delete from file_owner where owner_kind = ? and created_at < now() - make_interval(days => ?)",
                ownerKind,
                days));
    }

    /** @throws NoSuchFileException where the bytes are kept no longer */
    public LocalCopy localCopy(byte[] sha256) throws IOException {
        return store.localCopy(sha256);
    }

    /** Forgets the file, unless something owns it, and its bytes, unless another file has the same. */
    public void discard(int id) {
        QuarkusTransaction.requiringNew().call(() -> forget(id)).ifPresent(this::deleteBytes);
    }

    private Optional<byte[]> forget(int id) {
        // the lock first: who is just becoming its owner is then seen by the next statement
        database.exists(Sql.of("select 1 from stored_file where id = ? for update", id));
        return database.first(Sql.of("""
                        delete from stored_file f
                        where f.id = ? and not exists (select from file_owner o where o.file_id = f.id)
                        returning f.sha256
                        """, id), row -> row.getBytes(1));
    }

    private void deleteBytes(byte[] sha256) {
        QuarkusTransaction.requiringNew().run(() -> {
            lock(sha256);
            if (!database.exists(Sql.of("select 1 from stored_file where sha256 = ? limit 1", sha256))) {
                try {
                    store.delete(sha256);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private void lock(byte[] sha256) {
        database.exists(Sql.of(
                "select pg_advisory_xact_lock(?, hashtext(?))",
                LOCKS,
                HexFormat.of().formatHex(sha256)));
    }

    /** Forgets what nothing has owned for a day, and deletes bytes that no file has. */
    void sweep() throws IOException {
        List<Integer> leftovers = database.list(Sql.of("""
                        select f.id from stored_file f
                        where f.created_at < now() - interval '1 day'
                          and not exists (select from file_owner o where o.file_id = f.id)
                        """), row -> row.getInt(1));
        leftovers.forEach(this::discard);
        Set<String> needed = database
                .list(Sql.of("select distinct encode(sha256, 'hex') from stored_file"), row -> row.getString(1))
                .stream()
                .collect(Collectors.toSet());
        store.eachOld(sha256 -> {
            if (!needed.contains(HexFormat.of().formatHex(sha256))) {
                deleteBytes(sha256);
            }
        });
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getInt("id"),
                row.getBytes("sha256"),
                row.getLong("size"),
                row.getString("file_name"),
                row.getString("charset"),
                Objects.requireNonNull(Database.instant(row, "created_at")));
    }
}
