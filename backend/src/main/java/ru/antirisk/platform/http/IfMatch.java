package ru.antirisk.platform.http;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/** The optimistic lock of HTTP: a change names the version it was made from. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * @param ifMatch the header {@code If-Match}, {@code "7"}
     * @throws ProblemException VERSION_REQUIRED (428) where it is missing, STALE_VERSION (412) where it is not current
     */
    public static void check(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemType.VERSION_REQUIRED,
                    "Передайте в заголовке If-Match версию из заголовка ETag, от которой сделано изменение");
        }
        if (!ifMatch.strip().equals("\"" + version + "\"")) {
            throw new ProblemException(
                    ProblemType.STALE_VERSION,
                    "Пока вы правили, запись изменили. Откройте её заново и повторите свои изменения");
        }
    }
}
