package ru.antirisk.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and as whom to use it.
 *
 * @param url {@code jdbc:postgresql://…}
 */
record DatabaseAccess(
        String url, @Nullable String user, @Nullable String password) {
    private static final String JDBC = "jdbc:postgresql:";
    private static final int OLDEST = 15;

    /** Takes the JDBC form and the form that hosting providers give: {@code postgres://user:password@host:port/db}. */
    static DatabaseAccess of(String url, @Nullable String user, @Nullable String password) {
        if (url.startsWith(JDBC)) {
            return new DatabaseAccess(url, user, password);
        }
        if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
            throw unclear(null);
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null) {
                throw unclear(null);
            }
            String[] login = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseAccess(
                    JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query,
                    user == null && login.length > 0 ? decoded(login[0]) : user,
                    password == null && login.length > 1 ? decoded(login[1]) : password);
        } catch (URISyntaxException e) {
            throw unclear(e);
        }
    }

    private static StartRefused unclear(@Nullable Exception cause) {
        String message = "DATABASE_URL непонятен. Нужно jdbc:postgresql://сервер:5432/база"
                + " или postgres://пользователь:пароль@сервер:5432/база.";
        return cause == null ? new StartRefused(message) : new StartRefused(message, cause);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("ApplicationName", "antirisk");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    /** A connection to a server that this program can work with, or one line why there is none. */
    Connection connectOrRefuse() {
        try {
            Connection connection = connect();
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                connection.close();
                throw new StartRefused("На сервере базы данных PostgreSQL " + major + ", а нужен " + OLDEST
                        + " или новее (" + place() + ").");
            }
            return connection;
        } catch (SQLException e) {
            throw new StartRefused(reason(e), e);
        }
    }

    private String reason(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return "База данных не приняла имя или пароль (" + place()
                    + "). Проверьте DATABASE_USER и DATABASE_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "На сервере нет такой базы данных (" + place() + "). Создайте её или исправьте DATABASE_URL.";
        }
        return "База данных недоступна (" + place() + "): "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                + " Проверьте DATABASE_URL и что сервер запущен.";
    }

    /** The address without parameters, among which may be a password. */
    private String place() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
