package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.russian.Misspelling;
import ru.antirisk.school.SoughtWords.Word;

/**
 * Finds schools by words of their present or former names, or by code: every word must begin a word of one name, a
 * number must be the whole number ({@link SoughtWords}). Only where no school of the caller has them all, other forms
 * and misspellings are understood, and words that name the municipality: «школа в Марухе», «сигнаьлненская», «серов 3».
 */
@ApplicationScoped
public class SchoolSearch {
    /** Words of municipalities that say nothing of which one it is. */
    private static final Set<String> ANYWHERE = Set.of(
            "городской", "городского", "округ", "муниципальный", "муниципальное", "образование", "район", "город");

    private static final int MOST_GUESSES = 20;

    private final Database database;

    SchoolSearch(Database database) {
        this.database = database;
    }

    /** Condition on the school {@code s}, or nothing where there is nothing to look for. */
    public @Nullable Sql condition(@Nullable String q, Scope scope) {
        if (q == null || q.isBlank()) {
            return null;
        }
        List<Word> words = SoughtWords.of(q);
        if (words.isEmpty()) {
            return Sql.of("false");
        }
        Sql named = named(words.stream().map(Word::query).toList(), SoughtWords.tell(words));
        Sql known = Sql.of("select 1 from school s where ")
                .add(scope.schools("s"))
                .add(" and ")
                .add(named);
        return words.stream().allMatch(Word::number) || database.exists(known) ? named : guessed(words, scope);
    }

    /** The order of what was found: every word as it was typed first, then the names that say least beside it. */
    static Sql order(String q, String total) {
        return Sql.of("s.words @@ to_tsquery('simple', ?) desc, length(s.words), ", SoughtWords.exactly(q))
                .add(total);
    }

    /**
     * Schools whose name has all of the words.
     *
     * @param telling whether few have them. In a union each half has its index, where an OR over two tables reads all
     *     schools; of half of all schools a list of ids costs more than reading them.
     */
    private static Sql named(List<String> words, boolean telling) {
        String former = "select n.school_id from school_name n where n.words @@ to_tsquery('simple', ?)";
        String found = telling
                ? "s.id in (select w.id from school w where w.words @@ to_tsquery('simple', ?) union all " + former
                        + ")"
                : "(s.words @@ to_tsquery('simple', ?) or s.id in (" + former + "))";
        String query = String.join(" & ", words);
        return Sql.of(found, query, query);
    }

    private Sql guessed(List<Word> words, Scope scope) {
        Sql schools = Sql.of("select s.words from school s where ").add(scope.schools("s"));
        Sql municipalities = Sql.of("select to_tsvector('simple', school_folded(m.name)) as words"
                        + " from territory_municipalities m where exists ("
                        + "select from school s where s.municipality_id = m.id and ")
                .add(scope.schools("s"))
                .add(")");
        NavigableSet<String> names = words(schools);
        NavigableSet<String> places = words(municipalities);
        places.removeAll(ANYWHERE);

        List<String> byName = new ArrayList<>();
        List<String> byPlace = new ArrayList<>();
        List<String> besidePlace = new ArrayList<>();
        for (Word word : words) {
            String guess = guess(word, names);
            String stem = Misspelling.stem(word.text());
            byName.add(guess);
            if (!word.number() && begins(stem, places)) {
                byPlace.add(stem + ":*");
            } else {
                besidePlace.add(guess);
            }
        }
        Sql guessed = Sql.of("(").add(named(byName, true));
        if (!byPlace.isEmpty()) {
            guessed.add(" or (").add(inPlace(byPlace, besidePlace)).add(")");
        }
        return guessed.add(")");
    }

    private static Sql inPlace(List<String> place, List<String> name) {
        Sql found = Sql.of(
                "s.municipality_id in (select m.id from territory_municipalities m"
                        + " where to_tsvector('simple', school_folded(m.name)) @@ to_tsquery('simple', ?))",
                String.join(" & ", place));
        return name.isEmpty() ? found : found.add(" and s.words @@ to_tsquery('simple', ?)", String.join(" & ", name));
    }

    /** All words of the names, without numbers and what a query would have to escape. */
    private NavigableSet<String> words(Sql vectors) {
        Sql words = Sql.of("select distinct word from (select unnest(tsvector_to_array(words)) as word from (")
                .add(vectors)
                .add(") vectors) known where word !~ '[0-9''\\\\]'");
        return new TreeSet<>(database.list(words, row -> row.getString(1)));
    }

    private static String guess(Word word, NavigableSet<String> known) {
        if (word.number() || begins(word.text(), known)) {
            return word.query();
        }
        String stem = Misspelling.stem(word.text());
        if (begins(stem, known)) {
            return stem + ":*";
        }
        String nearest = Misspelling.nearest(word.text(), known).stream()
                .limit(MOST_GUESSES)
                .map(guess -> "'" + guess + "'")
                .collect(Collectors.joining(" | "));
        return nearest.isEmpty() ? word.query() : "(" + nearest + ")";
    }

    private static boolean begins(String word, NavigableSet<String> known) {
        String next = known.ceiling(word);
        return next != null && next.startsWith(word);
    }
}
