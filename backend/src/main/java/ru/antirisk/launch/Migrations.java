package ru.antirisk.launch;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings the schema up to this build. What is applied is found by one query, and Liquibase (a second of classes and
 * parsing) is called only when something is missing.
 */
public final class Migrations {
    private static final String CHANGELOG = "db/changelog.yaml";
    private static final String CHANGES = "db/changes/";
    private static final String SQL = ".sql";

    /** The change that can tell a restored database, and does so itself when it is applied. */
    private static final String TRACE = "202611260200-trace-epochs";

    /** Any number that no other program takes an advisory lock on in this database. */
    private static final long LOCK = 0x416e746972_6973L;

    private Migrations() {}

    /**
     * Applies what is missing; of several replicas that start at once one does it and the others wait.
     *
     * @throws SQLException the database refused
     */
    public static void apply(Connection connection) throws SQLException {
        Set<String> packaged = packaged();
        List<String> behind = missing(connection, packaged);
        if (!behind.contains(TRACE)) {
            resumeTrace(connection);
        }
        if (behind.isEmpty()) {
            return;
        }
        lock(connection, "select pg_advisory_lock(?)");
        try {
            List<String> missing = missing(connection, packaged);
            if (!missing.isEmpty()) {
                System.out.println("Обновляется схема базы данных, изменений: " + missing.size() + " …");
                update(connection);
            }
        } finally {
            connection.setAutoCommit(true);
            lock(connection, "select pg_advisory_unlock(?)");
        }
    }

    /** Ids of the changes in this build, which are the names of their files. */
    static Set<String> packaged() {
        URL changelog = Migrations.class.getClassLoader().getResource(CHANGELOG);
        if (changelog == null) {
            throw new IllegalStateException(CHANGELOG + " is not packaged");
        }
        try {
            return names(changelog).stream()
                    .filter(name -> name.endsWith(SQL))
                    .map(name -> name.substring(0, name.length() - SQL.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(URL changelog) throws IOException, URISyntaxException {
        if (changelog.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(CHANGES))
                    .map(name -> name.substring(CHANGES.length()))
                    .toList();
        }
        Path folder = Path.of(changelog.toURI()).resolveSibling("changes");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Ids that the database lacks, in order; refuses a database that a newer build has changed. */
    private static List<String> missing(Connection connection, Set<String> packaged) throws SQLException {
        Set<String> missing = new TreeSet<>(packaged);
        List<String> unknown = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (!hasHistory(statement)) {
                return List.copyOf(missing);
            }
            try (ResultSet ids = statement.executeQuery("select id from databasechangelog order by orderexecuted")) {
                while (ids.next()) {
                    String id = ids.getString(1);
                    if (!missing.remove(id) && !packaged.contains(id)) {
                        unknown.add(id);
                    }
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new StartRefused("Данные созданы более новой версией программы (изменение "
                    + unknown.get(unknown.size() - 1) + "). Обновите программу; данные не тронуты.");
        }
        return List.copyOf(missing);
    }

    private static boolean hasHistory(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select to_regclass('databasechangelog') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** A database restored elsewhere goes on with transaction numbers of its own, from the first write. */
    private static void resumeTrace(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet epoch = statement.executeQuery("select resume_trace()")) {
            if (epoch.next() && epoch.getObject(1) != null) {
                System.out.println("База данных перенесена на другой сервер: журнал изменений продолжается, часть "
                        + epoch.getInt(1));
            }
        }
    }

    private static void update(Connection connection) throws SQLException {
        try {
            // Liquibase tells its progress in English on the standard output unless its "user interface" is the log.
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                Liquibase liquibase =
                        new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), new JdbcConnection(connection));
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                // Whoever holds our advisory lock is alone, so Liquibase's own lock can only be a killed process's.
                liquibase.forceReleaseLocks();
                liquibase.update(new Contexts(), new LabelExpression());
            });
        } catch (Exception e) { // what Scope.child declares
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }
}
