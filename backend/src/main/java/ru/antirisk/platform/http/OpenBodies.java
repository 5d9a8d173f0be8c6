package ru.antirisk.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemType;
import ru.antirisk.platform.problem.WireProblem;

/**
 * Bounds how many requests with a long body are under way: each holds a thread for as long as its body takes to come,
 * and who sends many of them slowly must not keep the others, who only read, waiting.
 */
@ApplicationScoped
class OpenBodies {
    /** Of the 200 threads that requests are worked on by. */
    private static final int MOST = 120;

    private static final int MOST_OF_A_NETWORK = 60;

    /** Bytes that are read before a thread is taken. */
    private static final int SHORT = 8 << 10;

    private static final int AFTER_SECURITY_HEADERS = 900;

    private final ClientAddress address;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> openByNetwork = new ConcurrentHashMap<>();

    OpenBodies(ClientAddress address) {
        this.address = address;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_SECURITY_HEADERS);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isLong(request)) {
            context.next();
            return;
        }
        String network = address.network(request);
        if (!enter(network)) {
            WireProblem.send(
                    request,
                    ProblemType.UNAVAILABLE,
                    "Сейчас принимается слишком много файлов. Повторите через минуту");
            return;
        }
        context.addEndHandler(done -> leave(network));
        context.next();
    }

    private static boolean isLong(HttpServerRequest request) {
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return true;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && !length.equals("0")
                && !(isJson(request) && length.length() < 6 && Integer.parseInt(length) <= SHORT);
    }

    private static boolean isJson(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/json");
    }

    private boolean enter(String network) {
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            return false;
        }
        if (openByNetwork.merge(network, 1, Integer::sum) > MOST_OF_A_NETWORK) {
            leave(network);
            return false;
        }
        return true;
    }

    private void leave(String network) {
        open.decrementAndGet();
        openByNetwork.computeIfPresent(network, (name, count) -> count == 1 ? null : count - 1);
    }
}
