package ru.antirisk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTest {
    @Test
    void valuesStandInTheirPlaces() {
        Sql sql = Sql.of("select ? from t where n = ?", "д'Артаньян", 7);

        assertThat(sql.inlined()).isEqualTo("select 'д''Артаньян' from t where n = 7");
    }

    @Test
    void questionMarkInAQuotedTextIsNoPlace() {
        Sql sql = Sql.of("select 'это что?', 'don''t?', \"чей?\" from t where n = ?", 7);

        assertThat(sql.inlined()).isEqualTo("select 'это что?', 'don''t?', \"чей?\" from t where n = 7");
    }
}
