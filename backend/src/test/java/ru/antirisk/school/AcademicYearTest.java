package ru.antirisk.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.antirisk.platform.problem.ProblemException;

class AcademicYearTest {
    @Test
    void isNamedByBothOfItsYears() {
        assertThat(AcademicYear.parse("2020/2021")).isEqualTo(2020);
        assertThat(AcademicYear.parse("2020-2021")).isEqualTo(2020);
        assertThat(AcademicYear.format(2020)).isEqualTo("2020/2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-2023", "2021/2020", "2020", "1999-2000", "2020-2021 уч. г."})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> AcademicYear.parse(text)).isInstanceOf(ProblemException.class);
    }
}
