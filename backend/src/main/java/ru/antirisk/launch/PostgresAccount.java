package ru.antirisk.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom PostgreSQL runs as. It refuses to run as root, and a coordinator's machine is often used as root, so there the
 * command is wrapped: in a user namespace of its own (files stay root's, privileges are gone), or, where namespaces
 * are forbidden (as in most containers), as nobody.
 */
record PostgresAccount(List<String> wrapper, int uid) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static PostgresAccount of(Path cluster) throws IOException {
        if (uid(Path.of("/proc/self")) != ROOT) {
            return new PostgresAccount(List.of(), -1);
        }
        int owner = Files.exists(cluster) ? uid(cluster) : ROOT;
        PostgresAccount namespace = new PostgresAccount(List.of("unshare", "--user"), ROOT);
        if (owner == ROOT && namespace.works()) {
            return namespace;
        }
        PostgresAccount other = plain(owner == ROOT ? NOBODY : owner);
        if (!other.works()) {
            throw new StartRefused("PostgreSQL не работает от имени root, а сменить пользователя здесь нельзя. "
                    + "Запустите от обычного пользователя или укажите сервер: DATABASE_URL=…");
        }
        return other;
    }

    /** The folders above may be closed to that user (/root is), hence the one capability that is left to it. */
    private static PostgresAccount plain(int uid) {
        String id = Integer.toString(uid);
        return new PostgresAccount(
                List.of(
                        "setpriv",
                        "--reuid=" + id,
                        "--regid=" + id,
                        "--clear-groups",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override"),
                uid);
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(wrapper);
        whole.addAll(command);
        return whole;
    }

    /** PostgreSQL wants to own its folder; after a move between machines it may not. */
    void own(Path folder) throws IOException {
        if (uid < 0 || uid(folder) == uid) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.setAttribute(path, "unix:uid", uid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean works() throws IOException {
        try {
            return new ProcessBuilder(command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such command here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int uid(Path path) throws IOException {
        return Files.exists(path) ? (int) Files.getAttribute(path, "unix:uid") : -1;
    }
}
