package ru.antirisk.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.antirisk.platform.russian.NumberWords;
import ru.antirisk.platform.russian.Spelling;

/**
 * What somebody types to find a school, word by word, with the other words that say the same: «школа номер три» is
 * {@code школа & 3}, «средняя школа» finds «СОШ», «COШ N 7» with its Latin letters «СОШ № 7».
 *
 * <p>A word is a query of PostgreSQL's full text search; it holds letters and digits alone.
 */
final class SoughtWords {
    /** Letters that look the same in both alphabets, as people mix them. The database folds them likewise. */
    private static final String LATIN = "abcehkmoptxy";

    private static final String CYRILLIC = "авсенкмортху";

    private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\d])(?:n|no|номер)?[.°º#№ ]*(?=\\d)");
    private static final Pattern SEAM = Pattern.compile("(?<=\\p{L})-?(?=\\d)|(?<=\\d)(?=\\p{L})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    /**
     * Said beside the name: what kind of an institution it is, in which kind of a settlement. Names leave it out or
     * shorten it in many ways.
     */
    private static final Pattern ASIDE = Pattern.compile("\\p{L}|номер|имени|им|во|на|при|ст|пос|дер|хут|село|села|селе"
            + "|город|города|городе|станиц\\p{L}+|аул\\p{L}{0,2}|пос[е]лок|поселк\\p{L}+|хутор\\p{L}{0,2}|деревн\\p{L}+"
            + "|муниципальн\\p{L}+|государственн\\p{L}+|бюджетн\\p{L}+|автономн\\p{L}+|казенн\\p{L}+"
            + "|(?:обще)?образовательн\\p{L}+|учрежден\\p{L}+|[мг][абк]?оу");

    /** What most names have. */
    private static final Pattern LEVEL =
            Pattern.compile("школ\\p{L}*|[сон]ош|средн\\p{L}+|основн\\p{L}+|начальн\\p{L}+|гимн\\p{L}*|лиц\\p{L}*");

    /** What says the same, by how the word begins. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "сош", "средн:* & школ:*",
            "оош", "основн:* & школ:*",
            "нош", "начальн:* & школ:*",
            "средн", "сош",
            "основн", "оош",
            "начальн", "нош",
            "гимназ", "гимн");

    /**
     * A word that is looked for.
     *
     * @param text as it was typed, in small Cyrillic letters
     * @param query what finds it
     * @param exact what finds it as a whole word
     * @param number whether it is a number, which is never misspelt
     */
    record Word(String text, String query, String exact, boolean number) {}

    private SoughtWords() {}

    /** The words that a name must have; none where no letter or digit is left. */
    static List<Word> of(String typed) {
        List<String> texts = texts(typed);
        List<String> asked =
                texts.stream().filter(text -> !ASIDE.matcher(text).matches()).toList();
        return words(asked.isEmpty() ? texts : asked);
    }

    /** Whether the words tell one school from another, other than «сош» and «МБОУ». */
    static boolean tell(List<Word> words) {
        return words.stream()
                .map(Word::text)
                .anyMatch(text ->
                        !LEVEL.matcher(text).matches() && !ASIDE.matcher(text).matches());
    }

    /** What finds the names that have every word as it was typed, those beside the name too. */
    static String exactly(String typed) {
        return String.join(" & ", words(texts(typed)).stream().map(Word::exact).toList());
    }

    private static List<String> texts(String typed) {
        String plain = Spelling.composed(typed).toLowerCase(Locale.ROOT).replace('ё', 'е');
        String parted = SEAM.matcher(SIGN.matcher(plain).replaceAll(" ")).replaceAll(" ");
        List<String> texts = new ArrayList<>();
        Matcher words = WORD.matcher(parted);
        while (words.find()) {
            texts.add(folded(words.group()));
        }
        return texts;
    }

    static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int place = LATIN.indexOf(letter);
            folded.append(place < 0 ? letter : CYRILLIC.charAt(place));
        }
        return folded.toString();
    }

    private static List<Word> words(List<String> texts) {
        List<Word> words = new ArrayList<>();
        for (NumberWords.Part part : NumberWords.parts(texts)) {
            Integer number = part.number();
            words.add(number == null ? word(part.text()) : number(part.text(), number));
        }
        return words;
    }

    /** A school may bear its number as a word: «Шестая». */
    private static Word number(String text, int number) {
        String digits = String.valueOf(number);
        String literal = text.replace(" ", " & ");
        List<String> forms = new ArrayList<>(List.of(digits));
        if (!text.equals(digits)) {
            forms.add("(" + literal + ")");
        }
        NumberWords.ordinal(number).ifPresent(forms::add);
        return new Word(text, "(" + String.join(" | ", forms) + ")", literal, true);
    }

    private static Word word(String text) {
        // a code is found by its beginning
        String query = SYNONYMS.entrySet().stream()
                .filter(entry -> text.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> "(" + text + ":* | " + entry.getValue() + ")")
                .orElse(text + ":*");
        return new Word(text, query, text, false);
    }
}
