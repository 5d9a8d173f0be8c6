package ru.antirisk.access;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Sql;

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
        if (seesEverything()) {
            return Sql.of("true");
        }
        return Sql.of(column + " in (select scoped.id from access_schools scoped where ")
                .add(schools("scoped"))
                .add(")");
    }

    /** Condition on a row of {@code municipality}, by its alias: the municipalities a caller may read. */
    public Sql municipalities(String alias) {
        if (schoolId != null || role == Role.CURATOR) {
            return Sql.of(alias + ".id in (select scoped.municipality_id from access_schools scoped where ")
                    .add(schools("scoped"))
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
        if (regionId != null) {
            return Sql.of(alias + ".id = ?", regionId);
        }
        if (municipalityId != null || schoolId != null) {
            return Sql.of(alias + ".id in (select scope_m.region_id from access_municipalities scope_m where ")
                    .add(municipalities("scope_m"))
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
        if (seesEverything()) {
            return everything();
        }
        Sql own = Sql.of("(" + alias + ".region_id in (select scope_r.id from access_regions scope_r where ")
                .add(regions("scope_r"))
                .add(")");
        if (regionId == null || role == Role.CURATOR) {
            own.add(" and (" + alias + ".municipality_id is null or " + alias
                            + ".municipality_id in (select scope_t.id from access_municipalities scope_t where ")
                    .add(municipalities("scope_t"))
                    .add("))");
        }
        return own.add(")");
    }

    private boolean seesEverything() {
        return regionId == null && municipalityId == null && schoolId == null && role == Role.ADMIN;
    }

    /** Only an administrator is unbounded: a scope that lacks its territory sees nothing rather than everything. */
    private Sql everything() {
        return Sql.of(role == Role.ADMIN ? "true" : "false");
    }
}
