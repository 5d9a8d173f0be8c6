package ru.antirisk.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.launch.Migrations;

/**
 * What the application under test stands on: a real PostgreSQL on a random port with the schema applied (or the one
 * that TEST_DATABASE_URL names), signing keys, an empty data folder.
 */
public class TestEnvironment implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable Path data;

    @Override
    public Map<String, String> start() {
        try {
            String url = System.getenv("TEST_DATABASE_URL");
            if (url == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "2GB")
                        .start();
                url = postgres.getJdbcUrl("postgres", "postgres");
            }
            try (Connection connection = DriverManager.getConnection(url)) {
                Migrations.apply(connection);
            }
            data = Files.createTempDirectory("antirisk-test");
            KeyPair keys = keys();
            return Map.of(
                    "quarkus.datasource.jdbc.url", url,
                    "antirisk.data-dir", data.toString(),
                    "antirisk.demo", "false",
                    "smallrye.jwt.sign.key.location",
                            write(data, "PRIVATE", keys.getPrivate().getEncoded()),
                    "mp.jwt.verify.publickey.location",
                            write(data, "PUBLIC", keys.getPublic().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Path folder, String kind, byte[] key) throws IOException {
        String pem = "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + kind + " KEY-----\n";
        return Files.writeString(folder.resolve(kind.toLowerCase(java.util.Locale.ROOT) + ".pem"), pem)
                .toUri()
                .toString();
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (data != null) {
                deleteTree(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
