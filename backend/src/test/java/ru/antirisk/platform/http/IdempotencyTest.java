package ru.antirisk.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.http.Idempotency.Call;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.support.ApiTest;

@QuarkusTest
class IdempotencyTest extends ApiTest {
    private static final int TWINS = 6;
    private static final Map<String, Object> USER =
            Map.of("username", "somebody", "displayName", "Кто-то", "role", "ADMIN", "enabled", true);

    @Inject
    Slips slips;

    @Inject
    ExpiredKeys expired;

    /** What an operation without an account would do: callers are known by the slip they hold. */
    @ApplicationScoped
    static class Slips {
        private final AtomicInteger worked = new AtomicInteger();

        @Inject
        Idempotency idempotency;

        record Receipt(int number) {}

        @ActivateRequestContext
        @Transactional
        public int answer(String slip, String operation, String answers, long millis) {
            return idempotency
                    .once(new Call("slip " + slip, operation, "k", answers), Receipt.class, () -> {
                        sleep(millis);
                        return new Receipt(worked.incrementAndGet());
                    })
                    .number();
        }

        int worked() {
            return worked.get();
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Response post(String token, String path, Object body) {
        return as(token).header("Idempotency-Key", "k").body(body).post(path);
    }

    /** All at once, and what each of them got. */
    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(TWINS);
        CyclicBarrier start = new CyclicBarrier(TWINS);
        try {
            List<Future<T>> results = threads.invokeAll(Stream.<Callable<T>>generate(() -> () -> {
                        start.await();
                        return work.call();
                    })
                    .limit(TWINS)
                    .toList());
            List<T> got = new java.util.ArrayList<>();
            for (Future<T> result : results) {
                got.add(result.get());
            }
            return got;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void ofTwinsOneWorksAndOneLearnsThePassword() throws Exception {
        String admin = given.admin().token();

        List<Response> answers = atOnce(() -> post(admin, "/users", USER));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(answer -> answer.<Integer>path("user.id")))
                .containsOnly(answers.get(0).<Integer>path("user.id"));
        assertThat(answers.stream().filter(answer -> answer.path("temporaryPassword") != null))
                .singleElement()
                .satisfies(first ->
                        assertThat(first.<Boolean>path("passwordShownBefore")).isFalse());
        assertThat(answers.stream().filter(answer -> "true".equals(answer.header("Idempotency-Replayed"))))
                .hasSize(TWINS - 1)
                .allMatch(again -> again.<Boolean>path("passwordShownBefore"));
        assertThat(database.count("select count(*) from account where username = 'somebody'"))
                .isOne();
    }

    @Test
    void callerWithoutAnAccountHasKeysToo() throws Exception {
        int before = slips.worked();

        List<Integer> receipts = atOnce(() -> slips.answer("A1", "answer", "да", 200));

        assertThat(receipts).containsOnly(before + 1);
        assertThat(slips.answer("B2", "answer", "да", 0)).isEqualTo(before + 2);
    }

    @Test
    void keyIsBoundToOperationAndBody() {
        slips.answer("A1", "answer", "да", 0);

        assertThatThrownBy(() -> slips.answer("A1", "answer", "нет", 0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> slips.answer("A1", "withdraw", "да", 0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void keyIsBoundToTheAddress() {
        String admin = given.admin().token();
        int region = given.region("66");
        post(admin, "/regions", Map.of("code", "59", "name", "Регион")).then().statusCode(201);

        post(admin, "/municipalities", Map.of("oktmo", "65715000", "name", "Округ", "regionId", region))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void twoCallersMaySendTheSameKey() {
        Response first = post(given.admin().token(), "/regions", Map.of("code", "59", "name", "Первый"));
        Response second = post(given.admin().token(), "/regions", Map.of("code", "66", "name", "Второй"));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(Objects.requireNonNull(second.<Integer>path("id"))).isNotEqualTo(first.<Integer>path("id"));
    }

    @Test
    void keyOfAFailureIsFree() {
        String admin = given.admin().token();
        int region = given.region("59");
        Map<String, Object> input = Map.of("code", "59", "name", "Регион");
        post(admin, "/regions", input).then().statusCode(409);
        database.execute("update region set code = '66' where id = " + region);

        post(admin, "/regions", input).then().statusCode(201);
    }

    @Test
    void keyIsForgottenAfterADay() {
        slips.answer("A1", "answer", "да", 0);
        expired.run();
        assertThat(database.count("select count(*) from idempotency_key")).isOne();
        database.execute("update idempotency_key set created_at = now() - interval '25 hours'");

        expired.run();

        assertThat(database.count("select count(*) from idempotency_key")).isZero();
    }
}
