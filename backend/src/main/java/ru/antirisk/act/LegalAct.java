package ru.antirisk.act;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** An order or another legal act. */
@Entity
@NullUnmarked // filled by Hibernate
class LegalAct {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Enumerated(EnumType.STRING)
    LegalActKind kind;

    String number;
    LocalDate signedOn;
    String title;

    @Enumerated(EnumType.STRING)
    LegalActState state;

    Integer regionId;
    Integer municipalityId;
    Integer schoolId;
    Integer fileId;

    @Version
    int version;

    void fill(LegalActInput input, LegalActPlace place) {
        kind = input.kind();
        number = input.number().strip();
        signedOn = input.signedOn();
        title = input.title().strip();
        state = input.state() == null ? LegalActState.IN_FORCE : input.state();
        regionId = place.regionId();
        municipalityId = place.schoolId() == null ? place.municipalityId() : null;
        schoolId = place.schoolId();
    }
}
