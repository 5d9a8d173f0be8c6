package ru.antirisk.platform.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
    private final boolean demo;

    StartNotes(FirstStart firstStart, @ConfigProperty(name = "antirisk.demo", defaultValue = "false") boolean demo) {
        this.firstStart = firstStart;
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
        if (demo) {
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

    private static void demo(StringBuilder notes, Settings settings) {
        notes.append("Демонстрационные данные. Пароль у всех: ")
                .append(FirstStart.DEMO_PASSWORD)
                .append('\n');
        DEMO_ACCOUNTS.forEach(account -> notes.append("  ").append(account).append('\n'));
        if (!settings.loopback()) {
            notes.append("Внимание: этот пароль известен всем, а адрес открыт для сети (HOST=")
                    .append(settings.host())
                    .append("). Для работы запускайте с DEMO=0.\n");
        }
    }
}
