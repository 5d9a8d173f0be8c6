package ru.antirisk.platform.database;

import java.sql.SQLException;

/** A statement the database refused, unchecked. */
public class DatabaseException extends RuntimeException {
    private final String sqlState;

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
        this.sqlState = String.valueOf(cause.getSQLState());
    }

    /** The five-character SQLSTATE. */
    public String sqlState() {
        return sqlState;
    }
}
