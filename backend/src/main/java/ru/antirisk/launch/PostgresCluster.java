package ru.antirisk.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of the embedded database, and the programs that work on them.
 *
 * @param home unpacked binaries
 * @param files the cluster (PGDATA)
 * @param log what PostgreSQL prints
 */
record PostgresCluster(Path home, Path files, Path log, PostgresAccount account) {

    /** As on any server, the application is not a superuser: what it may not do there fails here too. */
    static final String USER = "antirisk";

    static final String DATABASE = "antirisk";

    boolean exists() {
        return Files.exists(files.resolve("PG_VERSION"));
    }

    void checkVersion() throws IOException {
        String major = Files.readString(files.resolve("PG_VERSION")).strip();
        if (!major.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new StartRefused("База в " + files + " создана PostgreSQL " + major + ", а в этой программе "
                    + PostgresBinaries.MAJOR + ". Запустите ту версию программы, которая её создала.");
        }
    }

    /** Makes the cluster beside its place and moves it there whole: an interrupted first run leaves nothing half-made. */
    void create(String password, Path passwordFile) throws IOException {
        Path fresh = files.resolveSibling(files.getFileName() + ".new");
        PostgresBinaries.remove(fresh);
        Files.createDirectory(fresh, DataFolder.OWNER_ONLY_FOLDER);
        account.own(fresh);
        run(
                "",
                "initdb",
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // PostgreSQL's own rules: an update of the system's C library never corrupts an index
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-collate=C",
                // pg_trgm asks the C library what a letter is, and under C no Cyrillic one is
                "--lc-ctype=C.UTF-8",
                "--lc-messages=C");
        // The password is 24 random bytes: stretching it would only slow down each new connection.
        run(
                "set scram_iterations = 1;\n"
                        + "alter role postgres password '" + password + "';\n"
                        + "create role " + USER + " login password '" + password + "';\n"
                        + "create database " + DATABASE + " owner " + USER + ";\n",
                "postgres",
                "--single",
                "-D",
                fresh.toString(),
                "postgres");
        Files.move(fresh, files);
    }

    Process startServer(int port) throws IOException {
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl+C in the terminal reaches the application first, which then stops the database.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("setsid");
        }
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", files.toString()));
        PostgresTuning.options(port).forEach(option -> command.addAll(List.of("-c", option)));
        return builder(command).start();
    }

    private void run(String input, String program, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        Process process = builder(command).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (process.waitFor() != 0) {
                throw new StartRefused("Не удалось создать базу данных в " + files + ". Подробности: " + log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(account.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // PGDATA, PGPORT and the like of the operator's shell mean another server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return builder;
    }
}
