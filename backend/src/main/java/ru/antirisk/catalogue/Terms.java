package ru.antirisk.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.database.StoredJson;

/** Every read of lists of terms. */
@ApplicationScoped
public class Terms {
    /** What a file is read anew for when it has changed. */
    public static final List<String> TABLES = List.of("catalogue", "catalogue_entry", "catalogue_term");

    private final Database database;

    Terms(Database database) {
        this.database = database;
    }

    /**
     * The terms of the list that the caller's region works with, in the order of their numbers.
     *
     * @param kind of the list: {@code PROCEDURE}
     * @param year the first year of an academic year
     */
    public List<Term> inForce(String kind, int year, Scope scope) {
        return database.list(
                Sql.of("select e.* from catalogue_entries e where e.catalogue_id = catalogue_in_force(?, ", kind)
                        .add(region(scope))
                        .add(", ?) order by e.number", year),
                Terms::term);
    }

    /** One of them. */
    public Optional<Term> find(String kind, String code, int year, Scope scope) {
        return inForce(kind, year, scope).stream()
                .filter(term -> term.code().equals(code))
                .findFirst();
    }

    /** Code, title and other words of the terms in force today, for the sheet of a template. */
    public static Sql words(String kind, Scope scope) {
        return Sql.of(
                        "select e.code, e.title, array_to_string(e.also, ', ') from catalogue_entries e"
                                + " where e.catalogue_id = catalogue_in_force(?, ",
                        kind)
                .add(region(scope))
                .add(", academic_year_of(clock_now()::date)) order by e.number");
    }

    /** The region whose lists the caller works with; an administrator's are the country's. */
    static Sql region(Scope scope) {
        return scope.role() == Role.ADMIN
                ? Sql.of("null::integer")
                : Sql.of("(select r.id from access_regions r where ")
                        .add(scope.regions("r"))
                        .add(")");
    }

    static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getInt("number"),
                row.getString("code"),
                row.getString("title"),
                Arrays.asList((String[]) row.getArray("also").getArray()),
                StoredJson.parse(row.getString("properties")),
                row.getInt("version"));
    }
}
