package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.antirisk.access.Role;
import ru.antirisk.platform.problem.Problem.FieldProblem;

class PlacementTest {
    @Test
    void eachRoleTakesItsOwnTerritory() {
        assertThat(pointers(new Placement(Role.ADMIN, null, null, null))).isEmpty();
        assertThat(pointers(new Placement(Role.REGION_OPERATOR, 1, null, null))).isEmpty();
        assertThat(pointers(new Placement(Role.CURATOR, 1, null, null))).isEmpty();
        assertThat(pointers(new Placement(Role.MUNICIPAL_COORDINATOR, null, 1, null)))
                .isEmpty();
        assertThat(pointers(new Placement(Role.SCHOOL, null, null, 1))).isEmpty();
        assertThat(pointers(new Placement(Role.VIEWER, 1, null, null))).isEmpty();
        assertThat(pointers(new Placement(Role.VIEWER, null, 1, null))).isEmpty();
    }

    @Test
    void missingTerritoryIsNamed() {
        assertThat(pointers(new Placement(Role.REGION_OPERATOR, null, null, null)))
                .containsExactly("/regionId");
        assertThat(pointers(new Placement(Role.MUNICIPAL_COORDINATOR, null, null, null)))
                .containsExactly("/municipalityId");
        assertThat(pointers(new Placement(Role.SCHOOL, null, null, null))).containsExactly("/schoolId");
        assertThat(pointers(new Placement(Role.VIEWER, null, null, null))).containsExactly("/municipalityId");
    }

    @Test
    void territoryTooMuchIsNamed() {
        assertThat(pointers(new Placement(Role.ADMIN, 1, 2, 3)))
                .containsExactly("/regionId", "/municipalityId", "/schoolId");
        assertThat(pointers(new Placement(Role.SCHOOL, 1, null, 3))).containsExactly("/regionId");
        assertThat(pointers(new Placement(Role.VIEWER, 1, 2, null))).containsExactly("/municipalityId");
        assertThat(pointers(new Placement(Role.VIEWER, 1, null, 3))).containsExactly("/schoolId");
    }

    @Test
    void messageSaysWhatToDo() {
        assertThat(new Placement(Role.SCHOOL, null, null, null).problems())
                .extracting(FieldProblem::message)
                .containsExactly("Роль «школа»: укажите школу");
    }

    private static List<String> pointers(Placement placement) {
        return placement.problems().stream().map(FieldProblem::pointer).toList();
    }
}
