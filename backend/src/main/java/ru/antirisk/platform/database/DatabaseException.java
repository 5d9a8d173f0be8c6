package ru.antirisk.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement the database refused, unchecked. */
public class DatabaseException extends RuntimeException {
    private final SQLException sql;

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
        this.sql = cause;
    }

    /** What the database said, checked. */
    public SQLException sql() {
        return sql;
    }

    /** The five-character SQLSTATE. */
    public String sqlState() {
        return String.valueOf(sql.getSQLState());
    }

    /**
     * Whether the database can't be reached, or is just going down or coming up: class 08, 57P, and no state at all,
     * which the pool gives where no connection was to be had in time.
     */
    public static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    /** What the database said where it is the cause of a fault, however deep: Hibernate wraps it more than once. */
    public static @Nullable SQLException refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused;
            }
        }
        return null;
    }
}
