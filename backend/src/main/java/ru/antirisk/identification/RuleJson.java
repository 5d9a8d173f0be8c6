package ru.antirisk.identification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rules and evidence as the JSON in which the database keeps them. */
@ApplicationScoped
class RuleJson {
    private final ObjectReader definitionReader;
    private final ObjectReader evidenceReader;
    private final ObjectWriter definitionWriter;
    private final ObjectWriter evidenceWriter;

    RuleJson(ObjectMapper mapper) {
        ObjectMapper json = mapper.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        definitionReader = json.readerFor(RuleDefinition.class);
        evidenceReader = json.readerForListOf(Evidence.class);
        definitionWriter = json.writerFor(RuleDefinition.class);
        evidenceWriter = json.writerFor(new TypeReference<List<Evidence>>() {});
    }

    RuleDefinition read(String definition) {
        try {
            return definitionReader.readValue(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(RuleDefinition definition) {
        try {
            return definitionWriter.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Evidence> readEvidence(String evidence) {
        try {
            return evidenceReader.readValue(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String writeEvidence(List<Evidence> evidence) {
        try {
            return evidenceWriter.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
