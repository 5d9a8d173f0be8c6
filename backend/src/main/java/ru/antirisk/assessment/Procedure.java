package ru.antirisk.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ru.antirisk.catalogue.Term;
import ru.antirisk.catalogue.TermInput;
import ru.antirisk.platform.database.StoredJson;

/** What the list of procedures knows of a term. */
final class Procedure {
    /** The kind of the list. */
    static final String KIND = "PROCEDURE";

    private Procedure() {}

    /** Grades that take part, in ascending order. */
    static List<Integer> grades(Term term) {
        return StoredJson.list(term.properties().path("grades"), JsonNode::asInt);
    }

    static ProcedureView view(Term term) {
        JsonNode stored = term.properties();
        return new ProcedureView(
                term.code(),
                term.title(),
                term.also(),
                grades(term),
                Scale.valueOf(StoredJson.text(stored, "scale")),
                stored.required("comparable").asBoolean(),
                stored.required("public").asBoolean(),
                term.version());
    }

    static TermInput term(ProcedureInput input) {
        ObjectNode stored = StoredJson.object();
        ArrayNode grades = stored.putArray("grades");
        input.grades().stream().distinct().sorted().forEach(grades::add);
        stored.put("scale", input.scale().name())
                .put("comparable", input.comparable())
                .put("public", input.isPublic());
        return new TermInput(input.title().strip(), input.also(), stored);
    }
}
