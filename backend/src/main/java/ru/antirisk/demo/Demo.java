package ru.antirisk.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.account.FirstAccounts;
import ru.antirisk.account.UserInput;
import ru.antirisk.cycle.CalendarChanges;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.settings.InstallationSettings;

/** Loads the demo into an empty database, when the application runs in demo mode. */
@ApplicationScoped
public class Demo {
    /** Known to all, hence only in demo mode. */
    public static final String PASSWORD = "antirisk-demo";

    private static final List<String> USERNAMES = List.of("region", "coordinator", "curator", "school", "viewer");

    private final Database database;
    private final FirstAccounts accounts;
    private final CalendarChanges calendar;
    private final boolean wanted;

    Demo(Database database, FirstAccounts accounts, CalendarChanges calendar, InstallationSettings installation) {
        this.database = database;
        this.accounts = accounts;
        this.calendar = calendar;
        this.wanted = installation.demo();
    }

    @Transactional
    void load(@Observes StartupEvent event) {
        if (!wanted || !accounts.nobodyIsThere()) {
            return;
        }
        run("territory.sql");
        run("numbers.sql");
        createAccounts();
        run("work.sql");
        calendar.copyTemplate("500PLUS-2021", id("select id from cycle where code = '500PLUS-2021'"));
    }

    /** Asked of the data, not of the setting: the demo goes into an empty database only, and stays in it. */
    public boolean isLoaded() {
        return accounts.have(USERNAMES);
    }

    private void createAccounts() {
        String hash = accounts.hash(PASSWORD);
        int region = id("select id from region");
        int municipality = id("select id from municipality where oktmo = '65715000'");
        int school = id("select id from school where code = '170103'");
        create(hash, "admin", "Администратор", Role.ADMIN, null, null, null);
        create(hash, "region", "Региональный оператор", Role.REGION_OPERATOR, region, null, null);
        create(hash, "coordinator", "Муниципальный координатор", Role.MUNICIPAL_COORDINATOR, null, municipality, null);
        create(hash, "curator", "Куратор", Role.CURATOR, region, null, null);
        create(hash, "school", "Заместитель директора СОШ № 3", Role.SCHOOL, null, null, school);
        create(hash, "viewer", "Наблюдатель", Role.VIEWER, null, municipality, null);
    }

    private void create(
            String hash,
            String username,
            String name,
            Role role,
            @Nullable Integer region,
            @Nullable Integer municipality,
            @Nullable Integer school) {
        accounts.create(new UserInput(username, name, role, region, municipality, school, true), hash, false);
    }

    private int id(String sql) {
        return database.first(Sql.of(sql), row -> row.getInt(1)).orElseThrow();
    }

    private void run(String file) {
        try (InputStream script = Demo.class.getResourceAsStream("/demo/" + file)) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            database.with(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
