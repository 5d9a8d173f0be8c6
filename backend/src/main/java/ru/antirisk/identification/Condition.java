package ru.antirisk.identification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import ru.antirisk.assessment.AssessmentProcedure;

/**
 * What a rule asks of a school. A condition is met, not met, or cannot be told because data are missing.
 *
 * <p>In the contract each kind names itself by a {@code kind} of one value, which makes a union that TypeScript narrows
 * and JSON Schema tells apart. There is no {@code discriminator}: it would say the same again, and validators of
 * OpenAPI 3.1 documents refuse it beside {@code oneOf}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.AllOf.class, name = "ALL_OF"),
    @JsonSubTypes.Type(value = Condition.AnyOf.class, name = "ANY_OF"),
    @JsonSubTypes.Type(value = Condition.IndexGroup.class, name = "INDEX_GROUP"),
    @JsonSubTypes.Type(value = Condition.IndexValue.class, name = "INDEX_VALUE"),
    @JsonSubTypes.Type(value = Condition.LowResults.class, name = "LOW_RESULTS")
})
@Schema(
        oneOf = {
            Condition.AllOf.class,
            Condition.AnyOf.class,
            Condition.IndexGroup.class,
            Condition.IndexValue.class,
            Condition.LowResults.class
        })
public sealed interface Condition {
    /** Met when every one of the conditions is met. */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "ALL_OF"))
    record AllOf(@NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Condition> conditions) implements Condition {}

    /** Met when at least one of the conditions is met. */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "ANY_OF"))
    record AnyOf(@NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Condition> conditions) implements Condition {}

    /** The group (1 to 11) that an index was given. */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "INDEX_GROUP"))
    record IndexGroup(
            @NotNull IndexType index,
            @NotNull Comparison comparison,
            @Min(1) @Max(11) int threshold) implements Condition {}

    /** The value of an index. */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "INDEX_VALUE"))
    record IndexValue(
            @NotNull IndexType index,
            @NotNull Comparison comparison,
            @NotNull BigDecimal threshold) implements Condition {}

    /**
     * Low results in several assessments: in at least {@code minProcedures} of them, in each of the last
     * {@code years} academic years, at least {@code share} percent of the participants had a low result.
     *
     * @param share percent of participants, 0 to 100
     * @param procedures which count; an assessment is a procedure, subject and grade
     * @param years academic years that end with the year of the run
     * @param minParticipants smaller assessments count as missing
     */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "LOW_RESULTS"))
    record LowResults(
            @NotNull @Min(0) @Max(100) BigDecimal share,
            @Min(1) @Max(50) int minProcedures,
            @NotNull @Size(min = 1) List<@NotNull AssessmentProcedure> procedures,
            @Min(1) @Max(5) int years,
            @Min(1) @Max(1000) int minParticipants)
            implements Condition {}
}
