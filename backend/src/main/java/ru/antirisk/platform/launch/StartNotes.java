package ru.antirisk.platform.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Says, when everything has started, where it is and how to get in, and waits for the end. */
public class StartNotes implements QuarkusApplication {
    private static final List<String> DEMO_ACCOUNTS = List.of(
            "admin        администратор",
            "region       региональный оператор",
            "coordinator  муниципальный координатор",
            "curator      куратор",
            "school       школа",
            "viewer       наблюдатель");

    private final FirstStart firstStart;
    private final Database database;

    StartNotes(FirstStart firstStart, Database database) {
        this.firstStart = firstStart;
        this.database = database;
    }

    @Override
    public int run(String... args) throws IOException {
        Settings settings = Settings.read();
        if (Rehearsal.wanted()) {
            Rehearsal.play(settings.address());
            return 0;
        }
        StringBuilder notes = new StringBuilder("\n");
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        notes.append(String.format(
                Locale.forLanguageTag("ru"),
                "Антириск работает: %s (запуск %.1f с). Остановить: Ctrl+C.%n",
                settings.address(),
                (System.currentTimeMillis() - started) / 1000.0));
        if (hasDemoAccounts()) {
            demo(notes, settings);
        }
        String adminPassword = firstStart.madeAdminPassword();
        if (adminPassword != null) {
            notes.append("Создан администратор: admin, пароль ")
                    .append(adminPassword)
                    .append("\nПароль больше не будет показан: войдите и смените его.\n");
        }
        System.out.print(notes);
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }

    /** Asked of the data, not of the setting: the demo goes into an empty database only, and stays in it. */
    private boolean hasDemoAccounts() {
        return database.exists(Sql.of("select 1 from account where enabled and username in"
                + " ('region', 'coordinator', 'curator', 'school', 'viewer') having count(*) = 5"));
    }

    private static void demo(StringBuilder notes, Settings settings) {
        notes.append("Демонстрационные данные. Пароль у всех: ")
                .append(FirstStart.DEMO_PASSWORD)
                .append('\n');
        DEMO_ACCOUNTS.forEach(account -> notes.append("  ").append(account).append('\n'));
        if (!settings.loopback() || !settings.demo()) {
            notes.append("Внимание: этот пароль известен всем. Для работы запустите с DEMO=0 на пустой папке данных,"
                    + " например: make run DEMO=0 DATA_DIR=./work\n");
        }
    }
}
