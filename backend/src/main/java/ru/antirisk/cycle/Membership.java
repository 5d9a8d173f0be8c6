package ru.antirisk.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A school's part in a cycle, and why. */
@Entity
@IdClass(Membership.Key.class)
@NullUnmarked // filled by Hibernate
class Membership {
    @Id
    int cycleId;

    @Id
    int schoolId;

    String reason;
    LocalDate joinedOn;
    LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    MembershipOutcome outcome;

    String leavingReason;
    String returnReason;

    @Version
    int version;

    static Membership of(int cycleId, int schoolId) {
        Membership membership = new Membership();
        membership.cycleId = cycleId;
        membership.schoolId = schoolId;
        return membership;
    }

    /** A cycle and a school. */
    record Key(int cycleId, int schoolId) implements Serializable {}
}
