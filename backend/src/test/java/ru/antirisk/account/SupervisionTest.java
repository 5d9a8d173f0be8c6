package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.antirisk.access.Role.ADMIN;
import static ru.antirisk.access.Role.CURATOR;
import static ru.antirisk.access.Role.MUNICIPAL_COORDINATOR;
import static ru.antirisk.access.Role.REGION_OPERATOR;
import static ru.antirisk.access.Role.SCHOOL;
import static ru.antirisk.access.Role.VIEWER;

import org.junit.jupiter.api.Test;
import ru.antirisk.access.Role;

class SupervisionTest {
    private static final int REGION = 1;
    private static final int MUNICIPALITY = 10;

    private final Supervision admin = new Supervision(ADMIN, null, null);
    private final Supervision operator = new Supervision(REGION_OPERATOR, REGION, null);
    private final Supervision coordinator = new Supervision(MUNICIPAL_COORDINATOR, null, MUNICIPALITY);

    @Test
    void adminManagesEverybodyEverywhere() {
        for (Role role : Role.values()) {
            assertThat(admin.covers(role, 7, 77)).as(role.name()).isTrue();
        }
        assertThat(admin.covers(ADMIN, null, null)).isTrue();
    }

    @Test
    void operatorManagesThoseBelowInTheRegion() {
        assertThat(operator.covers(MUNICIPAL_COORDINATOR, REGION, MUNICIPALITY)).isTrue();
        assertThat(operator.covers(CURATOR, REGION, null)).isTrue();
        assertThat(operator.covers(SCHOOL, REGION, MUNICIPALITY)).isTrue();
        assertThat(operator.covers(VIEWER, REGION, null)).isTrue();
    }

    @Test
    void operatorManagesNeitherEqualsNorAdmins() {
        assertThat(operator.covers(ADMIN, null, null)).isFalse();
        assertThat(operator.covers(REGION_OPERATOR, REGION, null)).isFalse();
    }

    @Test
    void operatorManagesNobodyOfAnotherRegion() {
        for (Role role : Role.values()) {
            assertThat(operator.covers(role, 2, 20)).as(role.name()).isFalse();
        }
    }

    @Test
    void coordinatorManagesSchoolsAndViewersOfTheMunicipality() {
        assertThat(coordinator.covers(SCHOOL, REGION, MUNICIPALITY)).isTrue();
        assertThat(coordinator.covers(VIEWER, REGION, MUNICIPALITY)).isTrue();
        assertThat(coordinator.covers(CURATOR, REGION, MUNICIPALITY)).isFalse();
        assertThat(coordinator.covers(MUNICIPAL_COORDINATOR, REGION, MUNICIPALITY))
                .isFalse();
    }

    @Test
    void coordinatorManagesNoViewerOfTheWholeRegionAndNobodyNextDoor() {
        assertThat(coordinator.covers(VIEWER, REGION, null)).isFalse();
        assertThat(coordinator.covers(SCHOOL, REGION, 11)).isFalse();
    }

    @Test
    void othersManageNobody() {
        for (Role own : new Role[] {CURATOR, SCHOOL, VIEWER}) {
            Supervision none = new Supervision(own, REGION, MUNICIPALITY);
            for (Role role : Role.values()) {
                assertThat(none.covers(role, REGION, MUNICIPALITY))
                        .as(own + " " + role)
                        .isFalse();
            }
            assertThat(none.condition().text()).isEqualTo("false");
        }
    }

    @Test
    void territoryThatIsMissingCoversNothing() {
        assertThat(new Supervision(REGION_OPERATOR, null, null).covers(VIEWER, null, null))
                .isFalse();
        assertThat(new Supervision(MUNICIPAL_COORDINATOR, null, null).covers(VIEWER, null, null))
                .isFalse();
    }
}
