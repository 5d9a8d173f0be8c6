package ru.antirisk.platform.job;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.DatabaseException;
import ru.antirisk.platform.problem.ProblemException;

/** One attempt at a job: what becomes of the job when the attempt has ended, and when it is tried again. */
final class Attempt {
    /** So often a job is begun; each time the process died or the database went away. */
    static final int MOST = 10;

    /** So often it is begun where other transactions are in its way. */
    static final int MOST_CONFLICTS = 5;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final int number;
    private final int jobId;
    private final Function<SQLException, Optional<String>> meaning;

    /**
     * @param number from 1
     * @param meaning what a refusal of the database means to people, where that is known
     */
    Attempt(int number, int jobId, Function<SQLException, Optional<String>> meaning) {
        this.number = number;
        this.jobId = jobId;
        this.meaning = meaning;
    }

    /** What becomes of the job. */
    sealed interface End permits Over, Again, Superseded {}

    /** @param reason in Russian, for FAILED */
    record Over(JobStatus status, @Nullable String reason) implements End {}

    record Again(Duration pause) implements End {}

    /** Another attempt decides. */
    record Superseded() implements End {}

    /** Why the job is not even begun. */
    Optional<End> notBegun(boolean cancelAsked) {
        if (cancelAsked) {
            return Optional.of(new Over(JobStatus.CANCELLED, null));
        }
        return number > MOST
                ? Optional.of(failed("Работа прерывалась " + MOST + " раз подряд. Сообщите администратору"))
                : Optional.empty();
    }

    End done() {
        return new Over(JobStatus.DONE, null);
    }

    End after(Throwable fault) {
        if (fault instanceof JobCancelled) {
            return new Over(JobStatus.CANCELLED, null);
        }
        if (fault instanceof JobSuperseded) {
            return new Superseded();
        }
        if (fault instanceof JobFailed || fault instanceof ProblemException) {
            return failed(String.valueOf(fault.getMessage()));
        }
        if (fault instanceof InterruptedException) {
            return new Again(Duration.ZERO); // the process is stopping
        }
        SQLException refused = DatabaseException.refusal(fault);
        return refused == null
                ? failed("Внутренняя ошибка: в базу ничего не записано. Сообщите администратору номер фоновой работы "
                        + jobId)
                : after(refused);
    }

    private End after(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (DatabaseException.isAway(refused)) {
            return new Again(pause());
        }
        if ((state.equals("40P01") || state.equals("40001")) && number < MOST_CONFLICTS) {
            return new Again(Duration.ZERO);
        }
        Optional<String> known = meaning.apply(refused);
        if (known.isPresent()) {
            return failed(known.get() + ". В базу ничего не записано");
        }
        return failed(
                state.startsWith("53")
                        ? "На сервере базы данных кончилось место или память. В базу ничего не записано,"
                                + " сообщите администратору"
                        : "База данных отказала (" + state + "). В базу ничего не записано, сообщите администратору");
    }

    /** Doubles from one attempt to the next. */
    Duration pause() {
        Duration pause = Duration.ofSeconds(1L << Math.min(number, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Over failed(String reason) {
        return new Over(JobStatus.FAILED, reason);
    }
}
