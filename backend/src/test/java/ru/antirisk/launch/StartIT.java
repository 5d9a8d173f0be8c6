package ru.antirisk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.antirisk.demo.Demo;

/** What the operator sees when it starts, and the one line she sees when it does not. */
class StartIT {
    @TempDir
    Path data;

    @Test
    void printsThePasswordOfTheFirstAdministratorOnce() throws Exception {
        try (PackagedApplication first = PackagedApplication.started(data, Map.of())) {
            assertThat(first.output()).containsPattern("Создан администратор: admin, пароль (\\w{4}-){2}\\w{4}\n");
            assertThat(first.output()).doesNotContain(Demo.PASSWORD);
        }
        try (PackagedApplication second = PackagedApplication.started(data, Map.of())) {
            assertThat(second.output()).doesNotContain("парол");
        }
    }

    @Test
    void keepsSecretsFromOtherUsers() throws Exception {
        try (PackagedApplication application =
                PackagedApplication.started(data, Map.of("ADMIN_PASSWORD", "a-given-one"))) {
            assertThat(application.output()).doesNotContain("a-given-one");
            for (String secret : new String[] {"keys/sign.pem", "postgres-password", "postgres.log"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                        .as(secret)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void saysThatThePortIsBusy() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            assertRefused(
                    "Порт " + port + " ",
                    Map.of("PORT", port, "HOST", other.getInetAddress().getHostAddress()));
        }
    }

    @Test
    void saysThatTheDataFolderCannotBeWritten() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");

        assertRefused("это файл, а не папка", Map.of("DATA_DIR", file.toString()));
        assertRefused("нельзя писать", Map.of("DATA_DIR", "/proc/antirisk"));
    }

    @Test
    void saysWhatIsWrongWithASetting() throws Exception {
        assertRefused("PORT=много", Map.of("PORT", "много"));
        assertRefused("DEMO=может быть", Map.of("DEMO", "может быть"));
        assertRefused("DATABASE_URL непонятен", Map.of("DATABASE_URL", "mysql://localhost/a"));
    }

    @Test
    void saysThatTheDatabaseIsUnreachable() throws Exception {
        String url = "postgres://somebody:secret-word@127.0.0.1:" + Preflight.freePort() + "/antirisk";

        String said = assertRefused("База данных недоступна", Map.of("DATABASE_URL", url));

        assertThat(said).doesNotContain("secret-word");
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void saysWhoUsesTheFolderThatThePasswordIsWrongAndThatTheDataIsNewer() throws Exception {
        try (PackagedApplication running = PackagedApplication.started(data, Map.of())) {
            assertRefused("уже запущен: " + running.address(), Map.of());
            try (Connection connection = running.connect();
                    Statement statement = connection.createStatement()) {
                String url = connection.getMetaData().getURL();
                assertRefused(
                        "не приняла имя или пароль",
                        Map.of("DATABASE_URL", url, "DATABASE_USER", "antirisk", "DATABASE_PASSWORD", "wrong"));
                statement.execute("insert into databasechangelog select '299912312359-future', author, filename,"
                        + " dateexecuted, 10000, exectype from databasechangelog limit 1");
            }
        }
        assertRefused("более новой версией программы (изменение 299912312359-future)", Map.of());
    }

    /** Code 1 and one line, and no trace of the program's insides. */
    private String assertRefused(String part, Map<String, String> settings) throws IOException, InterruptedException {
        try (PackagedApplication application = PackagedApplication.launch(data, settings)) {
            int code = application.exitCode();
            String said = application.output();
            assertThat(said).contains(part);
            assertThat(said.strip().lines()).hasSize(1);
            assertThat(code).isEqualTo(1);
            return said;
        }
    }
}
