package ru.antirisk.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.antirisk.school.SoughtWords.Word;

class SoughtWordsTest {
    private static String query(String typed) {
        return SoughtWords.of(typed).stream().map(Word::query).collect(Collectors.joining(" & "));
    }

    @ParameterizedTest
    @CsvSource({
        "СОШ №3, (сош:* | средн:* & школ:*) & (3 | третья)",
        "COШ N 30, (сош:* | средн:* & школ:*) & (30)",
        "Ёлк, елк:*",
        "лицей-45, лицей:* & (45)",
        "гимназия No.45, (гимназия:* | гимн) & (45)",
        "школа #45, школа:* & (45)",
        "школа номер семь, школа:* & (7 | (семь) | седьмая)",
        "сорок шестая школа, (46 | (сорок & шестая)) & школа:*",
        "МБОУ «Средняя школа № 30», (средняя:* | сош) & школа:* & (30)",
        "170103, 170103:*",
        "1701, 1701:*",
        "«Сигнал & (пять!:*, сигнал:* & (5 | (пять) | пятая)",
        "МБОУ, мбоу:*",
        "школа в с. Маруха, школа:* & маруха:*"
    })
    void wordsBeginAndNumbersAreWhole(String typed, String query) {
        assertThat(query(typed)).isEqualTo(query);
    }

    @Test
    void nothingToLookForIsNoWord() {
        assertThat(SoughtWords.of(" «№» ")).isEmpty();
    }
}
