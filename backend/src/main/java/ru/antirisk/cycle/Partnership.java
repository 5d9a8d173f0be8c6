package ru.antirisk.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A partner school with the agreement. */
@Entity
@NullUnmarked // filled by Hibernate
class Partnership {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    Integer cycleId;
    Integer schoolId;
    Integer partnerSchoolId;
    String agreementNumber;
    LocalDate agreementDate;

    @Version
    int version;

    void fill(PartnershipInput input) {
        cycleId = input.cycleId();
        schoolId = input.schoolId();
        partnerSchoolId = input.partnerSchoolId();
        agreementNumber = input.agreementNumber().strip();
        agreementDate = input.agreementDate();
    }
}
