package ru.antirisk.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.TestEnvironment;

/** The rule in Java and the rule in SQL are one. */
@QuarkusTest
@WithTestResource(TestEnvironment.class)
class FormulasTest {
    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=1+1|^=1+1",
                "@SUM(A1)|^@SUM(A1)",
                "+cmd|^+cmd",
                "-cmd|^-cmd",
                "г. Тура,=1+1|г. Тура,^=1+1",
                "а;-б;@в|а;^-б;^@в",
                "-5,3|-5,3",
                "+7 343 1234567|+7 343 1234567",
                "-1+1|^-1+1",
                "Школа = 5|Школа = 5",
                "5|5"
            },
            quoteCharacter = '"')
    void guardsWhatASpreadsheetWouldRun(String text, String expected) {
        String guarded = expected.replace('^', Formulas.GUARD);
        String bySql = database.first(
                        Sql.of("select " + Formulas.guardedSql("t.text") + " from (select ?::text as text) t", text),
                        row -> row.getString(1))
                .orElseThrow();

        assertThat(Formulas.guarded(text)).isEqualTo(guarded);
        assertThat(bySql).isEqualTo(guarded);
    }

    @ParameterizedTest
    @CsvSource({"9", "10", "13"})
    void guardsBehindEndsOfLines(int first) {
        String text = (char) first + "=1";
        String bySql = database.first(
                        Sql.of(
                                "select " + Formulas.guardedSql("t.text") + " from (select chr(?) || '=1' as text) t",
                                first),
                        row -> row.getString(1))
                .orElseThrow();

        assertThat(Formulas.guarded(text)).isEqualTo((char) first + "" + Formulas.GUARD + "=1");
        assertThat(bySql).isEqualTo(Formulas.guarded(text));
    }
}
