package ru.antirisk.identification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which two numbers of a run's schools are asked for. */
public class PointsQuery {
    /** Number of a condition of the rule that asks for a number, from 1, as the sentence has them. */
    @RestQuery
    @DefaultValue("1")
    @Min(1)
    @Max(RuleDefinition.MAX_LEAVES)
    public int x = 1;

    /** The same for the other number. */
    @RestQuery
    @DefaultValue("2")
    @Min(1)
    @Max(RuleDefinition.MAX_LEAVES)
    public int y = 2;

    /** Only schools of this municipality. */
    @RestQuery
    public @Nullable Integer municipalityId;
}
