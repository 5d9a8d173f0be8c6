package ru.antirisk.identification;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/** Which rule is applied to which data and schools.
 *
 * @param year of the indices
 * @param municipalityId only this municipality; null: all schools of the rule's territory in the caller's scope
 */
@Described(RunColumns.class)
public record RunInput(Integer ruleId, int year, @Nullable Integer municipalityId) {}
