package ru.antirisk.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the operator may set, from the environment or as {@code -DNAME=value} (which wins).
 *
 * @param host address to listen on: loopback unless said otherwise, because the demo's password is known to all
 * @param port 1–65535, 8080 by default
 * @param dataDir absolute folder of everything that must outlive the process
 * @param demo whether an empty database gets the demo region and its accounts
 * @param trustedProxies addresses or networks of proxies whose word on the client's address counts; empty for none
 * @param databaseUrl server to use; null: the embedded one
 */
record Settings(
        String host,
        int port,
        Path dataDir,
        boolean demo,
        List<String> trustedProxies,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword,
        @Nullable Path signKey,
        @Nullable Path verifyKey) {

    private static final Set<String> YES = Set.of("1", "true", "yes", "да");
    private static final Set<String> NO = Set.of("0", "false", "no", "нет");

    private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]{2,39}(/[0-9]{1,3})?");

    static Settings read() {
        String signKey = text("JWT_SIGN_KEY_FILE");
        String verifyKey = text("JWT_VERIFY_KEY_FILE");
        if ((signKey == null) != (verifyKey == null)) {
            throw new StartRefused("Задайте оба ключа, JWT_SIGN_KEY_FILE и JWT_VERIFY_KEY_FILE, или ни одного.");
        }
        return new Settings(
                textOr("HOST", "127.0.0.1"),
                port(textOr("PORT", "8080")),
                Path.of(textOr("DATA_DIR", "data")).toAbsolutePath().normalize(),
                flag(textOr("DEMO", "1")),
                networks(textOr("TRUSTED_PROXIES", "")),
                text("DATABASE_URL"),
                text("DATABASE_USER"),
                text("DATABASE_PASSWORD"),
                signKey == null ? null : Path.of(signKey),
                verifyKey == null ? null : Path.of(verifyKey));
    }

    boolean loopback() {
        return host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
    }

    /** Address to open in a browser of this machine. */
    String address() {
        String name = loopback() || host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + name + ":" + port;
    }

    /** Zero means any free port, for tests: it is chosen here once and is the same for all who ask. */
    private static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > 65535) {
            throw new StartRefused("PORT=" + text + ": порт должен быть числом от 1 до 65535.");
        }
        if (port == 0) {
            port = Preflight.freePort();
            System.setProperty("PORT", Integer.toString(port));
        }
        return port;
    }

    private static boolean flag(String text) {
        if (YES.contains(text.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (NO.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        throw new StartRefused("DEMO=" + text + ": укажите 1 (с демонстрационными данными) или 0 (без них).");
    }

    private static List<String> networks(String text) {
        List<String> networks =
                Stream.of(text.split("[,\\s]+")).filter(one -> !one.isEmpty()).toList();
        networks.stream()
                .filter(one -> !NETWORK.matcher(one).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw new StartRefused("TRUSTED_PROXIES: «" + wrong
                            + "» не адрес и не сеть. Пример: TRUSTED_PROXIES=10.0.0.5,192.168.0.0/16");
                });
        return networks;
    }

    static @Nullable String text(String name) {
        String value = System.getProperty(name, System.getenv(name));
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String textOr(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }
}
