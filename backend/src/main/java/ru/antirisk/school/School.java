package ru.antirisk.school;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** A school. Its former names are kept by the database, whoever renames it. */
@Entity
@NullUnmarked // filled by Hibernate
class School {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    String code;
    String name;
    String shortName;

    @Enumerated(EnumType.STRING)
    SchoolType type;

    @Enumerated(EnumType.STRING)
    SchoolLevel level;

    String inn;
    Integer municipalityId;
    Short settlementStatus;
    Integer students;
    Integer teachers;
    String address;
    String website;
    String email;
    String phone;
    LocalDate closedOn;

    @Version
    int version;
}
