package ru.antirisk.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON that a column keeps for years: its members have names of their own, which no change of a view of the API touches
 * (docs/adr/0014). An object of a later version than the first says so in the member {@code v}; the reader knows all
 * versions up to its own, the writer writes the last.
 */
public final class StoredJson {
    /** Numbers as they were written: 0.10 has two decimals. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StoredJson() {}

    /** An object to be filled and kept. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** @throws IllegalStateException for what is no JSON: it was not written by us */
    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The version of an object, 1 where it says none.
     *
     * @throws IllegalStateException for one that this application does not know yet: half of it would be a wrong whole
     */
    public static int version(JsonNode object, int last) {
        int version = object.path("v").asInt(1);
        if (version > last) {
            throw new IllegalStateException("stored version " + version + ", known up to " + last);
        }
        return version;
    }

    public static String text(JsonNode object, String member) {
        return object.required(member).asText();
    }

    public static @Nullable String textOrNull(JsonNode object, String member) {
        return object.hasNonNull(member) ? object.get(member).asText() : null;
    }

    public static @Nullable BigDecimal numberOrNull(JsonNode object, String member) {
        return object.hasNonNull(member) ? object.get(member).decimalValue() : null;
    }

    public static @Nullable Integer integerOrNull(JsonNode object, String member) {
        return object.hasNonNull(member) ? object.get(member).intValue() : null;
    }

    /** Elements of an array; none where there is no such member. */
    public static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        List<T> result = new ArrayList<>(array.size());
        array.forEach(item -> result.add(element.apply(item)));
        return result;
    }
}
