package ru.antirisk.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import ru.antirisk.account.FirstAccounts;
import ru.antirisk.demo.Demo;

/** Says, when everything has started, where it is and how to get in, and waits for the end. */
public class StartNotes implements QuarkusApplication {
    private static final List<String> DEMO_ACCOUNTS = List.of(
            "admin        администратор",
            "region       региональный оператор",
            "coordinator  муниципальный координатор",
            "curator      куратор",
            "school       школа",
            "viewer       наблюдатель");

    private final FirstAccounts accounts;
    private final Demo demo;

    StartNotes(FirstAccounts accounts, Demo demo) {
        this.accounts = accounts;
        this.demo = demo;
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
        if (demo.isLoaded()) {
            demoAccounts(notes, settings);
        }
        String adminPassword = accounts.madePassword();
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

    private static void demoAccounts(StringBuilder notes, Settings settings) {
        notes.append("Демонстрационные данные. Пароль у всех: ")
                .append(Demo.PASSWORD)
                .append('\n');
        DEMO_ACCOUNTS.forEach(account -> notes.append("  ").append(account).append('\n'));
        if (!settings.loopback() || !settings.demo()) {
            notes.append("Внимание: этот пароль известен всем. Для работы запустите с DEMO=0 на пустой папке данных,"
                    + " например: make run DEMO=0 DATA_DIR=./work\n");
        }
    }
}
