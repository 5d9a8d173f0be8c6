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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.antirisk.access.AccessMatrix.Row;
import ru.antirisk.support.ApiTest;

/**
 * Makes the scope's condition at each place of the code true, one after the other: the access matrix must notice each. A
 * run without a change records first which operations come to which place; only those are asked again.
 */
@QuarkusTest
class ScopeMutantsTest extends ApiTest {
    /**
     * Places that the matrix does not notice, with the reason. One that it does notice although it stands here fails, too.
     */
    private static final Map<String, String> EXEMPT = Map.ofEntries(
            exempt("cycle.CalendarChanges.find territory", "the event's cycle is found through the scope right after"),
            exempt(
                    "cycle.CuratorAssignments.requireCurator regions",
                    "see AccessMatrixTest.curatorOfAnotherRegionIsNotAssigned"),
            exempt("cycle.Memberships.visible territory", "the school of a membership is in the scope already"),
            exempt("identification.Decisions.require schools", "who may overrule in a run sees its territory"),
            exempt("identification.Decisions.list territory", "the school of a decision is in the scope already"),
            exempt(
                    "identification.Runs.concerning schoolIds",
                    "see RunResourceTest.regionalRunWithoutHerSchoolsIsNotHers"),
            exempt(
                    "school.SchoolImportRows.<init> municipalities",
                    "asked again when it is written; see importsAreHeldByScope"),
            exempt(
                    "school.SchoolImportRows.<init> schools",
                    "asked again when it is written; see importsAreHeldByScope"),
            exempt("territory.MunicipalityImport.lambda$static$0 regions", "the matrix does not read templates"),
            exempt(
                    "territory.RegionChanges.find regions",
                    "only an administrator has the right, and sees every region"));

    private static Map.Entry<String, String> exempt(String place, String reason) {
        return Map.entry("ru.antirisk." + place, reason);
    }

    @Inject
    Asker asker;

    @Inject
    ForeignImports imports;

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

        survivors.keySet().removeIf(place -> EXEMPT.containsKey(withoutLine(place)));
        assertThat(survivors).as("places whose scope nobody would miss").isEmpty();
        assertThat(EXEMPT.keySet()).as("exemptions that are needless").doesNotContainAnyElementsOf(noticed);
        assertThat(places).hasSizeGreaterThan(20);
    }

    static List<String> kinds() {
        return ForeignImports.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void importsAreHeldByScope(String kind) {
        assertThat(imports.areHeldByScope(kind)).isTrue();
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
        return place.replaceAll(":\\d+ ", " ");
    }
}
