package ru.antirisk.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({"2021-12-31,2021-12-31", "31.12.2021,2021-12-31", "1.2.2021,2021-02-01", "01/02/2021 г.,2021-02-01"})
    void dates(String text, String date) {
        assertThat(Days.of(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2021", "2021", "2021-13-01", "20210101", "1.2.21", "44561", "вчера"})
    void noDates(String text) {
        assertThat(Days.of(text)).isNull();
    }
}
