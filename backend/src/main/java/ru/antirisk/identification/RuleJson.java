package ru.antirisk.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import ru.antirisk.platform.database.StoredJson;

/** The text of a rule as {@code identification_rule_version.definition} keeps it. */
final class RuleJson {
    private static final int VERSION = 1;

    private RuleJson() {}

    static RuleDefinition read(String stored) {
        JsonNode rule = StoredJson.parse(stored);
        StoredJson.version(rule, VERSION);
        return new RuleDefinition(
                condition(rule.required("condition")),
                StoredJson.list(
                        rule.path("clusters"),
                        cluster -> new Cluster(
                                StoredJson.text(cluster, "name"), condition(cluster.required("condition")))));
    }

    private static Condition condition(JsonNode stored) {
        String kind = StoredJson.text(stored, "kind");
        return switch (kind) {
            case "ALL_OF" -> new Condition.AllOf(parts(stored));
            case "ANY_OF" -> new Condition.AnyOf(parts(stored));
            case "SOME_OF" -> new Condition.SomeOf(stored.required("atLeast").intValue(), parts(stored));
            case "INDEX_GROUP" ->
                new Condition.IndexGroup(
                        index(stored),
                        comparison(stored),
                        stored.required("threshold").intValue());
            case "INDEX_VALUE" ->
                new Condition.IndexValue(index(stored), comparison(stored), number(stored, "threshold"));
            case "LOW_RESULTS" ->
                new Condition.LowResults(
                        number(stored, "share"),
                        stored.required("minProcedures").intValue(),
                        StoredJson.list(stored.path("procedures"), JsonNode::asText),
                        stored.required("years").intValue(),
                        stored.required("minParticipants").intValue());
            default -> throw new IllegalStateException("a stored condition of kind " + kind);
        };
    }

    private static List<Condition> parts(JsonNode stored) {
        return StoredJson.list(stored.path("conditions"), RuleJson::condition);
    }

    private static IndexType index(JsonNode stored) {
        return IndexType.valueOf(StoredJson.text(stored, "index"));
    }

    private static Comparison comparison(JsonNode stored) {
        return Comparison.valueOf(StoredJson.text(stored, "comparison"));
    }

    private static BigDecimal number(JsonNode stored, String member) {
        return Objects.requireNonNull(StoredJson.numberOrNull(stored, member));
    }

    static String write(RuleDefinition rule) {
        ObjectNode stored = StoredJson.object();
        stored.set("condition", stored(rule.condition()));
        ArrayNode clusters = stored.putArray("clusters");
        rule.clusters()
                .forEach(cluster ->
                        clusters.addObject().put("name", cluster.name()).set("condition", stored(cluster.condition())));
        return stored.toString();
    }

    private static ObjectNode stored(Condition condition) {
        ObjectNode stored = StoredJson.object();
        if (condition instanceof Condition.AllOf all) {
            join(stored, "ALL_OF", all.conditions());
        } else if (condition instanceof Condition.AnyOf any) {
            join(stored, "ANY_OF", any.conditions());
        } else if (condition instanceof Condition.SomeOf some) {
            join(stored, "SOME_OF", some.conditions());
            stored.put("atLeast", some.atLeast());
        } else if (condition instanceof Condition.IndexGroup group) {
            compare(stored, "INDEX_GROUP", group.index(), group.comparison()).put("threshold", group.threshold());
        } else if (condition instanceof Condition.IndexValue value) {
            compare(stored, "INDEX_VALUE", value.index(), value.comparison()).put("threshold", value.threshold());
        } else if (condition instanceof Condition.LowResults low) {
            stored.put("kind", "LOW_RESULTS")
                    .put("share", low.share())
                    .put("minProcedures", low.minProcedures())
                    .put("years", low.years())
                    .put("minParticipants", low.minParticipants());
            ArrayNode procedures = stored.putArray("procedures");
            low.procedures().forEach(procedures::add);
        }
        return stored;
    }

    private static void join(ObjectNode stored, String kind, List<Condition> parts) {
        ArrayNode conditions = stored.put("kind", kind).putArray("conditions");
        parts.forEach(part -> conditions.add(stored(part)));
    }

    private static ObjectNode compare(ObjectNode stored, String kind, IndexType index, Comparison comparison) {
        return stored.put("kind", kind).put("index", index.name()).put("comparison", comparison.name());
    }
}
