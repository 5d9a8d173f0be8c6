package ru.antirisk.platform.russian;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers below a hundred as people say them: «семь», «седьмая», «сорок шестой». */
public final class NumberWords {
    private static final List<String> CARDINALS = List.of(
            "один",
            "два",
            "три",
            "четыре",
            "пять",
            "шесть",
            "семь",
            "восемь",
            "девять",
            "десять",
            "одиннадцать",
            "двенадцать",
            "тринадцать",
            "четырнадцать",
            "пятнадцать",
            "шестнадцать",
            "семнадцать",
            "восемнадцать",
            "девятнадцать");
    private static final List<String> TENS = List.of(
            "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто");

    /** In the nominative, as a school is called: «Шестая». */
    private static final List<String> ORDINALS = List.of(
            "первая",
            "вторая",
            "третья",
            "четвертая",
            "пятая",
            "шестая",
            "седьмая",
            "восьмая",
            "девятая",
            "десятая",
            "одиннадцатая",
            "двенадцатая",
            "тринадцатая",
            "четырнадцатая",
            "пятнадцатая",
            "шестнадцатая",
            "семнадцатая",
            "восемнадцатая",
            "девятнадцатая",
            "двадцатая");

    private static final List<String> ORDINAL_TENS = List.of(
            "двадцатая",
            "тридцатая",
            "сороковая",
            "пятидесятая",
            "шестидесятая",
            "семидесятая",
            "восьмидесятая",
            "девяностая");

    private static final Pattern ORDINAL =
            Pattern.compile("(\\p{L}+?)(?:ая|ой|ую|ый|ого|ому|ом|ое|ья|ьей|ью|ий|ьего|ье)");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

    private static final Map<String, Integer> VALUES = values();

    private NumberWords() {}

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new TreeMap<>();
        values.put("одна", 1);
        values.put("две", 2);
        for (int i = 0; i < CARDINALS.size(); i++) {
            values.put(CARDINALS.get(i), i + 1);
        }
        for (int i = 0; i < TENS.size(); i++) {
            values.put(TENS.get(i), 10 * (i + 2));
            values.put(stem(ORDINAL_TENS.get(i)), 10 * (i + 2));
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            values.put(stem(ORDINALS.get(i)), i + 1);
        }
        return values;
    }

    private static String stem(String word) {
        Matcher matcher = ORDINAL.matcher(word);
        return matcher.matches() ? matcher.group(1) : word;
    }

    /**
     * A word, or the words that make one number.
     *
     * @param text the words, with spaces between them
     * @param number null where it is none
     */
    public record Part(String text, @Nullable Integer number) {}

    /** The words with their numbers; «сорок шестая» is one of them. */
    public static List<Part> parts(List<String> words) {
        List<Part> parts = new ArrayList<>();
        for (String word : words) {
            Integer value = value(word);
            int end = parts.size() - 1;
            Integer tens = end < 0 || !TENS.contains(parts.get(end).text())
                    ? null
                    : parts.get(end).number();
            if (tens != null && value != null && value < 10) {
                parts.set(end, new Part(parts.get(end).text() + " " + word, tens + value));
            } else {
                parts.add(new Part(word, value));
            }
        }
        return parts;
    }

    private static @Nullable Integer value(String word) {
        if (DIGITS.matcher(word).matches()) {
            return Integer.valueOf(word);
        }
        Integer value = VALUES.get(word);
        return value == null && !word.equals(stem(word)) ? VALUES.get(stem(word)) : value;
    }

    /** How a school of this number may be called, from 1 to 20. */
    public static Optional<String> ordinal(int number) {
        return number >= 1 && number <= ORDINALS.size() ? Optional.of(ORDINALS.get(number - 1)) : Optional.empty();
    }
}
