package ru.antirisk.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.russian.Spelling;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Row;

/**
 * The terms of a kind as a file names them: by code, title or another word, in the list that is in force in the year of
 * the row.
 */
public final class TermDirectory {
    private static final int LISTED = 30;

    /** By the first year of the list. */
    private final NavigableMap<Integer, Map<String, Term>> lists = new TreeMap<>();

    /** By what stood in a cell of a year: most rows say what another one said. */
    private final Map<Integer, Map<String, Term>> found = new HashMap<>();

    private @Nullable Term last;
    private String lastText = "";
    private int lastYear;

    private TermDirectory() {}

    public static TermDirectory load(Connection connection, String kind, Scope scope) throws SQLException {
        TermDirectory directory = new TermDirectory();
        Map<Integer, List<Term>> ofCountry = new HashMap<>();
        Map<Integer, List<Term>> ofRegion = new HashMap<>();
        Sql entries = Sql.of("select e.* from catalogue_entries e where e.kind = ?", kind)
                .add(" and (e.region_id is null or e.region_id = ")
                .add(Terms.region(scope))
                .add(") order by e.from_year, e.number");
        Lookup.each(connection, entries, row -> {
            (Database.integer(row, "region_id") == null ? ofCountry : ofRegion)
                    .computeIfAbsent(row.getInt("from_year"), year -> new ArrayList<>())
                    .add(Terms.term(row));
        });
        ofCountry.forEach(directory::add);
        if (!ofRegion.isEmpty()) { // once a region has a list, it is the one that counts
            directory
                    .lists
                    .tailMap(ofRegion.keySet().stream().min(Integer::compare).orElseThrow(), true)
                    .clear();
            ofRegion.forEach(directory::add);
        }
        return directory;
    }

    private void add(int year, List<Term> terms) {
        Map<String, Term> words = new LinkedHashMap<>();
        for (Term term : terms) {
            Stream.concat(Stream.of(term.code(), term.title()), term.also().stream())
                    .forEach(word -> words.putIfAbsent(Spelling.normal(word), term));
        }
        lists.put(year, words);
    }

    /** The term of the cell where it says what the last one said that was looked for; null where it does not. */
    public @Nullable Term saidAgain(Row row, Column column, int year) {
        return year == lastYear && !lastText.isEmpty() && row.says(column, lastText) ? last : null;
    }

    /**
     * The term that the text names, null where there is none.
     *
     * @param year the first year of an academic year
     */
    public @Nullable Term named(String text, int year) {
        Map<String, Term> known = found.computeIfAbsent(year, y -> new HashMap<>());
        Term term = known.get(text);
        if (term == null) {
            term = words(year).get(Spelling.normal(text));
            if (term != null) {
                known.put(text, term);
            }
        }
        last = term;
        lastText = text;
        lastYear = year;
        return term;
    }

    private Map<String, Term> words(int year) {
        Map.Entry<Integer, Map<String, Term>> list = lists.floorEntry(year);
        return list == null ? Map.of() : list.getValue();
    }

    /** A fault at the column whose text names no term. */
    public void unknown(Row row, Column column, String text, int year) {
        List<String> titles =
                words(year).values().stream().map(Term::title).distinct().toList();
        String all = titles.stream().limit(LISTED).collect(Collectors.joining(", "));
        row.fault(
                column,
                "UNKNOWN_TERM",
                "Значения «" + text + "» в перечне нет. Можно: " + all + (titles.size() > LISTED ? " и другие" : ""));
    }
}
