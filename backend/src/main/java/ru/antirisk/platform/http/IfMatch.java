package ru.antirisk.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/** The optimistic lock of HTTP: a change names the version it was made from. */
public final class IfMatch {
    /** A version by itself, or an {@link EntityTag}, weak where a proxy has compressed the answer. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,10})(?:-[0-9a-f]{1,8})?\"");

    private IfMatch() {}

    /**
     * @param ifMatch the header {@code If-Match}: the ETag of what was read, {@code "7-1f3a"}, or its version, {@code
     *     "7"}
     * @throws ProblemException VERSION_REQUIRED (428) where it is missing, STALE_VERSION (412) where it is not current
     */
    public static void check(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemType.VERSION_REQUIRED,
                    "Передайте в заголовке If-Match версию из заголовка ETag, от которой сделано изменение");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches() || Long.parseLong(tag.group(1)) != version) {
            throw new ProblemException(
                    ProblemType.STALE_VERSION,
                    "Пока вы правили, запись изменили. Откройте её заново и повторите свои изменения");
        }
    }
}
