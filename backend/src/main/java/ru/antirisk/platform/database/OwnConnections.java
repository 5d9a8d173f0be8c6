package ru.antirisk.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** Connections beside the pool, for what holds one as long as the process lives. */
@ApplicationScoped
public class OwnConnections {
    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;

    OwnConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.user = user.orElse(null);
        this.password = password.orElse(null);
    }

    /** @param purpose is shown in {@code pg_stat_activity} */
    public Connection open(String purpose) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "antirisk " + purpose);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("no address of PostgreSQL: quarkus.datasource.jdbc.url", "08001");
        }
        return connection;
    }
}
