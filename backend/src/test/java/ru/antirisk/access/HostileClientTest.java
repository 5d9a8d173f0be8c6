package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.antirisk.access.Caller.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.access.Contract.Operation;
import ru.antirisk.access.Country.Place;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.RawHttp;
import ru.antirisk.support.RawHttp.Answer;

/**
 * Somebody who means ill tries every operation of the contract: he gets problems that are documented, nothing of
 * others, and the service is as it was. A new operation is tried by itself.
 */
@QuarkusTest
class HostileClientTest extends ApiTest {
    private static final long SEED = 500;
    private static final int REQUESTS = 47;
    private static final int MOST_SHOWN = 10;
    private static final long MEGABYTE = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Properties GOOD = AccessMatrix.requests();

    /** Methods that a server may answer without a body, whatever the status. */
    private static final Set<String> BODILESS = Set.of("HEAD", "OPTIONS", "TRACE");

    @Inject
    Country country;

    @Inject
    Asker asker;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Integer> kinds = new java.util.TreeMap<>();
    private final Map<Integer, Integer> statuses = new java.util.TreeMap<>();

    @BeforeEach
    void keepReferenceData() {
        database.keepReference();
    }

    @AfterEach
    void putBackReferenceData() {
        database.clear();
        database.putBackReference();
    }

    @Test
    void findsNothing() throws IOException, NoSuchAlgorithmException {
        HostileClient client = new HostileClient(SEED);
        List<String> forged = forged();
        long before = heap();
        int sent = 0;
        for (Operation operation : Asker.OPERATIONS.values()) {
            database.clear();
            Place place = country.found();
            List<Caller> callers = List.copyOf(place.tokens().keySet());
            for (int i = 0; i < REQUESTS; i++) {
                boolean isForged = random.nextInt(8) == 0;
                Caller caller = isForged ? Caller.ANONYMOUS : callers.get(random.nextInt(callers.size()));
                String authorization = isForged
                        ? forged.get(random.nextInt(forged.size()))
                        : "Bearer " + place.tokens().get(caller);
                HostileClient.Request request = client.next(
                        operation,
                        place,
                        asker.body(operation.id(), place),
                        GOOD.getProperty(operation.id() + ".query", ""),
                        authorization);
                Answer answer = answer(request);
                sent++;
                statuses.merge(answer.status(), 1, Integer::sum);
                judge(operation, caller, request, answer);
                if (answer.status() < 300 && !operation.method().equals("get")) {
                    database.clear();
                    place = country.found();
                }
            }
        }
        long after = heap();
        System.out.printf(
                "hostile client: %d requests to %d operations, answers %s, %d findings, heap %d MB before, %d after%n",
                sent, Asker.OPERATIONS.size(), statuses, findings.size(), before / MEGABYTE, after / MEGABYTE);
        kinds.forEach((kind, times) -> System.out.println("  " + times + " times " + kind));
        assertThat(findings.stream().limit(MOST_SHOWN)).isEmpty();
        assertThat(sent).isGreaterThan(5_000);
        assertThat((after - before) / MEGABYTE).as("megabytes that stay").isLessThan(40);
        RestAssured.get("/q/health").then().statusCode(200);
    }

    /** A long body that is refused before its end may cost the answer on the way: then it is asked once more. */
    private static Answer answer(HostileClient.Request request) throws IOException {
        Answer answer = RawHttp.send(RestAssured.port, request.bytes());
        for (int i = 0; i < 3 && answer.status() == 0; i++) {
            answer = RawHttp.send(RestAssured.port, request.bytes());
        }
        return answer;
    }

    private void judge(Operation operation, Caller caller, HostileClient.Request request, Answer answer)
            throws IOException {
        String what = fault(operation, caller, request, answer);
        if (what != null) {
            kinds.merge(what + ": " + answer.status() + " " + answer.type(), 1, Integer::sum);
            findings.add(operation.id() + " as " + caller + ": " + what + "\n--- answer "
                    + answer.status() + " " + answer.type() + " "
                    + answer.text().substring(0, Math.min(600, answer.text().length())) + "\n--- request\n"
                    + request.text());
        }
    }

