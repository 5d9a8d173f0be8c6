package ru.antirisk.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import ru.antirisk.access.AccessMatrix.Row;
import ru.antirisk.access.Caller.Mark;
import ru.antirisk.access.Contract.Operation;
import ru.antirisk.access.Country.Place;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.TestDatabase;

/** Asks an operation as everybody, and says where the answers differ from the matrix or show what is somebody else's. */
@ApplicationScoped
class Asker {
    /** Lists that hold nothing of any territory. */
    static final Set<String> COMMON = Set.of("listCalendarTemplates", "listImportKinds");

    /** Lists in which everybody, an administrator too, sees only what is her own. */
    private static final Set<String> OWN = Set.of("listBackgroundWork", "listProcedures", "listSubjects");

    /** Properties that count schools. */
    private static final List<String> COUNTS = List.of("schools", "identified", "insufficient", "overruled", "stayed");

    static final Map<String, Operation> OPERATIONS = Contract.operations();
    private static final Properties REQUESTS = AccessMatrix.requests();

    private final Map<Row, Set<String>> places = new HashMap<>();
    private final AtomicInteger number = new AtomicInteger(500_000);

    @Inject
    Country country;

    @Inject
    TestDatabase tables;

    /** Whether it answers with what it has read. */
    static boolean isRead(Row row) {
        return OPERATIONS.get(row.operation()).method().equals("get") && !COMMON.contains(row.operation());
    }

    private static boolean isList(Row row) {
        return OPERATIONS.get(row.operation()).isList();
    }

    /** What answers otherwise than the matrix says. The places that ask for scope on the way are noted. */
    List<String> differences(Row row) {
        ScopeMutation noting = new ScopeMutation(Set.of());
        ScopeWatch.set(noting);
        try {
            return differences(row, false);
        } finally {
            ScopeWatch.set(null);
            places.put(row, noting.seen());
        }
    }

    /** Places of the code that ask for scope where this operation is asked by everybody. */
    Set<String> places(Row row) {
        if (!places.containsKey(row)) {
            tables.clear();
            differences(row);
        }
        return Objects.requireNonNull(places.get(row));
    }

    /** Whether the matrix notices that the scope of a place is gone. */
    boolean notices(String place, Row row) {
        ScopeWatch.set(new ScopeMutation(Set.of(place)));
        try {
            tables.clear();
            if (!differences(row, true).isEmpty()) {
                return true;
            }
            tables.clear();
            return isRead(row) && !leaks(row).isEmpty();
        } finally {
            ScopeWatch.set(null);
        }
    }

    private List<String> differences(Row row, boolean onlyTheFirst) {
        Operation operation = OPERATIONS.get(row.operation());
        Place place = country.found();
        boolean changed = false;
        List<String> differences = new ArrayList<>();
        for (Map.Entry<Caller, Integer> cell : row.statuses().entrySet()) {
            int expected = cell.getValue();
            if (changed) {
                tables.clear();
                place = country.found();
            }
            int actual = send(operation, row, cell.getKey(), place).statusCode();
            if (actual != expected) {
                differences.add(cell.getKey() + ": " + expected + " in the matrix, answered " + actual);
                if (onlyTheFirst) {
                    break;
                }
            }
            changed = actual < 300 && !operation.method().equals("get");
        }
        return differences;
    }

    /**
     * What a read shows to whom it is not meant for: a text of somebody else, or the number of more schools than the
     * caller sees.
     */
    List<String> leaks(Row row) {
        Operation operation = OPERATIONS.get(row.operation());
        Place place = country.found();
        List<String> leaks = new ArrayList<>();
        if (isList(row)
                && !OWN.contains(row.operation())
                && !text(send(operation, row, Caller.ADMIN, place)).contains(shownAs(Mark.FAR, row))) {
            leaks.add("an administrator does not see " + Mark.FAR);
        }
        for (Caller caller : place.tokens().keySet()) {
            Response answer = send(operation, row, caller, place);
            String shown = text(answer);
            for (Mark hidden : caller.hidden()) {
                if (shown.contains(shownAs(hidden, row))) {
                    leaks.add(caller + " sees " + hidden);
                }
            }
            if (caller != Caller.ADMIN && row.accept().equals("json")) {
                int most = mostCounted(answer.as(JsonNode.class));
                int visible = schools(place.tokens().get(caller));
                if (most > visible) {
                    leaks.add(caller + " sees " + visible + " schools and a count of " + most);
                }
            }
        }
        return leaks;
    }

    private static String shownAs(Mark mark, Row row) {
        return row.operation().equals("listContextIndexYears") ? Integer.toString(mark.year()) : mark.text();
    }

    private static int schools(String token) {
        return ApiTest.wrong(token).get("/schools?size=1").path("total");
    }

    private static int mostCounted(JsonNode answer) {
        return COUNTS.stream()
                .flatMap(name -> answer.findValues(name).stream())
                .mapToInt(JsonNode::asInt)
                .max()
                .orElse(0);
    }

    /** A request's body as the matrix sends it. */
    String body(String operation, Place place) {
        return filled(REQUESTS.getProperty(operation, "{}"), place);
    }

    private Response send(Operation operation, Row row, Caller caller, Place place) {
        return send(operation, row.mediaType(), caller, place, Map.of());
    }

    Response send(Operation operation, String mediaType, Caller caller, Place place, Map<String, String> headers) {
        String token = place.tokens().get(caller);
        RequestSpecification request = token == null ? ApiTest.wrongAnonymous() : ApiTest.wrong(token);
        request.accept(mediaType).headers(headers);
        String body = REQUESTS.getProperty(operation.id());
        if (body != null) {
            request.contentType(operation.consumes()).body(filled(body, place));
        }
        String query = REQUESTS.getProperty(operation.id() + ".query");
        String path = filled(operation.path(), place);
        request.basePath("");
        return request.request(operation.method(), query == null ? path : path + "?" + query);
    }

    private String filled(String template, Place place) {
        String filled = template.replace("{number}", Integer.toString(number.incrementAndGet()))
                .replace("{region code}", Integer.toString(100 + number.get() % 900));
        for (Map.Entry<String, Object> id : place.ids().entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return filled;
    }

    /** The answer as text; of a sheet, the values of its cells. */
    private static String text(Response response) {
        if (!String.valueOf(response.contentType()).contains("spreadsheetml")) {
            return new String(response.asByteArray(), StandardCharsets.UTF_8);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(response.asByteArray()));
                Stream<Sheet> sheets = workbook.getSheets()) {
            return sheets.flatMap(Asker::rows)
                    .flatMap(row -> row.stream())
                    .filter(Objects::nonNull)
                    .map(Cell::getRawValue)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<org.dhatim.fastexcel.reader.Row> rows(Sheet sheet) {
        try {
            return sheet.read().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
