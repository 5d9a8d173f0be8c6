package ru.antirisk.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnTest {
    @ParameterizedTest
    @ValueSource(strings = {"7830002293", "1234567894"})
    void checkDigitHolds(String inn) {
        assertThat(Inn.isValid(inn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7830002294", "783000229", "78300022930", "78300O2293", ""})
    void anythingElseIsNone(String inn) {
        assertThat(Inn.isValid(inn)).isFalse();
    }
}
