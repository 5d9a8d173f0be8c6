package ru.antirisk.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;

/**
 * People of some roles in a territory.
 *
 * @param regionId of a region, and of its municipalities and schools; null for everywhere
 * @param municipalityId of a municipality and its schools; null for all
 * @param exceptId the account that need not be told, since it acted itself
 */
public record Audience(
        Set<Role> roles,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        int exceptId) {}
