package ru.antirisk.bulkimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.file.StoredFile;
import ru.antirisk.platform.merge.MergeCounts;

/** Every statement on import_run. */
@ApplicationScoped
class ImportRuns {
    /** Takes what was found out about rows as a merge copies it. */
    static final String FINDINGS_INTO = "copy import_error (import_id, column_name, value, code, message, row_number,"
            + " note, line) from stdin (format binary)";

    static final String CHANGES_INTO =
            "insert into import_change (import_id, line, created, object, column_name, before, after)";

    private final Database database;
    private final ObjectMapper json;

    ImportRuns(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What is kept of a request. */
    record Accepted(
            ImportQuery query, Scope scope, StoredFile file, Map<String, String> parameters, FileFormat format) {
        @Nullable
        String fileName() {
            return query.fileName == null || query.fileName.isBlank() ? file.fileName() : query.fileName;
        }
    }

    /** What people read of an import's file: «файла schools.csv». */
    static String ofFile(@Nullable String fileName, int id) {
        return fileName == null ? "файла без имени, номер " + id : "файла " + fileName;
    }

    int create(Accepted accepted) {
        ImportQuery query = accepted.query();
        Scope scope = accepted.scope();
        return database.list(
                        Sql.of(
                                """
                                insert into import_run (kind, mode, dry_run, account_id, role, region_id,
                                                        municipality_id, school_id, file_name, file_sha256, file_size,
                                                        parameters, format)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                                returning id
                                """,
                                query.kind,
                                query.mode,
                                query.dryRun,
                                scope.accountId(),
                                scope.role(),
                                scope.regionId(),
                                scope.municipalityId(),
                                scope.schoolId(),
                                accepted.fileName(),
                                accepted.file().sha256(),
                                accepted.file().size(),
                                write(accepted.parameters()),
                                StoredFormat.write(accepted.format())),
                        row -> row.getInt(1))
                .get(0);
    }

    /** Works that write what files of the kind bring go one after the other within a region, as {@link ImportTurn} does. */
    String lane(String kind, Scope scope) {
        return "import " + kind + " " + region(scope);
    }

    /** The region that the scope lies in, 0 for the whole country. */
    private int region(Scope scope) {
        return database.first(
                        Sql.of("""
                                select coalesce(
                                    ?,
                                    (select m.region_id from access_municipalities m where m.id = ?),
                                    (select m.region_id from access_schools s
                                     join access_municipalities m on m.id = s.municipality_id where s.id = ?),
                                    0)
                                """, scope.regionId(), scope.municipalityId(), scope.schoolId()), row -> row.getInt(1))
                .orElseThrow();
    }

    /** The import, which nobody else changes until the transaction ends. */
    void lock(int id) {
        database.exists(Sql.of("select from import_run where id = ? for update", id));
    }

    AcceptedImport require(int id) {
        return database.first(Sql.of("select * from import_run where id = ?", id), this::run)
                .orElseThrow();
    }

    private AcceptedImport run(ResultSet row) throws SQLException {
        Scope scope = new Scope(
                Role.valueOf(row.getString("role")),
                row.getInt("account_id"),
                Database.integer(row, "region_id"),
                Database.integer(row, "municipality_id"),
                Database.integer(row, "school_id"));
        return new AcceptedImport(
                row.getInt("id"),
                row.getString("kind"),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                scope,
                row.getBytes("file_sha256"),
                row.getLong("file_size"),
                read(row.getString("parameters"), new TypeReference<>() {}),
                StoredFormat.read(row.getString("format")));
    }

    /** What became of the rows, in the transaction that merged them. */
    void count(Connection connection, int id, MergeCounts counts, @Nullable Snapshot snapshot) throws SQLException {
        Sql sql = Sql.of(
                """
                update import_run
                set rows_total = ?, created = ?, updated = ?, unchanged = ?, rejected = ?, noted = ?,
                    merge_tx = ?, merge_xmin = ?
                where id = ?
                """,
                counts.total(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                counts.noted(),
                snapshot == null ? null : snapshot.tx(),
                snapshot == null ? null : snapshot.xmin(),
                id);
        try (PreparedStatement statement = Database.prepare(connection, sql)) {
            statement.executeUpdate();
        }
    }

    /**
     * Where a merge stands among the transactions.
     *
     * @param tx the merge's own
     * @param xmin the oldest that was open when it began: what older ones wrote, the merge has seen
     */
    record Snapshot(long tx, long xmin) {}

    /** Where the merge of an import stood that wrote its rows. */
    static Snapshot merge(Connection connection, int id) throws SQLException {
        try (PreparedStatement statement = Database.prepare(
                        connection, Sql.of("select merge_tx, merge_xmin from import_run where id = ?", id));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Snapshot(row.getLong(1), row.getLong(2));
        }
    }

    /**
     * The last import that did the same within the same scope to the end; a curator's scope is the account's own.
     *
     * @param snapshot where the merge stood that wrote the rows
     * @param wrote whether that merge wrote any
     */
    record Twin(Snapshot snapshot, long total, boolean wrote) {}

    Optional<Twin> twin(Connection connection, AcceptedImport run) throws SQLException {
        Scope scope = run.scope();
        Sql sql = Sql.of(
                """
                select merge_tx, merge_xmin, rows_total,
                       exists (select from import_run w where w.merge_tx = r.merge_tx and w.created + w.updated > 0)
                from import_run r
                where file_sha256 = ? and kind = ? and not dry_run and rejected = 0 and noted = 0
                  and merge_tx is not null
                  and format ->> 'sheet' is not distinct from ? and format ->> 'headerRow' = ?
                  and parameters = ?::jsonb and role = ? and region_id is not distinct from ?
                  and municipality_id is not distinct from ? and school_id is not distinct from ?
                  and (role <> 'CURATOR' or account_id = ?)
                order by id desc limit 1
                """,
                run.sha256(),
                run.kind(),
                run.format().sheet(),
                Long.toString(run.format().headerRow()),
                write(run.parameters()),
                scope.role(),
                scope.regionId(),
                scope.municipalityId(),
                scope.schoolId(),
                scope.accountId());
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new Twin(new Snapshot(row.getLong(1), row.getLong(2)), row.getLong(3), row.getBoolean(4)))
                    : Optional.empty();
        }
    }

    /** What was found out about rows, and what checks would have changed. */
    void forgetFindings(int days) {
        for (String table : List.of("import_error", "import_change")) {
            database.update(Sql.of(
                    "delete from " + table + " where import_id in ("
                            + "select id from import_run where created_at < now() - make_interval(days => ?))",
                    days));
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
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
