package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Given.Caller;

/** Files long enough to be compared with what the table holds, instead of being joined with it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class RepeatedImportTest extends ImportTest {
    private static final int SCHOOLS = 1_000;
    private static final int YEARS = 10;
    private static final int ROWS = SCHOOLS * YEARS;
    private static final String HEADER = "schoolCode,year,type,value,group\n";

    private Caller operator;

    @BeforeEach
    void manySchoolsWithTheirIndices() {
        operator = given.operator(region);
        database.execute("insert into school (code, name, municipality_id) select (200000 + i)::text, 'Школа ' || i, "
                + municipality + " from generate_series(0, " + (SCHOOLS - 1) + ") i");
        indices(operator, "", HEADER + String.join("", rows())).body("created", equalTo(ROWS));
    }

    /** Values of every length, zero and those that end in zeros among them. */
    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            for (int school = 0; school < SCHOOLS; school++) {
                String value = year == 0 ? "0" : year == 1 ? "-" + school + "0000" : school * 17 + "." + year + "0";
                rows.add((200_000 + school) + "," + (2010 + year) + ",IURSH," + value + ","
                        + (school % 5 == 0 ? "" : school % 11 + 1) + "\n");
            }
        }
        return rows;
    }

    @Test
    void equalRowsInOtherBytesChangeNothing() {
        List<String> rows = rows();
        Collections.reverse(rows);
        String other = HEADER + String.join("", rows);
        long changes = database.count("select count(*) from change_set");

        indices(operator, "", other.replace(',', ';').replace('.', ','))
                .body("unchanged", equalTo(ROWS))
                .body("rowsTotal", equalTo(ROWS));
        indices(operator, "&dryRun=true", other.replace(',', '\t')).body("unchanged", equalTo(ROWS));

        assertThat(database.count("select count(*) from context_index_history")).isZero();
        assertThat(database.count("select count(*) from change_set")).isEqualTo(changes);
        assertThat(database.count("select count(distinct tx) from context_index"))
                .isEqualTo(1);
    }

    @Test
    void onlyWhatDiffersIsWritten() {
        List<String> rows = rows();
        rows.set(17, rows.get(17).replace(",0,", ",0.001,"));
        rows.set(ROWS - 1, "200999,2031,IURSH,5,5\n");
        String changed = HEADER + String.join("", rows);

        indices(operator, "&dryRun=true", changed)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(ROWS - 2));
        assertThat(written()).isEqualTo(ROWS);

        indices(operator, "", changed)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(ROWS - 2));
        assertThat(written()).isEqualTo(ROWS + 1);
        assertThat(database.count("select count(*) from context_index_history")).isEqualTo(1);
        assertThat(database.count("select count(*) from context_index where year = 2010 and value = 0.001"))
                .isEqualTo(1);
    }

    @Test
    void blankCellsOfALongFileChangeNothing() {
        String onlyValues =
                HEADER.replace(",group", "") + String.join("", rows()).replaceAll(",[0-9]*\n", "\n");

        indices(operator, "", onlyValues).body("unchanged", equalTo(ROWS));
        indices(operator, "", HEADER + String.join("", rows()).replaceAll(",[0-9]*\n", ",\n"))
                .body("unchanged", equalTo(ROWS));

        assertThat(database.count("select count(*) from context_index_history")).isZero();
        assertThat(database.count("select count(*) from context_index where group_number is not null"))
                .isEqualTo(ROWS / 5 * 4);
    }

    @Test
    void lineOfAWideTableCountsAsItsMostChangedRow() {
        StringBuilder wide = new StringBuilder("Код ОО;ИУРШ;ИСБШ\n");
        for (int school = 0; school < SCHOOLS; school++) {
            wide.append(200_000 + school)
                    .append(';')
                    .append(school * 17)
                    .append(",2;")
                    .append(school % 2 == 0 ? "" : "7")
                    .append('\n');
        }

        indices(operator, "&year=2012", wide.toString())
                .body("unchanged", equalTo(SCHOOLS / 2))
                .body("created", equalTo(SCHOOLS / 2))
                .body("updated", equalTo(0));
        indices(operator, "&year=2012", wide.toString().replace(";7\n", ";8\n"))
                .body("unchanged", equalTo(SCHOOLS / 2))
                .body("updated", equalTo(SCHOOLS / 2));
    }

    @Test
    void rowRepeatedWithinAFileNamesTheFirstOne() {
        List<String> rows = rows();
        rows.add(rows.get(4_000));

        indices(operator, "&mode=PARTIAL", HEADER + String.join("", rows))
                .body("unchanged", equalTo(ROWS))
                .body("rejected", equalTo(1))
                .body("errors[0].line", equalTo(ROWS + 2))
                .body(
                        "errors[0].message",
                        equalTo("Строка 10002 повторяет строку 4002: тот же индекс школы за 2014 год."
                                + " Оставьте одну из них"));
    }
}
