package ru.antirisk.identification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.StoredJson;

/**
 * Evidence as {@code identification_decision.evidence} keeps it: an array with an object for each condition, of which
 * SQL reads {@code text} and {@code verdict}. A member without a value is left out.
 */
final class EvidenceJson {
    private static final int VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private EvidenceJson() {}

    static List<Evidence> read(String stored) {
        return StoredJson.list(StoredJson.parse(stored), EvidenceJson::evidence);
    }

    private static Evidence evidence(JsonNode item) {
        StoredJson.version(item, VERSION);
        String index = StoredJson.textOrNull(item, "index");
        return new Evidence(
                StoredJson.text(item, "text"),
                Verdict.valueOf(StoredJson.text(item, "verdict")),
                index == null ? null : IndexType.valueOf(index),
                StoredJson.numberOrNull(item, "actual"),
                StoredJson.numberOrNull(item, "threshold"),
                StoredJson.integerOrNull(item, "year"),
                StoredJson.textOrNull(item, "source"),
                StoredJson.textOrNull(item, "cluster"),
                StoredJson.list(item.path("details"), JsonNode::asText));
    }

    static String write(List<Evidence> evidence) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Evidence item : evidence) {
                write(json, item);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Evidence item) throws IOException {
        IndexType index = item.index();
        json.writeStartObject();
        json.writeStringField("text", item.text());
        json.writeStringField("verdict", item.verdict().name());
        writeText(json, "index", index == null ? null : index.name());
        writeNumber(json, "actual", item.actual());
        writeNumber(json, "threshold", item.threshold());
        Integer year = item.year();
        if (year != null) {
            json.writeNumberField("year", year);
        }
        writeText(json, "source", item.source());
        writeText(json, "cluster", item.cluster());
        json.writeArrayFieldStart("details");
        for (String detail : item.details()) {
            json.writeString(detail);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String member, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(member, value);
        }
    }

    private static void writeNumber(JsonGenerator json, String member, @Nullable BigDecimal value) throws IOException {
        if (value != null) {
            json.writeNumberField(member, value);
        }
    }
}
