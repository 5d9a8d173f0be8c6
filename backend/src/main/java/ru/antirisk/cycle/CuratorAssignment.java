package ru.antirisk.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A curator of a school in a cycle, with dates; both days included. */
@Entity
@NullUnmarked // filled by Hibernate
class CuratorAssignment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    Integer cycleId;
    Integer schoolId;
    Integer curatorId;

    @Enumerated(EnumType.STRING)
    AssignmentStatus status;

    LocalDate startsOn;
    LocalDate endsOn;

    @Version
    int version;

    void fill(CuratorAssignmentInput input) {
        cycleId = input.cycleId();
        schoolId = input.schoolId();
        curatorId = input.curatorId();
        status = input.status();
        startsOn = input.startsOn();
        endsOn = input.endsOn();
    }
}
