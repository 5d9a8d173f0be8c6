package ru.antirisk.identification;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;

/**
 * An identification rule at its newest version.
 *
 * @param name unique within the territory
 * @param municipalityId null for a rule of the whole region
 * @param archived whether it is kept for its runs only
 * @param number the newest version of the text, from 1
 * @param definition the conditions and the clusters, at the newest version
 * @param sentence the rule as a Russian sentence
 */
public record RuleView(
        int id,
        String name,
        int regionId,
        @Nullable Integer municipalityId,
        @Nullable String municipalityName,
        boolean archived,
        int number,
        RuleDefinition definition,
        String sentence,
        int version)
        implements Versioned, Identified {}
