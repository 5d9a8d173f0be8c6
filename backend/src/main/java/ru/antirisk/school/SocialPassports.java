package ru.antirisk.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class SocialPassports implements PanacheRepositoryBase<SocialPassport, SocialPassport.Key> {
    /** Newest year first. */
    List<SocialPassport> of(int schoolId) {
        return list("schoolId = ?1 order by academicYear desc", schoolId);
    }
}
