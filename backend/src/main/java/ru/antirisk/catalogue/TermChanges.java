package ru.antirisk.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.problem.ProblemException;

/**
 * Every change of lists of terms. An administrator changes the country's lists, a region's operator those of the region:
 * with the first change the region gets a copy of the country's.
 */
@ApplicationScoped
public class TermChanges {
    private final Database database;
    private final Terms terms;

    TermChanges(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /**
     * Puts a term into the list that is in force in the year, or changes it there.
     *
     * @param year the first year of an academic year
     * @param begins a list of the region or the country that holds from the year on: earlier years keep what they had
     * @throws ProblemException FORBIDDEN (403), VERSION_REQUIRED (428), STALE_VERSION (412)
     */
    @Transactional
    public Term put(
            String kind,
            String code,
            TermInput input,
            int year,
            boolean begins,
            @Nullable String ifMatch,
            Scope scope) {
        hold(kind, scope);
        terms.find(kind, code, year, scope).ifPresent(term -> IfMatch.check(ifMatch, term.version()));
        int list = own(kind, year, begins, scope);
        database.update(Sql.of(
                """
                        insert into catalogue_entry as e (catalogue_id, term_id, title, also, properties)
                        select ?, catalogue_term_of(?, ?, ?, c.region_id is null), ?, ?, ?::jsonb
                        from catalogue c where c.id = ?
                        on conflict (catalogue_id, term_id) do update set title = excluded.title, also = excluded.also,
                            properties = excluded.properties, version = e.version + 1
                        """,
                list,
                kind,
                code,
                input.title(),
                input.title(),
                input.also().toArray(String[]::new),
                input.properties().toString(),
                list));
        return terms.find(kind, code, year, scope).orElseThrow();
    }

    /**
     * Takes a term off the list: nothing new refers to it, what is stored keeps its name.
     *
     * @throws ProblemException NOT_FOUND (404), FORBIDDEN (403), VERSION_REQUIRED (428), STALE_VERSION (412)
     */
    @Transactional
    public void remove(String kind, String code, int year, boolean begins, @Nullable String ifMatch, Scope scope) {
        hold(kind, scope);
        Term term = terms.find(kind, code, year, scope)
                .orElseThrow(() -> ProblemException.notFound("В перечне нет кода " + code + ". Проверьте код и год"));
        IfMatch.check(ifMatch, term.version());
        database.update(Sql.of(
                "delete from catalogue_entry where catalogue_id = ?"
                        + " and term_id = (select id from catalogue_term where kind = ? and code = ?)",
                own(kind, year, begins, scope),
                kind,
                code));
    }

    /** Of two changes of one kind the second waits for the first. */
    private void hold(String kind, Scope scope) {
        scope.require(Right.EDIT_CATALOGUE);
        database.exists(Sql.of("select pg_advisory_xact_lock(hashtext('catalogue ' || ?))", kind));
    }

    /** The list that the caller changes; made as a copy of the one in force where there is none yet. */
    private int own(String kind, int year, boolean begins, Scope scope) {
        Sql mine = Sql.of("select c.id from catalogue c where c.kind = ? and c.region_id is not distinct from ", kind)
                .add(Terms.region(scope))
                .add(begins ? " and c.from_year = ?" : " and c.from_year <= ? order by c.from_year desc limit 1", year);
        return database.first(mine, row -> row.getInt(1)).orElseGet(() -> copy(kind, year, begins, scope));
    }

    private int copy(String kind, int year, boolean begins, Scope scope) {
        int from = database.first(
                        Sql.of("select catalogue_in_force(?, ", kind)
                                .add(Terms.region(scope))
                                .add(", ?)", year),
                        row -> row.getInt(1))
                .orElseThrow();
        int made = database.first(
                        Sql.of("insert into catalogue (kind, region_id, from_year) select c.kind, ")
                                .add(Terms.region(scope))
                                .add(begins ? ", ?" : ", least(c.from_year, ?)", year)
                                .add(" from catalogue c where c.id = ? returning id", from),
                        row -> row.getInt(1))
                .orElseThrow();
        database.update(Sql.of(
                "insert into catalogue_entry (catalogue_id, term_id, title, also, properties, version)"
                        + " select ?, term_id, title, also, properties, version from catalogue_entry"
                        + " where catalogue_id = ?",
                made,
                from));
        return made;
    }
}
