package ru.antirisk.bulkimport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobEnd;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.work.Notice;
import ru.antirisk.work.Notices;

/** Tells whoever sent a file what became of it. */
final class ImportNotices {
    private ImportNotices() {}

    /** A check writes nothing and a cancelled import was cancelled by its sender: both need no notice. */
    static void tell(Connection connection, JobEnd end) throws SQLException {
        if (end.status() == JobStatus.CANCELLED) {
            return;
        }
        Sql sql = Sql.of("""
                select coalesce(file_name, 'Без имени, номер ' || id) as name,
                    rows_total, created, updated, unchanged, rejected
                from import_run where id = ? and not dry_run
                """, end.subject());
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                boolean done = end.status() == JobStatus.DONE;
                Notices.add(
                        connection,
                        new Notice(
                                done ? "IMPORT_DONE" : "IMPORT_FAILED",
                                done
                                        ? outcome(row)
                                        : "Загрузка «" + row.getString("name") + "» не удалась. " + end.failure(),
                                "/imports/" + end.subject(),
                                "import " + end.subject()),
                        end.accountId());
            }
        }
    }

    /** A withdrawal is told to whoever ordered it. */
    static void tellWithdrawn(Connection connection, JobEnd end) throws SQLException {
        if (end.status() == JobStatus.CANCELLED) {
            return;
        }
        Sql sql = Sql.of("""
                select i.id, coalesce(i.file_name, 'Без имени, номер ' || i.id) as name, w.removed, w.restored, w.kept
                from import_withdrawal w join import_run i on i.id = w.import_id where w.id = ?
                """, end.subject());
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            boolean done = end.status() == JobStatus.DONE;
            String text = "Загрузка «" + row.getString("name") + "» "
                    + (done
                            ? "отменена: удалено строк " + row.getLong("removed") + ", возвращено прежних "
                                    + row.getLong("restored") + ", осталось " + row.getLong("kept")
                            : "не отменена. " + end.failure());
            Notices.add(
                    connection,
                    new Notice(
                            done ? "IMPORT_WITHDRAWN" : "IMPORT_NOT_WITHDRAWN",
                            text,
                            "/imports/" + row.getInt("id"),
                            "import withdrawal " + end.subject()),
                    end.accountId());
        }
    }

    private static String outcome(ResultSet row) throws SQLException {
        String file = "Файл «" + row.getString("name") + "» ";
        long rejected = row.getLong("rejected");
        if (rejected > 0 && rejected == row.getLong("rows_total")) {
            return file + "не загружен: все строки с ошибками, их " + rejected;
        }
        String counts = "новых строк " + row.getLong("created") + ", изменённых " + row.getLong("updated")
                + ", без изменений " + row.getLong("unchanged");
        return rejected == 0
                ? file + "загружен: " + counts
                : file + "загружен частично: " + counts + ", с ошибками " + rejected;
    }
}
