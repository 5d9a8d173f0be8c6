package ru.antirisk.platform.russian;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a word may have been meant to be: another form of a known word, or one that differs by a slip of the fingers. */
public final class Misspelling {
    /** A slip changes the sense of a shorter word. */
    private static final int SHORTEST = 3;

    private static final int SHORTEST_STEM = 4;
    private static final int LONG = 7;

    private static final Pattern ENDING = Pattern.compile(
            "(?:ого|его|ому|ему|ыми|ими|ая|яя|ой|ей|ую|юю|ый|ий|ое|ее|ые|ие|ом|ем|ам|ах|ье|ья|[аеиоуыюяьй])$");

    private Misspelling() {}

    /** The beginning that all forms of the word share; the word itself where it is too short to have one. */
    public static String stem(String word) {
        String stem = ENDING.matcher(word).replaceFirst("");
        return stem.length() >= SHORTEST_STEM ? stem : word;
    }

    /** The known words nearest to this one: one slip away, in a long word two at most. */
    public static Collection<String> nearest(String word, Collection<String> known) {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        int best = word.length() < LONG ? 1 : 2;
        Set<String> nearest = new TreeSet<>();
        for (String other : known) {
            if (Math.abs(other.length() - word.length()) > best) {
                continue;
            }
            int distance = distance(word, other);
            if (distance < best) {
                nearest.clear();
                best = distance;
            }
            if (distance == best) {
                nearest.add(other);
            }
        }
        return nearest;
    }

    /** Letters that are wrong, missing or too many, and pairs that are transposed (Damerau, optimal string alignment). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + wrong, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean transposed = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return transposed ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
