package ru.antirisk.platform.russian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {
    private static final List<String> KNOWN =
            List.of("сош", "оош", "лицей", "гимназия", "сигнальненская", "косьинская", "сосновская");

    @ParameterizedTest
    @CsvSource({
        "сшо, сош",
        "осш, оош сош",
        "лецей, лицей",
        "гимнзаия, гимназия",
        "сигналненская, сигнальненская",
        "косинская, косьинская",
        "сигнальниская, сигнальненская",
        "центр, ''",
        "со, ''"
    })
    void nearestIsAtMostASlipAway(String word, String nearest) {
        assertThat(String.join(" ", Misspelling.nearest(word, KNOWN))).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"марухе, марух", "сигнальненской, сигнальненск", "верхотурье, верхотур", "кушва, кушв", "дома, дома"})
    void stemIsWhatFormsShare(String word, String stem) {
        assertThat(Misspelling.stem(word)).isEqualTo(stem);
    }
}
