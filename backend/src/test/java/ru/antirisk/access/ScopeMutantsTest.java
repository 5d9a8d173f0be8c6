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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.access.AccessMatrix.Row;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.TestDatabase;

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

    @Inject
    TestDatabase tables;

    /** Notes the places, and makes the condition of one of them true. */
    private static final class Mutation implements ScopeWatch.Watch {
        private final Set<String> seen = new ConcurrentSkipListSet<>();
        private final @Nullable String place;

        Mutation(@Nullable String place) {
            this.place = place;
        }

        @Override
        public Sql condition(Sql condition) {
            return isHere() ? Sql.of("true") : condition;
        }

        @Override
        public boolean decision(boolean decision) {
            return isHere() || decision;
        }

        private boolean isHere() {
            String caller = StackWalker.getInstance()
                    .walk(frames -> frames.filter(
                                    frame -> !frame.getClassName().startsWith(Scope.class.getPackageName() + "."))
                            .map(frame ->
                                    frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                            .findFirst()
                            .orElseThrow());
            seen.add(caller);
            return caller.equals(place);
        }
    }

    @AfterEach
    void watchNothing() {
        ScopeWatch.set(null);
    }

    @Test
    void eachConditionIsMissedWhereItIsNotThere() {
        Map<String, List<Row>> places = places();
        Map<String, String> survivors = new TreeMap<>();
        Set<String> noticed = new ConcurrentSkipListSet<>();
        places.forEach((place, rows) -> {
            if (isNoticed(place, rows)) {
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
                assertThat(placesOf(row)).as(row.operation()).isEmpty();
            }
        }
    }

    private Map<String, List<Row>> places() {
        Map<String, List<Row>> places = new TreeMap<>();
        for (Row row : AccessMatrix.rows()) {
            placesOf(row)
                    .forEach(place -> places.computeIfAbsent(place, unseen -> new ArrayList<>())
                            .add(row));
        }
        return places;
    }

    private Set<String> placesOf(Row row) {
        Mutation record = new Mutation(null);
        tables.clear();
        ScopeWatch.set(record);
        asker.differences(row);
        ScopeWatch.set(null);
        return record.seen;
    }

    private boolean isNoticed(String place, List<Row> rows) {
        for (Row row : rows) {
            tables.clear();
            ScopeWatch.set(new Mutation(place));
            boolean noticed = !asker.differences(row).isEmpty();
            if (!noticed && Asker.isList(row)) {
                tables.clear();
                noticed = !asker.leaks(row).isEmpty();
            }
            ScopeWatch.set(null);
            if (noticed) {
                return true;
            }
        }
        return false;
    }

    private static String withoutLine(String place) {
        return place.substring(0, place.lastIndexOf(':'));
    }
}
