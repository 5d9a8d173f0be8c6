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
                select coalesce(file_name, 'Без имени, номер ' || id) as name, created, updated, unchanged, rejected
                from import_run where id = ? and not dry_run
                """, end.subject());
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                boolean done = end.status() == JobStatus.DONE;
                String text = "Загрузка «" + row.getString("name") + "» "
                        + (done ? "завершена: " + counts(row) : "не удалась. " + end.failure());
                Notices.add(
                        connection,
                        new Notice(
                                done ? "IMPORT_DONE" : "IMPORT_FAILED",
                                text,
                                "/imports/" + end.subject(),
                                "import " + end.subject()),
                        end.accountId());
            }
        }
    }

    private static String counts(ResultSet row) throws SQLException {
        String counts = "новых строк " + row.getLong("created") + ", изменённых " + row.getLong("updated")
                + ", без изменений " + row.getLong("unchanged");
        long rejected = row.getLong("rejected");
        return rejected == 0 ? counts : counts + ", с ошибками " + rejected;
    }
}
