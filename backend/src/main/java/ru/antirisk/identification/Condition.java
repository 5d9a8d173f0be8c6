package ru.antirisk.identification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import ru.antirisk.catalogue.Term;

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
    @JsonSubTypes.Type(value = Condition.SomeOf.class, name = "SOME_OF"),
    @JsonSubTypes.Type(value = Condition.IndexGroup.class, name = "INDEX_GROUP"),
    @JsonSubTypes.Type(value = Condition.IndexValue.class, name = "INDEX_VALUE"),
    @JsonSubTypes.Type(value = Condition.LowResults.class, name = "LOW_RESULTS")
})
@Schema(
        oneOf = {
            Condition.AllOf.class,
            Condition.AnyOf.class,
            Condition.SomeOf.class,
            Condition.IndexGroup.class,
            Condition.IndexValue.class,
            Condition.LowResults.class
        })
public sealed interface Condition {

    /** Whether it asks for a number itself instead of joining others. */
    default boolean asksForNumber() {
        return parts().isEmpty();
    }

    /** The conditions that it joins, none for a leaf. */
    default List<Condition> parts() {
        return List.of();
    }

    /** How many of its parts must be met. */
    default int needed() {
        return 0;
    }

    /** Itself and everything in it. */
    default Stream<Condition> everything() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::everything));
    }

    /** The conditions in it that ask for a number, in the order in which they stand. */
    default Stream<Condition> leaves() {
        return everything().filter(Condition::asksForNumber);
    }

    /** 1 for a leaf. */
    default int depth() {
        return 1 + parts().stream().mapToInt(Condition::depth).max().orElse(0);
    }

    /**
     * Met when every one of the conditions is met.
     *
     * @param conditions 1 to 20, of any kind
     */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "ALL_OF"))
    record AllOf(@NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Condition> conditions) implements Condition {
        @Override
        public List<Condition> parts() {
            return conditions;
        }

        @Override
        public int needed() {
            return conditions.size();
        }
    }

    /**
     * Met when at least one of the conditions is met.
     *
     * @param conditions 1 to 20, of any kind
     */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "ANY_OF"))
    record AnyOf(@NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Condition> conditions) implements Condition {
        @Override
        public List<Condition> parts() {
            return conditions;
        }

        @Override
        public int needed() {
            return 1;
        }
    }

    /**
     * Met when at least so many of the conditions are met.
     *
     * @param atLeast how many, 1 up to their number
     * @param conditions 1 to 20, of any kind
     */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "SOME_OF"))
    record SomeOf(
            @Min(1) @Max(20) int atLeast,
            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Condition> conditions) implements Condition {
        @Override
        public List<Condition> parts() {
            return conditions;
        }

        @Override
        public int needed() {
            return atLeast;
        }
    }

    /**
     * The group (1 to 11) that an index was given.
     *
     * @param index which index
     * @param comparison how the group is held against the threshold
     * @param threshold a group, 1 to 11
     */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "INDEX_GROUP"))
    record IndexGroup(
            @NotNull IndexType index,
            @NotNull Comparison comparison,
            @Min(1) @Max(IndexType.GROUPS) int threshold) implements Condition {}

    /**
     * The value of an index.
     *
     * @param index which index
     * @param comparison how the value is held against the threshold
     * @param threshold a value of the index, with three decimals at most
     */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "INDEX_VALUE"))
    record IndexValue(
            @NotNull IndexType index,
            @NotNull Comparison comparison,
            @NotNull @Digits(integer = 7, fraction = 3) BigDecimal threshold)
            implements Condition {}

    /**
     * Low results in several assessments: in at least {@code minProcedures} of them, in each of the last
     * {@code years} academic years, at least {@code share} percent of the participants had a low result.
     *
     * @param share percent of participants, 0 to 100
     * @param minProcedures assessments with low results from which on the condition holds, 1 to 50
     * @param procedures which count, by their codes; an assessment is a procedure, subject and grade
     * @param years academic years that end with the year of the run
     * @param minParticipants smaller assessments count as missing
     */
    @Schema(
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "LOW_RESULTS"))
    record LowResults(
            @NotNull @Min(0) @Max(100) @Digits(integer = 3, fraction = 2)
            BigDecimal share,

            @Min(1) @Max(50) int minProcedures,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = Term.CODE) String> procedures,

            @Min(1) @Max(5) int years,
            @Min(1) @Max(1000) int minParticipants)
            implements Condition {}
}
