package ru.antirisk.platform.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of a view: the version of the object, which a change is made from, and a sum of all that is shown, for much of
 * it belongs to other objects and changes without the version: names, counts, what the caller may do.
 */
final class EntityTag {
    private EntityTag() {}

    /** For example {@code "7-1f3a"}, quotes included. */
    static String of(Versioned view) {
        return "\"%d-%x\"".formatted(view.version(), view.toString().hashCode());
    }

    /** Whether the header {@code If-None-Match} names the tag: also as a weak one, and among others. */
    static boolean isAmong(String tag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }
}
