package ru.antirisk.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A programme cycle of a region or of one of its municipalities. */
@Entity
@NullUnmarked // filled by Hibernate
class Cycle {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    String code;
    String name;
    String program;
    Integer regionId;
    Integer municipalityId;
    LocalDate startsOn;
    LocalDate endsOn;

    @Version
    int version;

    void fill(CycleInput input) {
        code = input.code();
        name = input.name().strip();
        program = input.program().strip();
        startsOn = input.startsOn();
        endsOn = input.endsOn();
    }
}
