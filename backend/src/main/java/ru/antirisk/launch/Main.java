package ru.antirisk.launch;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The only way in: prepares what the application stands on, then runs it. */
@QuarkusMain
public final class Main {
    private static final long STOP_SECONDS = 30;

    private Main() {}

    /** Ends with code 1 and one line on the error stream when the start is refused. */
    public static void main(String... args) {
        new Thread(Main::loadApplication, "load-application").start();
        try {
            prepare(Settings.read());
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(StartNotes.class, args);
    }

    /**
     * Begins the part of Quarkus's start that needs neither settings nor database (the static initializer of the class
     * that it generates) while the database starts; {@link Quarkus#run} waits for it.
     */
    private static void loadApplication() {
        try {
            Class.forName(Application.APP_CLASS_NAME);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(Settings settings) {
        DataFolder data = DataFolder.open(settings.dataDir());
        boolean embedded = settings.databaseUrl() == null;
        if (embedded) {
            data.lock(settings.address());
        }
        Preflight.checkPort(settings);
        SigningKeys keys = SigningKeys.of(settings, data);
        DatabaseAccess access = database(settings, data);
        migrate(access);
        configure(settings, keys, access);
    }

    private static DatabaseAccess database(Settings settings, DataFolder data) {
        String url = settings.databaseUrl();
        if (url != null) {
            return DatabaseAccess.of(url, settings.databaseUser(), settings.databasePassword());
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, data), "embedded-database-stop"));
        return database.access();
    }

    /** The application goes first: what it is doing ends with its database still there. */
    private static void stop(EmbeddedDatabase database, DataFolder data) {
        Application application = Application.currentApplication();
        if (application != null) {
            try {
                CompletableFuture.runAsync(application::awaitShutdown).get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                System.err.println(
                        "Приложение не остановилось за " + STOP_SECONDS + " с, база останавливается без него.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        database.close();
        data.close();
    }

    private static void migrate(DatabaseAccess access) {
        try (Connection connection = access.connectOrRefuse()) {
            Migrations.apply(connection);
        } catch (SQLException e) {
            throw new StartRefused("Не удалось обновить схему базы данных: " + firstLine(e), e);
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void configure(Settings settings, SigningKeys keys, DatabaseAccess access) {
        set("quarkus.http.host", settings.host());
        set("quarkus.http.port", Integer.toString(settings.port()));
        set("quarkus.datasource.jdbc.url", access.url());
        set("quarkus.datasource.username", access.user());
        set("quarkus.datasource.password", access.password());
        set("smallrye.jwt.sign.key.location", keys.signKey().toUri().toString());
        set("mp.jwt.verify.publickey.location", keys.verifyKey().toUri().toString());
        set("antirisk.data-dir", settings.dataDir().toString());
        set("antirisk.demo", Boolean.toString(settings.demo()));
        if (!settings.trustedProxies().isEmpty()) {
            String proxies = String.join(",", settings.trustedProxies());
            set("antirisk.http.trusted-proxies", proxies);
            set("quarkus.http.proxy.proxy-address-forwarding", "true"); // for X-Forwarded-Proto: cookies get Secure
            set("quarkus.http.proxy.allow-x-forwarded", "true");
            set("quarkus.http.proxy.trusted-proxies", proxies);
        }
        set("antirisk.account.admin-password", Settings.text("ADMIN_PASSWORD"));
    }

    private static void set(String name, @Nullable String value) {
        if (value != null) {
            System.setProperty(name, value);
        }
    }
}
