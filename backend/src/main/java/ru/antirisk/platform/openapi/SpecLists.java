package ru.antirisk.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import ru.antirisk.platform.table.MediaTypes;

/**
 * Says of a list what only its query knows: the sorts, and the columns of the files it streams as. They stand in
 * {@code openapi/lists.json}, which a test writes from the answers of the running lists and holds against them.
 */
final class SpecLists {
    private final JsonNode lists;

    SpecLists() {
        try (InputStream in = SpecLists.class.getResourceAsStream("/openapi/lists.json")) {
            lists = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void describe(Operation operation, APIResponse answer) {
        JsonNode list = lists.path(operation.getOperationId());
        List<String> sorts = names(list.path("sorts"));
        List<String> columns = names(list.path("columns"));
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getName().equals("sort") && !sorts.isEmpty()) {
                parameter.schema(SpecParts.text()
                        .enumeration(List.copyOf(sorts.stream()
                                .flatMap(sort -> Stream.of(sort, "-" + sort))
                                .toList())));
            }
            if (parameter.getName().equals("columns")) {
                parameter.description("Columns of CSV and XLSX, separated by commas; all of them where none is named: "
                        + quoted(columns));
            }
        }
        add(
                answer,
                MediaTypes.CSV,
                SpecParts.text()
                        .description("A line of headings and a line for each row of the whole list, not of a page: "
                                + quoted(columns)
                                + ". With `Accept: text/csv;dialect=excel` as Russian Excel opens it: semicolons, a mark of "
                                + "its encoding, Russian headings"));
        add(
                answer,
                MediaTypes.NDJSON,
                SpecParts.text()
                        .description("An object for each row of the whole list, one a line: "
                                + quoted(names(list.path("lines")))));
        add(answer, MediaTypes.XLSX, SpecParts.file().description("The whole list as a sheet with Russian headings"));
    }

    private static void add(APIResponse answer, String type, Schema schema) {
        answer.getContent().addMediaType(type, OASFactory.createMediaType().schema(schema));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }
}
