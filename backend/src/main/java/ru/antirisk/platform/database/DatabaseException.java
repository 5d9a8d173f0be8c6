package ru.antirisk.platform.database;

import java.sql.SQLException;

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
}
