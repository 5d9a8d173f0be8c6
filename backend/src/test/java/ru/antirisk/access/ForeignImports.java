package ru.antirisk.access;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.TestDatabase;

/** Sends for each kind of import a file about the own school or municipality, as whom it belongs to and as others. */
@ApplicationScoped
class ForeignImports {
    private static final String PREFIX = "import.";
    private static final Map<Object, Object> REQUESTS = Map.copyOf(AccessMatrix.requests());
    private static final List<Caller> OTHERS =
            List.of(Caller.NEAR_COORDINATOR, Caller.FAR_OPERATOR, Caller.FAR_COORDINATOR);

    @Inject
    Country country;

    @Inject
    TestDatabase tables;

    /** The kinds that there is a file for. */
    static List<String> kinds() {
        return REQUESTS.keySet().stream()
                .map(Object::toString)
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .sorted()
                .toList();
    }

    /** What others got in, or why the file proves nothing: it must be good for whom it belongs to. */
    List<String> taken(String kind) {
        List<String> taken = new ArrayList<>(
                OTHERS.stream().flatMap(other -> takenFrom(kind, other)).toList());
        Response own = answer(kind, Caller.OPERATOR);
        if (!Objects.equals(own.path("rejected"), 0) || !Objects.equals(own.path("rowsTotal"), 1)) {
            taken.add("not its own operator's: " + own.asString());
        }
        return taken;
    }

    private Stream<String> takenFrom(String kind, Caller other) {
        Response answer = answer(kind, other);
        return answer.statusCode() == 403 || Objects.equals(answer.path("rejected"), 1)
                ? Stream.of()
                : Stream.of(other + ": " + answer.asString());
    }

    /** The places of the code that ask for scope on the way. */
    Set<String> places(String kind) {
        ScopeMutation noting = new ScopeMutation(Set.of());
        ScopeWatch.set(noting);
        try {
            taken(kind);
        } finally {
            ScopeWatch.set(null);
        }
        return noting.seen();
    }

    /**
     * Whether somebody gets something in when no place asks for scope. All at once: a file names several things, and
     * what is true when a row is read is asked once more when it is written.
     */
    boolean areHeldByScope(String kind) {
        ScopeWatch.set(new ScopeMutation(places(kind)));
        try {
            return OTHERS.stream()
                    .anyMatch(other -> takenFrom(kind, other).findAny().isPresent());
        } finally {
            ScopeWatch.set(null);
        }
    }

    /** A file of the kind, with one row about the own school or municipality. */
    static String file(String kind, Country.Place place) {
        return String.valueOf(REQUESTS.get(PREFIX + kind))
                .replace("{curator}", place.ids().get("curator").toString());
    }

    private Response answer(String kind, Caller caller) {
        tables.clear();
        Country.Place place = country.found();
        return ApiTest.wrong(place.tokens().get(caller))
                .contentType("text/csv")
                .body(file(kind, place))
                .post("/imports?mode=PARTIAL&wait=30&kind=" + kind);
    }
}