    private String fault(Operation operation, Caller caller, HostileClient.Request request, Answer answer)
            throws IOException {
        if (answer.status() == 0 || answer.status() >= 500) {
            return "no answer, or the server's own fault";
        }
        if (answer.status() == 400 && answer.body().length == 0 && !isAddress(request.target())) {
            return null; // HTTP itself ends there
        }
        for (Caller.Mark hidden : caller.hidden()) {
            if (answer.text().contains(hidden.text()) && !request.text().contains(hidden.text())) {
                return "shows " + hidden;
            }
        }
        if (caller == Caller.ANONYMOUS
                && answer.status() < 300
                && !operation.open()
                && !request.method().equals("OPTIONS")) {
            return "answered without a token";
        }
        return answer.status() >= 400 && !BODILESS.contains(request.method()) ? undocumented(operation, answer) : null;
    }

    private static boolean isAddress(String target) {
        try {
            return new URI(target).toString().chars().allMatch(sign -> sign < 128);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private String undocumented(Operation operation, Answer answer) throws IOException {
        if (operation.id().equals("issueToken") && answer.type().startsWith("application/json")) {
            return JSON.readTree(answer.body()).has("error") ? null : "no error of OAuth";
        }
        if (!answer.type().startsWith("application/problem+json")) {
            return "no problem";
        }
        JsonNode problem = JSON.readTree(answer.body());
        String type = problem.path("type").asText();
        int status = known.computeIfAbsent(type, HostileClientTest::documentedStatus);
        return status == answer.status() && problem.path("status").asInt() == status
                ? null
                : "problem is not documented, or with another status";
    }

    private static int documentedStatus(String type) {
        var page = RestAssured.given().accept("application/json").get(type);
        return page.statusCode() == 200 ? page.path("status") : -1;
    }

    /** Tokens that were never given: of another key, too old, unsigned, signed with what everybody knows, no token. */
    private static List<String> forged() throws NoSuchAlgorithmException {
        var other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String unsigned = part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "."
                + part("{\"iss\":\"antirisk\",\"sub\":\"1\",\"groups\":[\"ADMIN\"],\"exp\":9999999999,\"upn\":\"x\"}")
                + ".";
        return List.of(
                "",
                "Bearer",
                "Bearer " + admin().sign(other),
                "Bearer " + admin().expiresAt(1_000_000_000L).sign(),
                "Bearer " + admin().issuer("somebody").sign(),
                "Bearer " + admin().signWithSecret("antirisk".repeat(8)),
                "Bearer " + unsigned,
                "Bearer " + "a".repeat(5_000),
                "Bearer ъ.ъ.ъ",
                "Basic YWRtaW46YWRtaW4=",
                "Negotiate x");
    }

    private static JwtClaimsBuilder admin() {
        return Jwt.issuer("antirisk").subject("1").upn("x").groups(ADMIN.name()).expiresIn(600);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void whoSendsSlowlyKeepsNobodyWaiting() throws IOException, InterruptedException {
        Place place = country.found();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = RawHttp.connect(RestAssured.port);
                slow.add(socket);
                byte[] start = upload(place, "198.51.100." + i % 3);
                socket.getOutputStream().write(Arrays.copyOf(start, i % 5 == 0 ? 10 : start.length));
            }
            long begun = System.nanoTime();
            wrong(place.tokens().get(Caller.COORDINATOR)).get("/schools").then().statusCode(200);
            assertThat((System.nanoTime() - begun) / 1e9).as("seconds").isLessThan(5);
            Answer refused = RawHttp.send(RestAssured.port, upload(place, "198.51.100.1"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.type()).isEqualTo("application/problem+json");
            assertThat(refused.headers()).containsKey("retry-after");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        int status = 503;
        for (int i = 0; i < 100 && status == 503; i++) {
            Thread.sleep(100);
            status = wrong(place.tokens().get(Caller.OPERATOR))
                    .contentType("text/csv")
                    .body("code;name\n170101;Школа\n")
                    .post("/imports/preview?kind=SCHOOLS")
                    .statusCode();
        }
        assertThat(status).as("an upload, when the others are gone").isEqualTo(200);
    }

    /** The beginning of a file that never comes. */
    private static byte[] upload(Place place, String address) {
        String start = "POST /api/v1/imports?kind=SCHOOLS HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n"
                + "Content-Length: 1000\r\nX-Forwarded-For: " + address + "\r\nAuthorization: Bearer "
                + place.tokens().get(Caller.OPERATOR) + "\r\n\r\ncode;";
        return start.getBytes(StandardCharsets.UTF_8);
    }
}
