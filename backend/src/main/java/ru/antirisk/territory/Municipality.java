package ru.antirisk.territory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

@Entity
@NullUnmarked // filled by Hibernate
class Municipality {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    Integer regionId;
    String oktmo;
    String name;

    /** Null for that of the region. */
    String timeZone;

    @Version
    int version;
}
