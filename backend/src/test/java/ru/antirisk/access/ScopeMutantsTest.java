package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import ru.antirisk.access.AccessMatrix.Row;
import ru.antirisk.support.ApiTest;

/**
 * Makes the scope's condition at each place of the code true, one after the other: the access matrix must notice each. A
 * run without a change records first which operations come to which place; only those are asked again.
 */
@QuarkusTest
class ScopeMutantsTest extends ApiTest {
    /**
     * Places where another condition of the same statement already keeps everything out that this one would, with the
     * reason. A place that is noticed although it stands here fails, too.
     */
    private static final Map<String, String> EQUIVALENT = Map.of();

    @Inject
    Asker asker;

    @Test
    void eachConditionIsMissedWhereItIsNotThere() {
        Map<String, List<Row>> places = places();
        Map<String, String> survivors = new TreeMap<>();
        Set<String> noticed = new ConcurrentSkipListSet<>();
        places.forEach((place, rows) -> {
            if (rows.stream().anyMatch(row -> asker.notices(place, row))) {
                noticed.add(withoutLine(place));
            } else {
                survivors.put(
                        place,
                        rows.stream().map(Row::operation).distinct().toList().toString());
            }
        });
        System.out.printf("Scope mutants: %d places, %d survive%n", places.size(), survivors.size());

        survivors.keySet().removeIf(place -> EQUIVALENT.containsKey(withoutLine(place)));
        assertThat(survivors).as("places whose scope nobody would miss").isEmpty();
        assertThat(EQUIVALENT.keySet()).as("exemptions that are needless").doesNotContainAnyElementsOf(noticed);
        assertThat(places).hasSizeGreaterThan(20);
    }

    /** What is exempt from the look for leaks must not be anybody's: it asks for no scope at all. */
    @Test
    void commonListsHaveNoScope() {
        for (Row row : AccessMatrix.rows()) {
            if (Asker.COMMON.contains(row.operation())) {
                assertThat(asker.places(row)).as(row.operation()).isEmpty();
            }
        }
    }

    private Map<String, List<Row>> places() {
        Map<String, List<Row>> places = new TreeMap<>();
        for (Row row : AccessMatrix.rows()) {
            asker.places(row)
                    .forEach(place -> places.computeIfAbsent(place, unseen -> new ArrayList<>())
                            .add(row));
        }
        return places;
    }

    private static String withoutLine(String place) {
        return place.substring(0, place.lastIndexOf(':'));
    }
}
