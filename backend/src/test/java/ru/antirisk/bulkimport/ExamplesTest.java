package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.Row;
import ru.antirisk.support.ApiTest;

/** What a template shows as an example is read without a fault or a note. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ExamplesTest extends ApiTest {
    @Inject
    Kinds kinds;

    @Test
    void everyExamplePassesItsOwnCheck() {
        List<String> faults = new ArrayList<>();
        int read = 0;
        for (Kind kind : kinds.all()) {
            for (Column column : kind.columns()) {
                if (!column.example().isEmpty()) {
                    Row row = new Row(
                            Layout.of(List.of(column), 1, List.of(column.title())),
                            finding -> faults.add(kind.code() + " " + finding));
                    row.begin();
                    row.cells().begin(2);
                    row.cells().add(column.example());
                    assertThat(value(row, column))
                            .as(kind.code() + "." + column.name())
                            .isTrue();
                    read++;
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(read).isGreaterThan(30);
    }

    /** Whether something is read. */
    private static boolean value(Row row, Column column) {
        ColumnType type = column.type();
        if (type instanceof ColumnType.Whole) {
            return row.whole(column) != Row.NONE;
        }
        if (type instanceof ColumnType.Decimal) {
            return row.decimal(column) != Row.NONE;
        }
        if (type instanceof ColumnType.Day) {
            return row.day(column) != null;
        }
        if (type instanceof ColumnType.Code) {
            return row.code(column) != null;
        }
        if (type instanceof ColumnType.Word word) {
            return row.word(column, word.values().get(0).getDeclaringClass()) != null;
        }
        return row.text(column) != null;
    }
}
