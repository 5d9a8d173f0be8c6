package ru.antirisk.identification;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Decisions of a run on their way into the database: COPY in portions, so that memory does not grow with schools. */
final class DecisionWriter {
    private static final int PORTION = 1 << 20;
    private static final String COPY =
            "copy identification_decision (run_id, school_id, decision, cluster, evidence) from stdin";

    private final CopyManager copy;
    private final int runId;
    private final StringBuilder rows = new StringBuilder(PORTION + 8192);

    DecisionWriter(Connection connection, int runId) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.runId = runId;
    }

    void write(int schoolId, Outcome outcome, String evidence) throws SQLException, IOException {
        rows.append(runId)
                .append('\t')
                .append(schoolId)
                .append('\t')
                .append(outcome.decision().code());
        rows.append('\t');
        appendText(outcome.cluster());
        rows.append('\t');
        appendText(evidence);
        rows.append('\n');
        if (rows.length() >= PORTION) {
            flush();
        }
    }

    void flush() throws SQLException, IOException {
        if (rows.length() > 0) {
            copy.copyIn(COPY, new StringReader(rows.toString()));
            rows.setLength(0);
        }
    }

    private void appendText(@Nullable String text) {
        if (text == null) {
            rows.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
