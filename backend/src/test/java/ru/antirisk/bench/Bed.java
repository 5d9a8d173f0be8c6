package ru.antirisk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.antirisk.launch.PackagedApplication;

/** The packaged application on a folder of its own, its database, and what they use. */
final class Bed implements AutoCloseable {
    final Path folder = Files.createTempDirectory("antirisk-bench");
    private final Path data = Files.createDirectory(folder.resolve("data"));
    private final Map<String, String> settings = new HashMap<>(Map.of("ADMIN_PASSWORD", Api.PASSWORD));
    private PackagedApplication application;
    private Connection owner;
    private Api api;
    private int region;

    private Bed() throws IOException, InterruptedException, SQLException {
        start();
    }

    /** A region with its municipalities and this many schools. */
    static Bed with(int schools) throws IOException, InterruptedException, SQLException {
        Bed bed = new Bed();
        bed.region = bed.api
                .post("/regions", Map.of("code", "66", "name", "Свердловская область"))
                .get("id")
                .asInt();
        bed.api.becomeOperator(bed.region);
        Path file = bed.folder.resolve("territory.csv");
        Territory.writeMunicipalities(file);
        bed.api.importFile("kind=MUNICIPALITIES", file);
        if (schools > 0) {
            Territory.writeSchools(file, schools);
            bed.api.importFile("kind=SCHOOLS", file);
        }
        bed.sql("vacuum analyze");
        return bed;
    }

    private void start() throws IOException, InterruptedException, SQLException {
        application = PackagedApplication.started(data, settings);
        connect();
        api = new Api(application.address());
        api.signIn();
        if (region > 0) {
            api.becomeOperator(region);
        }
    }

    private void connect() throws IOException, SQLException {
        owner = application.connect("postgres");
    }

    /** Stops it and starts it anew, with a setting changed. */
    void restart(String name, String value) throws IOException, InterruptedException, SQLException {
        stop();
        settings.put(name, value);
        start();
    }

    /** Stops it: as asked, or as kill -9 does. */
    void stop() {
        application.close();
    }

    void killAndRestart() throws IOException, InterruptedException, SQLException {
        application.kill();
        start();
    }

    PackagedApplication application() {
        return application;
    }

    Api api() {
        return api;
    }

    Path data() {
        return data;
    }

    int region() {
        return region;
    }

    /** A superuser's connection, opened again where the server was started again. */
    Connection owner() throws IOException, SQLException {
        if (!owner.isValid(5)) {
            connect();
        }
        return owner;
    }

    void sql(String text) throws IOException, SQLException {
        try (Statement statement = owner().createStatement()) {
            statement.execute(text);
        }
    }

    long number(String query) throws IOException, SQLException {
        return Long.parseLong(text(query));
    }

    String text(String query) throws IOException, SQLException {
        try (Statement statement = owner().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Forgets all indices and imports, and leaves nothing behind that the next measurement would pay for. */
    void forgetIndices() throws IOException, SQLException {
        sql("truncate context_index, context_index_history, import_error");
        sql("delete from import_run");
        sql("delete from job_progress");
        sql("checkpoint");
    }

    /** Does the work and tells what it cost. */
    Cost cost(Work work) throws IOException, InterruptedException, SQLException {
        long server = application.database().pid();
        long self = ProcessHandle.current().pid();
        double app = Proc.cpu(application.pid());
        double database = Proc.cpuOfServer(server);
        double client = Proc.cpu(self);
        long begun = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - begun) / 1e9;
        return new Cost(
                wall, Proc.cpu(application.pid()) - app, Proc.cpuOfServer(server) - database, Proc.cpu(self) - client);
    }

    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }

    @Override
    public void close() throws IOException {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
    }
}
