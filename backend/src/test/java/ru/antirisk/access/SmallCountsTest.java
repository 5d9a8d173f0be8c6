package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.antirisk.support.ApiTest;

/** What is shown of a distribution to those who do not see small counts. */
@QuarkusTest
class SmallCountsTest extends ApiTest {
    @ParameterizedTest
    @CsvSource({
        "null, '1, null', SUPPRESSED",
        "0, '0, 0', SUPPRESSED",
        "4, '2, 2', SUPPRESSED",
        "5, '3, 2', ROUNDED",
        "9, '9, 0', SUPPRESSED",
        "9, 'null, 8', ROUNDED",
        "10, '10, 0', ROUNDED",
        "24, '20, 4', ROUNDED",
        "25, '24, 1', VALUE",
        "25, 'null, null', VALUE"
    })
    void stateOfADistribution(String heads, String cells, CountState state) {
        assertThat(database.text("select small_count_state(" + heads + ", array[" + cells + "]::integer[])"))
                .isEqualTo(state.name());
    }
}
