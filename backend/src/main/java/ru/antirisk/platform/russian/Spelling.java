package ru.antirisk.platform.russian;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Spelling as people write them: case, ё, quotes, №, underscores, line breaks and spaces make no difference. */
public final class Spelling {
    private Spelling() {}

    /** Letters in one piece: macOS writes й as и and a breve. */
    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What somebody looks for, null where it is nothing. */
    public static @Nullable String sought(@Nullable String q) {
        return q == null || q.isBlank() ? null : composed(q).strip();
    }

    public static String normal(String header) {
        StringBuilder result = new StringBuilder(header.length());
        boolean gap = false;
        for (char c : composed(header).toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                if (gap && !result.isEmpty()) {
                    result.append(' ');
                }
                gap = false;
                result.append(c == 'ё' ? 'е' : c);
            } else {
                gap = true;
            }
        }
        return result.toString();
    }
}
