package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.support.Given.Caller;

/** What goes out comes in again unchanged: of every kind, in every format, whatever people have written. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class RoundTripTest extends ImportTest {
    private static final int OBJECTS = 1_000;
    private static final List<String> FORMATS =
            List.of(MediaTypes.CSV, MediaTypes.CSV_FOR_EXCEL, MediaTypes.NDJSON, MediaTypes.XLSX);

    /** Where the objects of a kind are listed. */
    private static final Map<String, String> LISTS = Map.of(
            "USERS", "/users?role=VIEWER",
            "CURATOR_ASSIGNMENTS", "/curator-assignments",
            "SOCIAL_PASSPORTS", "/social-passports?academicYear=2020-2021",
            "SCHOOLS", "/schools",
            "MUNICIPALITIES", "/municipalities",
            "CONTEXT_INDICES", "/context-indices",
            "MEMBERSHIPS", "/memberships",
            "PARTNERSHIPS", "/partnerships",
            "ASSESSMENT_RESULTS", "/assessment-results");

    @Inject
    Kinds kinds;

    @Inject
    Database reads;

    @Inject
    ObjectMapper json;

    private final Random random = new Random(20_261_126);
    private Caller operator;
    private Caller curator;

    @Test
    void everyKindInEveryFormat() throws Exception {
        operator = given.operator(region);
        ground();
        assertThat(LISTS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        kinds.all().stream().map(Kind::code).toList());
        for (Kind kind : kinds.all()) {
            if (kind.table().equals("membership")) { // those that other kinds stand on
                database.execute("delete from membership");
            } else {
                database.execute("insert into membership (cycle_id, school_id) select c.id, s.id from cycle c, school s"
                        + " where s.code < '400000' on conflict do nothing");
            }
            JsonPath sent = load(kind, MediaTypes.NDJSON, lines(kind).getBytes(StandardCharsets.UTF_8));
            assertThat(sent.getLong("created"))
                    .as(kind.code() + " " + few(sent))
                    .isEqualTo(OBJECTS);
            String before = dump(kind);
            for (String format : FORMATS) {
                byte[] file = as(operator.token())
                        .accept(format)
                        .get(LISTS.get(kind.code()))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
                JsonPath again = load(kind, format, file);
                assertThat(counts(again))
                        .as("%s, %s: %s", kind.code(), format, few(again))
                        .isEqualTo("0 new, 0 changed, 0 bad");
                assertThat(again.getList("notes")).isEmpty();
                forget(kind);
                JsonPath anew = load(kind, format, file);
                assertThat(counts(anew)).isEqualTo(OBJECTS + " new, 0 changed, 0 bad");
                assertThat(dump(kind)).as("%s, %s", kind.code(), format).isEqualTo(before);
            }
            forget(kind);
        }
    }

    /** What objects stand on. */
    private void ground() {
        database.execute("delete from school_history");
        database.execute("insert into school (code, name, municipality_id) select (300000 + i)::text, 'Школа ' || i, "
                + municipality + " from generate_series(0, " + (OBJECTS - 1) + ") i");
        given.cycle(region, "C-2021");
        curator = given.curator(region);
    }

    private JsonPath load(Kind kind, String format, byte[] file) {
        String type = format.equals(MediaTypes.CSV_FOR_EXCEL) ? MediaTypes.CSV : format;
        return send(operator, "kind=" + kind.code(), type, file)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Object> few(JsonPath run) {
        return run.getList("errors").stream().limit(5).toList();
    }

    private static String counts(JsonPath run) {
        return run.getLong("created") + " new, " + run.getLong("updated") + " changed, " + run.getLong("rejected")
                + " bad";
    }

    private String lines(Kind kind) throws JsonProcessingException {
        RandomObjects objects = new RandomObjects(random, given(kind));
        List<Column> columns = columns(kind);
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < OBJECTS; n++) {
            lines.append(json.writeValueAsString(objects.object(columns, n))).append('\n');
        }
        return lines.toString();
    }

    /** Those of the list; a table that people have in another form has others besides. */
    private List<Column> columns(Kind kind) {
        List<String> listed = List.of(as(operator.token())
                .accept(MediaTypes.CSV)
                .get(LISTS.get(kind.code()))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .findFirst()
                .orElseThrow()
                .split(","));
        return kind.columns().stream()
                .filter(column -> listed.contains(column.name()))
                .toList();
    }

    private Map<String, IntFunction<@Nullable Object>> given(Kind kind) {
        Map<String, IntFunction<@Nullable Object>> given = new HashMap<>();
        given.put("code", n -> Integer.toString(400_000 + n));
        given.put("schoolCode", n -> Integer.toString(300_000 + n));
        given.put("academicYear", n -> "2020/2021");
        given.put("curator", n -> curator.username());
        given.put("students", n -> random.nextInt(1_000)); // a passport has one number at least
        given.put("startsOn", n -> "2021-01-0" + (1 + n % 9));
        given.put("joinedOn", n -> n % 3 == 0 ? null : "2021-02-0" + (1 + n % 9));
        given.put("leftOn", n -> n % 2 == 0 ? null : "2021-09-01");
        given.put("outcome", n -> n % 2 == 0 ? null : n % 4 == 1 ? "IMPROVED" : "OTHER");
        given.put("endsOn", n -> "2021-06-0" + (1 + random.nextInt(9)));
        given.put("partnerSchoolCode", n -> Integer.toString(300_000 + (n + 1) % OBJECTS));
        given.put("schoolName", n -> null);
        given.put("cycle", n -> "C-2021");
        given.put("value", n -> BigDecimal.valueOf(random.nextInt(10_001), 3)); // each kind of index has other bounds
        results(given);
        given.put("username", n -> "viewer-" + n);
        given.put("role", n -> "VIEWER");
        given.put("regionCode", n -> "66");
        given.put("timeZone", n -> n % 2 == 0 ? null : "Asia/Yekaterinburg");
        given.put("inn", n -> n % 2 == 0 ? null : inn(n));
        given.put("email", n -> n % 2 == 0 ? null : "-school" + n + "@example.org");
        given.put("oktmo", n -> kind.code().equals("MUNICIPALITIES") ? Integer.toString(10_000_000 + n) : "65715000");
        if (kind.code().equals("USERS")) { // in a region or in a municipality
            given.put("regionCode", n -> n % 2 == 0 ? "66" : null);
            given.put("oktmo", n -> n % 2 == 0 ? null : "65715000");
            given.put("schoolCode", n -> null);
        }
        return given;
    }

    /** Counts of one assessment agree with each other; where a table has no bands, or no marks, it has none of them. */
    private void results(Map<String, IntFunction<@Nullable Object>> given) {
        given.put("procedure", n -> n % 2 == 0 ? "ОГЭ" : "OGE");
        given.put("subject", n -> "Русский язык");
        given.put("grade", n -> 9);
        given.put("state", n -> n % 2 == 0 ? null : "VALUE");
        given.put("participants", n -> 100);
        List<String> bands =
                List.of("failed", "to50", "from51to60", "from61to70", "from71to90", "from91to99", "exactly100");
        parts(given, bands, 3);
        parts(given, List.of("mark2", "mark3", "mark4", "mark5"), 4);
        parts(given, List.of("confirmed", "raised", "lowered"), 5);
        given.put("below60", n -> random.nextInt(101));
        given.put("from80", n -> random.nextInt(101));
    }

    private static void parts(Map<String, IntFunction<@Nullable Object>> given, List<String> parts, int every) {
        int even = 100 / parts.size();
        for (int i = 0; i < parts.size(); i++) {
            int share = i == 0 ? 100 - even * (parts.size() - 1) : even;
            int sign = i == 0 ? 1 : i == 1 ? -1 : 0;
            given.put(parts.get(i), n -> n % every == 0 ? null : (Integer) (share + sign * (n % 10)));
        }
    }

    private static String inn(int n) {
        return IntStream.range(0, 10)
                .mapToObj(check -> String.format("0%08d%d", 10_000 + n, check))
                .filter(ru.antirisk.school.Inn::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** All that files bring, as the table holds it. */
    private String dump(Kind kind) {
        return reads.first(
                        Sql.of("select string_agg(row_text, e'\\n' order by row_text) from (select (to_jsonb(t)"
                                + " - '{id,tx,version,created_at,updated_at,entry_id}'::text[])::text as row_text from "
                                + kind.table() + " t) r"),
                        row -> row.getString(1))
                .orElseThrow();
    }

    /** Removes the kind's objects; what those of other kinds stand on stays. */
    private void forget(Kind kind) {
        String which = switch (kind.code()) {
            case "SCHOOLS" -> "x.code >= '400000'";
            case "MUNICIPALITIES" -> "x.oktmo <> '65715000'";
            case "USERS" -> "x.role = 'VIEWER'";
            default -> "true";
        };
        long removed = reads.first(Sql.of("select remove_rows(?, ?)", kind.table(), which), row -> row.getLong(1))
                .orElseThrow();
        assertThat(removed).as(kind.code()).isEqualTo(OBJECTS);
    }
}
