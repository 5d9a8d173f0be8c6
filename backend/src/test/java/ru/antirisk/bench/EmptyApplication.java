package ru.antirisk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ru.antirisk.launch.PackagedApplication;

/**
 * An application of the same pom.xml that does next to nothing: one entity, one operation that reads its rows. Started by
 * the same script, with the same options and the same preparation.
 */
final class EmptyApplication {
    static final String ADDRESS = "/regions";

    private static final String SOURCE = """
            package empty;

            import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
            import io.quarkus.runtime.Quarkus;
            import io.quarkus.runtime.StartupEvent;
            import jakarta.enterprise.event.Observes;
            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;
            import jakarta.annotation.security.PermitAll;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;
            import java.util.List;

            @Path("/regions")
            public class Empty {
                @Entity(name = "region")
                public static class Region extends PanacheEntityBase {
                    @Id
                    public Integer id;
                    public String name;
                }

                @GET
                @PermitAll
                public List<Region> regions() {
                    return Region.listAll();
                }

                void started(@Observes StartupEvent event) {
                    if (Boolean.getBoolean("antirisk.rehearsal")) {
                        Quarkus.asyncExit();
                    }
                }
            }
            """;

    private static final String SETTINGS = """
            quarkus.http.port=${PORT}
            quarkus.http.host=${HOST}
            quarkus.package.jar.type=aot-jar
            quarkus.banner.enabled=false
            quarkus.datasource.db-kind=postgresql
            quarkus.datasource.db-version=15.0
            quarkus.datasource.jdbc.url=${DATABASE_URL}
            quarkus.datasource.username=${DATABASE_USER}
            quarkus.datasource.password=${DATABASE_PASSWORD}
            quarkus.http.auth.proactive=false
            quarkus.swagger-ui.always-include=true
            quarkus.devservices.enabled=false
            mp.jwt.verify.publickey.location=${JWT_VERIFY_KEY_FILE}
            """;

    private final Path folder;

    private EmptyApplication(Path folder) {
        this.folder = folder;
    }

    /** Builds it in the folder, which takes half a minute. */
    static EmptyApplication built(Path folder) throws IOException, InterruptedException {
        Path code = Files.createDirectories(folder.resolve("src/main/java/empty"));
        Path resources = Files.createDirectories(folder.resolve("src/main/resources"));
        Files.copy(Path.of("pom.xml"), folder.resolve("pom.xml"));
        Files.writeString(code.resolve("Empty.java"), SOURCE);
        Files.writeString(resources.resolve("application.properties"), SETTINGS);
        Process maven = new ProcessBuilder("mvn", "-B", "-q", "-DskipTests", "package")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (maven.waitFor() != 0) {
            throw new IllegalStateException("the empty application was not built");
        }
        return new EmptyApplication(folder);
    }

    /** Starts it without waiting; the first time with a Java it is prepared for it, as ours is by its build. */
    PackagedApplication launch(Path data, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("APP", folder.resolve("target/quarkus-app").toString());
        return PackagedApplication.launch(data, all);
    }
}
