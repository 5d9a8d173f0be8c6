package ru.antirisk.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;

class ListingTest {
    private static final Listing<String> NAMES = Listing.of(row -> row.getString("name"))
            .select("t.name")
            .from("thing t")
            .sortedBy("name", "t.name")
            .sortedByOptional("size", "t.size")
            .order("t.id");

    private static PageQuery sort(String sort) {
        PageQuery query = new PageQuery();
        query.sort = sort;
        return query;
    }

    @Test
    void filtersWithoutAValueAreLeftOut() {
        Listing<String> found = NAMES.where(Sql.of("t.region_id = ?", 3))
                .and("t.size = ?", (Object) null)
                .and("(t.name = ? or t.code = ?)", "а", null)
                .and("t.kind = ?", "К");

        assertThat(found.rows().text()).isEqualTo(" from thing t where (t.region_id = ?) and (t.kind = ?)");
        assertThat(found.rows().values()).containsExactly(3, "К");
    }

    @Test
    void oneConditionDoesNotReachIntoAnother() {
        Listing<String> found = NAMES.where("t.a or t.b").where("t.c");

        assertThat(found.rows().text()).isEqualTo(" from thing t where (t.a or t.b) and (t.c)");
    }

    @Test
    void constantStaysAsItIs() {
        assertThat(NAMES.where("t.c").rows().text()).contains("where");
        assertThat(NAMES.rows().text()).isEqualTo(" from thing t");
    }

    @Test
    void orderIsTotal() {
        assertThat(NAMES.orderBy(new PageQuery()).text()).isEqualTo(" order by t.id");
        assertThat(NAMES.orderBy(sort("-name")).text()).isEqualTo(" order by t.name desc, t.id");
        assertThat(NAMES.orderBy(sort("size")).text()).isEqualTo(" order by t.size, t.id");
        assertThat(NAMES.orderBy(sort("-size")).text()).isEqualTo(" order by t.size desc nulls last, t.id");
        assertThatThrownBy(() -> NAMES.orderBy(sort("password")))
                .isInstanceOf(ProblemException.class)
                .hasMessageEndingWith("Можно: name, size");
    }
}
