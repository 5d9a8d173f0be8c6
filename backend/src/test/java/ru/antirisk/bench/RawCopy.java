package ru.antirisk.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** PostgreSQL alone: COPY of rows whose keys are resolved already. */
final class RawCopy {
    private static final String INTO =
            "copy context_index (school_id, year, type, group_number, value, tx) from stdin ";
    private static final int CHUNK = 256 << 10;

    private RawCopy() {}

    /** A way to copy. */
    enum Format {
        TEXT,
        BINARY
    }

    static void in(Connection connection, Format format, Path file) throws SQLException, IOException {
        in(connection, INTO + (format == Format.BINARY ? "(format binary)" : "(format text)"), file);
    }

    static void in(Connection connection, String statement, Path file) throws SQLException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, in, CHUNK);
        }
    }

    /** Copies the answer of a query out and tells how many lines it had. */
    static long out(Connection connection, String query) throws SQLException, IOException {
        Lines lines = new Lines();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format csv, header)", lines);
        return lines.count;
    }

    /** Ids of the schools in the order of their codes. */
    static int[] schoolIds(Connection connection) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from school order by code")) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Counts the lines that are written to it. */
    static final class Lines extends OutputStream {
        long count;
        long bytes;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] chunk, int offset, int length) {
            bytes += length;
            for (int i = offset; i < offset + length; i++) {
                if (chunk[i] == '\n') {
                    count++;
                }
            }
        }
    }
}
