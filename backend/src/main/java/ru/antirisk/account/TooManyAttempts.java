package ru.antirisk.account;

import java.time.Duration;
import ru.antirisk.platform.problem.ProblemException;

/** Ends a sign-in that came too soon after failed ones. */
class TooManyAttempts extends ProblemException {
    private final long seconds;

    TooManyAttempts(Duration wait) {
        super(
                AccountProblem.TOO_MANY_ATTEMPTS,
                "Было много неудачных попыток войти. Попробуйте снова через " + inWords(wait));
        this.seconds = seconds(wait);
    }

    @Override
    public long retryAfter() {
        return seconds;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static String inWords(Duration wait) {
        long seconds = seconds(wait);
        return seconds <= 90 ? seconds + " с" : (seconds + 59) / 60 + " мин";
    }
}
