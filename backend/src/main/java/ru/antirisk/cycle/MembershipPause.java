package ru.antirisk.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A time in which a school's work in a cycle rests. */
@Entity
@NullUnmarked // filled by Hibernate
class MembershipPause {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    int cycleId;
    int schoolId;
    LocalDate startsOn;
    LocalDate endsOn;
    String reason;

    @Version
    int version;

    static MembershipPause of(Membership membership, PauseInput input) {
        MembershipPause pause = new MembershipPause();
        pause.cycleId = membership.cycleId;
        pause.schoolId = membership.schoolId;
        pause.startsOn = input.startsOn();
        pause.endsOn = input.endsOn();
        pause.reason = input.reason();
        return pause;
    }
}
