package ru.antirisk.access;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/**
 * The part of the country a caller may see: an argument of every query. Its conditions go into the query itself; a row
 * outside of it does not exist for the caller.
 *
 * @param accountId whose scope it is; a curator's schools are those assigned to the account today
 */
public record Scope(
        Role role,
        int accountId,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        @Nullable Integer schoolId) {

    /** Condition on a row of {@code school}, by its alias. */
    public Sql schools(String alias) {
        return ScopeWatch.condition(schoolsCondition(alias));
    }

    private Sql schoolsCondition(String alias) {
        if (schoolId != null) {
            return Sql.of(alias + ".id = ?", schoolId);
        }
        if (role == Role.CURATOR) {
            return Sql.of(
                    alias + ".id in (select c.school_id from access_curator_schools c where c.account_id = ?)",
                    accountId);
        }
        if (municipalityId != null) {
            return Sql.of(alias + ".municipality_id = ?", municipalityId);
        }
        if (regionId != null) {
            return Sql.of(
                    alias + ".municipality_id in (select m.id from access_municipalities m where m.region_id = ?)",
                    regionId);
        }
        return everything();
    }

    /** Condition on a column that holds a school's id. */
    public Sql schoolIds(String column) {
        return ScopeWatch.condition(schoolIdsCondition(column));
    }

    private Sql schoolIdsCondition(String column) {
        if (seesEverything()) {
            return Sql.of("true");
        }
        return Sql.of(column + " in (select scoped.id from access_schools scoped where ")
                .add(schoolsCondition("scoped"))
                .add(")");
    }

    /** Condition on a row of {@code municipality}, by its alias: the municipalities a caller may read. */
    public Sql municipalities(String alias) {
        return ScopeWatch.condition(municipalitiesCondition(alias));
    }

    private Sql municipalitiesCondition(String alias) {
        if (schoolId != null || role == Role.CURATOR) {
            return Sql.of(alias + ".id in (select scoped.municipality_id from access_schools scoped where ")
                    .add(schoolsCondition("scoped"))
                    .add(")");
        }
        if (municipalityId != null) {
            return Sql.of(alias + ".id = ?", municipalityId);
        }
        if (regionId != null) {
            return Sql.of(alias + ".region_id = ?", regionId);
        }
        return everything();
    }

    /** Condition on a row of {@code region}, by its alias: the regions a caller may read. */
    public Sql regions(String alias) {
        return ScopeWatch.condition(regionsCondition(alias));
    }

    private Sql regionsCondition(String alias) {
        if (regionId != null) {
            return Sql.of(alias + ".id = ?", regionId);
        }
        if (municipalityId != null || schoolId != null) {
            return Sql.of(alias + ".id in (select scope_m.region_id from access_municipalities scope_m where ")
                    .add(municipalitiesCondition("scope_m"))
                    .add(")");
        }
        return everything();
    }

    /**
     * Condition on a row that belongs to a region or to one of its municipalities (a cycle, a rule, a run) by the
     * alias of a table with {@code region_id} and {@code municipality_id}: a regional row is read by the whole
     * region, a municipal one by its municipality and its region.
     */
    public Sql territory(String alias) {
        return ScopeWatch.condition(territoryCondition(alias));
    }

    private Sql territoryCondition(String alias) {
        if (seesEverything()) {
            return everything();
        }
        Sql own = Sql.of("(" + alias + ".region_id in (select scope_r.id from access_regions scope_r where ")
                .add(regionsCondition("scope_r"))
                .add(")");
        if (regionId == null || role == Role.CURATOR) {
            own.add(" and (" + alias + ".municipality_id is null or " + alias
                            + ".municipality_id in (select scope_t.id from access_municipalities scope_t where ")
                    .add(municipalitiesCondition("scope_t"))
                    .add("))");
        }
        return own.add(")");
    }

    /** @throws ProblemException FORBIDDEN (403) where the role lacks the right */
    public void require(Right right) {
        if (!right.isOf(role)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Вашей роли это действие не разрешено");
        }
    }

    /**
     * Whether what belongs to a region, or to one of its municipalities, is the caller's to manage: a coordinator manages
     * her municipality's and only reads what is the whole region's. Asked of a row that the caller sees.
     */
    public boolean manages(int ofRegion, @Nullable Integer ofMunicipality) {
        return ScopeWatch.decision(isManager(ofRegion, ofMunicipality));
    }

    private boolean isManager(int ofRegion, @Nullable Integer ofMunicipality) {
        return switch (role) {
            case ADMIN -> true;
            case REGION_OPERATOR -> regionId != null && regionId == ofRegion;
            case MUNICIPAL_COORDINATOR -> municipalityId != null && municipalityId.equals(ofMunicipality);
            case CURATOR, SCHOOL, VIEWER -> false;
        };
    }

    private boolean seesEverything() {
        return regionId == null && municipalityId == null && schoolId == null && role == Role.ADMIN;
    }

    /** Only an administrator is unbounded: a scope that lacks its territory sees nothing rather than everything. */
    private Sql everything() {
        return Sql.of(role == Role.ADMIN ? "true" : "false");
    }
}
