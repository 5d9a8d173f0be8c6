package ru.antirisk.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/** What is set for a school. */
@Described(SchoolColumns.class)
public record SchoolInput(
        String code,
        String name,
        @Nullable String shortName,
        @Nullable SchoolType type,
        @Nullable SchoolLevel level,
        @Nullable String inn,
        Integer municipalityId,
        @Nullable Integer settlementStatus,
        @Nullable Integer students,
        @Nullable Integer teachers,
        @Nullable String address,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate closedOn) {
    void applyTo(School school) {
        school.code = code;
        school.name = name.strip();
        school.shortName = blankToNull(shortName);
        school.type = type;
        school.level = level;
        school.inn = blankToNull(inn);
        school.settlementStatus = settlementStatus == null ? null : settlementStatus.shortValue();
        school.students = students;
        school.teachers = teachers;
        school.address = blankToNull(address);
        school.website = blankToNull(website);
        school.email = blankToNull(email);
        school.phone = blankToNull(phone);
        school.closedOn = closedOn;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
