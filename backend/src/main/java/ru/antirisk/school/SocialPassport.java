package ru.antirisk.school;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** Social passport of a school in an academic year; all numbers are heads. */
@Entity
@IdClass(SocialPassport.Key.class)
@NullUnmarked // filled by Hibernate
class SocialPassport {
    @Id
    int schoolId;

    @Id
    short academicYear;

    Integer students;
    Integer teachers;
    Integer largeFamilies;
    Integer lowIncomeFamilies;
    Integer singleParentFamilies;
    Integer orphans;
    Integer disabledParents;
    Integer bothParentsHigherEducation;
    Integer unemployedParents;
    Integer nonNativeRussian;
    Integer specialNeeds;
    Integer registered;

    @Version
    int version;

    /** A school and the first year of an academic year. */
    record Key(int schoolId, short academicYear) implements Serializable {}

    static SocialPassport of(int schoolId, short academicYear) {
        SocialPassport passport = new SocialPassport();
        passport.schoolId = schoolId;
        passport.academicYear = academicYear;
        return passport;
    }

    void fill(SocialPassportInput input) {
        students = input.students();
        teachers = input.teachers();
        largeFamilies = input.largeFamilies();
        lowIncomeFamilies = input.lowIncomeFamilies();
        singleParentFamilies = input.singleParentFamilies();
        orphans = input.orphans();
        disabledParents = input.disabledParents();
        bothParentsHigherEducation = input.bothParentsHigherEducation();
        unemployedParents = input.unemployedParents();
        nonNativeRussian = input.nonNativeRussian();
        specialNeeds = input.specialNeeds();
        registered = input.registered();
    }

    SocialPassportView view() {
        return new SocialPassportView(
                schoolId,
                AcademicYear.format(academicYear),
                students,
                teachers,
                largeFamilies,
                lowIncomeFamilies,
                singleParentFamilies,
                orphans,
                disabledParents,
                bothParentsHigherEducation,
                unemployedParents,
                nonNativeRussian,
                specialNeeds,
                registered,
                version);
    }
}
