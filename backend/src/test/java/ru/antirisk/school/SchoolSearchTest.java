package ru.antirisk.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolSearchTest {
    @ParameterizedTest
    @CsvSource({
        "сош № 3, сош:* & 3",
        "СОШ №3, сош:* & 3",
        "3 школа, 3 & школа:*",
        "Ёлк, елк:*",
        "лицей-5, лицей:* & 5",
        "170103, 170103:*",
        "1701, 1701:*",
        "«Сигнал & (сош):*, сигнал:* & сош:*"
    })
    void wordsBeginAndNumbersAreWhole(String typed, String query) {
        assertThat(SchoolSearch.query(typed)).isEqualTo(query);
    }

    @Test
    void nothingToLookForIsNoQuery() {
        assertThat(SchoolSearch.query(" «№» ")).isNull();
        assertThat(SchoolSearch.query(null)).isNull();
    }
}
