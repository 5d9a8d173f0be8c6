package ru.antirisk.school;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is set for a school. */
public record SchoolInput(
        @NotBlank @Pattern(regexp = "[0-9]{6}", message = "Код ОО — 6 цифр")
        String code,

        @NotBlank @Size(max = 500) String name,
        @Size(max = 200) @Nullable String shortName,
        @Nullable SchoolType type,
        @Nullable SchoolLevel level,
        @Nullable String inn,
        @NotNull Integer municipalityId,
        @Min(1) @Max(99) @Nullable Integer settlementStatus,
        @Min(0) @Max(100000) @Nullable Integer students,
        @Min(0) @Max(10000) @Nullable Integer teachers,
        @Size(max = 500) @Nullable String address,
        @Size(max = 200) @Nullable String website,
        @Email @Size(max = 200) @Nullable String email,
        @Size(max = 50) @Nullable String phone,
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
