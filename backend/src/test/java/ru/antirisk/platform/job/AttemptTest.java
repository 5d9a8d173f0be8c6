package ru.antirisk.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.antirisk.platform.database.DatabaseException;
import ru.antirisk.platform.job.Attempt.Again;
import ru.antirisk.platform.job.Attempt.End;
import ru.antirisk.platform.job.Attempt.Over;
import ru.antirisk.platform.job.Attempt.Superseded;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

class AttemptTest {
    private static Attempt attempt(int number) {
        return new Attempt(
                number,
                17,
                refused -> "23001".equals(refused.getSQLState()) ? Optional.of("Числа не сходятся") : Optional.empty());
    }

    private static void failed(End end, String reason) {
        assertThat(end).asInstanceOf(InstanceOfAssertFactories.type(Over.class)).satisfies(over -> {
            assertThat(over.status()).isEqualTo(JobStatus.FAILED);
            assertThat(over.reason()).contains(reason);
        });
    }

    @Test
    void workThatIsDoneIsOver() {
        assertThat(attempt(1).done()).isEqualTo(new Over(JobStatus.DONE, null));
    }

    @Test
    void cancelledWorkIsNotBegun() {
        assertThat(attempt(1).notBegun(true)).contains(new Over(JobStatus.CANCELLED, null));
        assertThat(attempt(1).notBegun(false)).isEmpty();
        assertThat(attempt(2).after(new JobCancelled())).isEqualTo(new Over(JobStatus.CANCELLED, null));
    }

    @Test
    void workThatBringsTheProcessDownIsGivenUp() {
        assertThat(attempt(Attempt.MOST).notBegun(false)).isEmpty();
        failed(attempt(Attempt.MOST + 1).notBegun(false).orElseThrow(), "прерывалась 10 раз");
    }

    @Test
    void brokenRuleOfATableIsToldInWords() {
        failed(attempt(1).after(new SQLException("secret", "23001")), "Числа не сходятся. В базу ничего не записано");
    }

    @Test
    void reasonsOfTheWorkAreTold() {
        failed(attempt(1).after(new JobFailed("Файл пуст")), "Файл пуст");
        failed(
                attempt(1).after(new ProblemException(ProblemType.UNPROCESSABLE, "Нет ни одной школы")),
                "Нет ни одной школы");
        failed(attempt(1).after(new IllegalStateException("secret")), "номер фоновой работы 17");
        assertThat(((Over) attempt(1).after(new IllegalStateException("secret"))).reason())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "08001"})
    void databaseThatIsAwayIsWaitedForLongerAndLonger(String state) {
        SQLException away = new SQLException("away", state);

        assertThat(attempt(1).after(away)).isEqualTo(new Again(Duration.ofSeconds(2)));
        assertThat(attempt(3).after(new DatabaseException(away))).isEqualTo(new Again(Duration.ofSeconds(8)));
        assertThat(attempt(9).after(new IllegalStateException(away))).isEqualTo(new Again(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void conflictsAreTriedAgainAtOnceButNotForEver(String state) {
        SQLException conflict = new SQLException("conflict", state);

        assertThat(attempt(1).after(conflict)).isEqualTo(new Again(Duration.ZERO));
        failed(attempt(Attempt.MOST_CONFLICTS).after(conflict), state);
    }

    @Test
    void databaseThatRefusesEndsTheWork() {
        failed(attempt(1).after(new SQLException("disk full", "53100")), "кончилось место");
        failed(attempt(1).after(new SQLException("check", "23514")), "23514");
        failed(attempt(1).after(new UncheckedIOException(new java.io.IOException("disk"))), "Внутренняя ошибка");
    }

    @Test
    void stoppingProcessLeavesItsWorkToTheNext() {
        assertThat(attempt(1).after(new InterruptedException())).isEqualTo(new Again(Duration.ZERO));
    }

    @Test
    void anotherAttemptDecides() {
        assertThat(attempt(1).after(new JobSuperseded())).isEqualTo(new Superseded());
    }
}
