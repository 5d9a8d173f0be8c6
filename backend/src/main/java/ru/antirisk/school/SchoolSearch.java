package ru.antirisk.school;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.russian.Spelling;

/**
 * Finds schools by words of their present or former names, or by code: every word must begin a word of one name, a
 * number must be the whole number, quotes and № have no weight: «сош № 3», «3 школа».
 */
public final class SchoolSearch {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private SchoolSearch() {}

    /** Condition on the school {@code s}, or nothing where there is nothing to look for. */
    public static @Nullable Sql condition(@Nullable String q) {
        String query = query(q);
        if (query == null) {
            return q == null || q.isBlank() ? null : Sql.of("false");
        }
        // a union, not an OR: each half then has its index, where an OR over two tables reads all schools
        return Sql.of(
                "s.id in (select w.id from school w where w.words @@ to_tsquery('simple', ?) union all"
                        + " select n.school_id from school_name n where n.words @@ to_tsquery('simple', ?))",
                query,
                query);
    }

    /** «сош № 3» → {@code сош:* & 3}. Null where no letter or digit is left. */
    static @Nullable String query(@Nullable String q) {
        if (q == null) {
            return null;
        }
        StringBuilder query = new StringBuilder();
        String plain = Spelling.composed(q)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('ё', 'е')
                .replace("№", " ")
                .replaceAll("(?<=\\p{L})-?(?=\\d)|(?<=\\d)(?=\\p{L})", " ");
        Matcher words = WORD.matcher(plain);
        while (words.find()) {
            String word = words.group();
            boolean number = Character.isDigit(word.charAt(0)) && word.length() < 4;
            query.append(query.isEmpty() ? "" : " & ").append(word).append(number ? "" : ":*");
        }
        return query.isEmpty() ? null : query.toString();
    }
}
