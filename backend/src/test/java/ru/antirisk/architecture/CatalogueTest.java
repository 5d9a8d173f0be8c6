package ru.antirisk.architecture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.russian.Spelling;
import ru.antirisk.platform.table.Catalogue;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType;
import ru.antirisk.platform.table.Described;
import ru.antirisk.support.ApiTest;

/** A catalogue says what its table holds, what its inputs and views are made of, and what the contract promises. */
@QuarkusTest
class CatalogueTest extends ApiTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Columns that name another object by its code, or are held by another number; no column of the table is called so. */
    private static final Set<String> OF_OTHERS = Set.of(
            "schoolCode",
            "schoolName",
            "partnerSchoolCode",
            "cycle",
            "calendarTemplate",
            "curator",
            "oktmo",
            "regionCode",
            "clientId",
            "academicYear",
            "group",
            "procedure",
            "subject",
            "state",
            "source");

    private static final Set<String> WIDE = Set.of("ContextIndexColumns");

    @Inject
    Database stored;

    private final List<String> faults = new ArrayList<>();

    /** A column of a table, with the numbers of its checks. */
    private record Stored(String type, int scale, String checks) {}

    @Test
    void inputsAndViewsHaveTheTypesOfTheirColumns() {
        assertThat(described()).hasSizeGreaterThan(20);
        for (Class<?> record : described()) {
            Map<String, Column> columns =
                    Catalogue.columns(record.getAnnotation(Described.class).value());
            boolean input = record.getSimpleName().endsWith("Input");
            for (RecordComponent component : record.getRecordComponents()) {
                String place = record.getSimpleName() + "." + component.getName();
                Column column = columns.get(component.getName());
                if (column == null) {
                    check(
                            !input || component.getType().isRecord() || component.getType() == List.class,
                            place + " has no column");
                    continue;
                }
                check(fits(column.type(), component.getType()), place + " is no " + column.type());
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                check(!input || nullable != column.required(), place + " nullable: " + nullable);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void tablesHoldWhatTheirColumnsSay() throws ReflectiveOperationException {
        int tables = 0;
        for (Class<?> catalogue : classes("Columns.java")) {
            Map<String, Column> columns = Catalogue.columns(catalogue);
            Field table = Arrays.stream(catalogue.getDeclaredFields())
                    .filter(field -> field.getName().equals("TABLE"))
                    .findFirst()
                    .orElse(null);
            if (table == null || WIDE.contains(catalogue.getSimpleName())) {
                continue;
            }
            tables++;
            table.setAccessible(true);
            for (Column column : columns.values()) {
                String name = column.name().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
                String place = catalogue.getSimpleName() + "." + column.name();
                Stored stored = stored((String) table.get(null), name);
                if (OF_OTHERS.contains(column.name())) {
                    continue;
                }
                check(stored != null, place + " is no column of the table");
                if (stored != null) {
                    compare(place, column, stored, name);
                }
            }
        }
        assertThat(tables).isGreaterThan(6);
        assertThat(faults).isEmpty();
    }

    @Test
    void contractSaysMeaningAndBounds() throws IOException {
        JsonNode schemas = new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString())
                .at("/components/schemas");
        for (Class<?> record : described()) {
            Map<String, Column> columns =
                    Catalogue.columns(record.getAnnotation(Described.class).value());
            JsonNode properties = schemas.path(record.getSimpleName()).path("properties");
            for (RecordComponent component : record.getRecordComponents()) {
                Column column = columns.get(component.getName());
                if (column != null && !properties.isMissingNode()) {
                    compare(record.getSimpleName() + "." + component.getName(), column, properties.path(column.name()));
                }
            }
        }
        assertThat(schemas.at("/SchoolType/x-labels/MBOU").asText()).isEqualTo("МБОУ");
        assertThat(faults).isEmpty();
    }

    @Test
    void examplesAreTakenAndHeadingsAreOnesOwn() {
        for (Class<?> catalogue : classes("Columns.java")) {
            List<String> headings = new ArrayList<>();
            Catalogue.columns(catalogue).values().forEach(column -> {
                String place = catalogue.getSimpleName() + "." + column.name();
                check(
                        !column.meaning().isBlank()
                                && Character.isUpperCase(column.meaning().charAt(0)),
                        place);
                check(
                        column.type() instanceof ColumnType.Reference
                                || column.type() instanceof ColumnType.Flag
                                || !column.example().isEmpty(),
                        place + " has no example");
                Stream.concat(Stream.of(column.name(), column.title()), column.headings().stream())
                        .map(Spelling::normal)
                        .distinct()
                        .filter(heading -> !(column.type() instanceof ColumnType.Reference))
                        .forEach(headings::add);
            });
            check(headings.stream().distinct().count() == headings.size(), catalogue + ": " + headings);
        }
        assertThat(faults).isEmpty();
    }

    private void compare(String place, Column column, Stored stored, String name) {
        check(typeOf(column.type()).contains(stored.type()), place + " is " + stored.type());
        if (column.type() instanceof ColumnType.Whole whole) {
            check(!stored.type().equals("smallint") || whole.most() <= Short.MAX_VALUE, place + " is a smallint");
            bound(place, stored, name + " >= (-?\\d+)", whole.least());
            bound(place, stored, name + " <= (-?\\d+)", whole.most());
        } else if (column.type() instanceof ColumnType.Text text) {
            String length = "length\\(" + name + "\\) <= (\\d+)";
            check(Pattern.compile(length).matcher(stored.checks()).find(), place + " has no length in the table");
            bound(place, stored, length, text.most());
        } else if (column.type() instanceof ColumnType.Decimal decimal) {
            check(stored.scale() == decimal.scale(), place + " has scale " + stored.scale());
        }
    }

    private void compare(String place, Column column, JsonNode property) {
        check(property.path("description").asText().equals(column.meaning()), place + " has no meaning: " + property);
        if (column.type() instanceof ColumnType.Text text) {
            check(property.path("maxLength").asInt() == text.most(), place + " maxLength");
        } else if (column.type() instanceof ColumnType.Code code) {
            check(property.path("pattern").asText().equals("^(" + code.form() + ")$"), place + " pattern");
        } else if (column.type() instanceof ColumnType.Whole whole) {
            check(property.path("minimum").asLong(-1) == whole.least(), place + " minimum");
            check(property.path("maximum").asLong(-1) == whole.most(), place + " maximum");
        }
    }

    private void bound(String place, Stored stored, String pattern, long expected) {
        Matcher bound = Pattern.compile(pattern).matcher(stored.checks());
        if (bound.find()) {
            check(Long.parseLong(bound.group(1)) == expected, place + " is checked by " + stored.checks());
        }
    }

    private static Set<String> typeOf(ColumnType type) {
        if (type instanceof ColumnType.Whole || type instanceof ColumnType.Reference) {
            return Set.of("smallint", "integer", "bigint");
        }
        if (type instanceof ColumnType.Decimal) {
            return Set.of("numeric");
        }
        if (type instanceof ColumnType.Day) {
            return Set.of("date");
        }
        return type instanceof ColumnType.Flag ? Set.of("boolean") : Set.of("text");
    }

    private static boolean fits(ColumnType type, Class<?> java) {
        if (type instanceof ColumnType.Whole || type instanceof ColumnType.Reference) {
            return java == int.class || java == Integer.class;
        }
        if (type instanceof ColumnType.Word word) {
            return java.isEnum() && List.of(java.getEnumConstants()).equals(word.values());
        }
        if (type instanceof ColumnType.Flag) {
            return java == boolean.class;
        }
        Class<?> expected = type instanceof ColumnType.Decimal
                ? BigDecimal.class
                : type instanceof ColumnType.Day ? LocalDate.class : String.class;
        return java == expected;
    }

    private @Nullable Stored stored(String table, String column) {
        return stored.first(
                        Sql.of(
                                "select c.data_type, coalesce(c.numeric_scale, 0), coalesce((select"
                                        + " string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k where"
                                        + " k.conrelid = ?::regclass and k.contype = 'c'), '')"
                                        + " from information_schema.columns c where c.table_name = ? and c.column_name = ?",
                                table,
                                table,
                                column),
                        row -> new Stored(row.getString(1), row.getInt(2), row.getString(3)))
                .orElse(null);
    }

    private void check(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }

    private static List<Class<?>> described() {
        return classes(".java").stream()
                .filter(type -> ((AnnotatedElement) type).isAnnotationPresent(Described.class))
                .toList();
    }

    private static List<Class<?>> classes(String ending) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                if (ending.equals("Columns.java") || Files.readString(file).contains("@Described(")) {
                    String name = SOURCES.relativize(file).toString().replace('/', '.');
                    found.add(Class.forName(name.substring(0, name.length() - ".java".length())));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
