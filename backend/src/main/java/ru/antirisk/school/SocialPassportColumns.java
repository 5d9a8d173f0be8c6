package ru.antirisk.school;

import java.util.List;
import ru.antirisk.platform.table.Column;

/** What is to be known of a school's social passport; all numbers are counts. */
final class SocialPassportColumns {
    static final String TABLE = "social_passport";

    private static final long MOST = 100_000;

    static final Column SCHOOL_CODE = SchoolColumns.CODE.as("schoolCode").asKey();
    static final Column ACADEMIC_YEAR = AcademicYear.COLUMN.as("academicYear").asKey();
    static final Column STUDENTS = heads("students", "Обучающихся", "Всего обучающихся, человек");
    static final Column TEACHERS = heads("teachers", "Учителей", "Всего учителей, человек");
    static final Column LARGE_FAMILIES = heads("largeFamilies", "Многодетные семьи", "Число многодетных семей");
    static final Column LOW_INCOME_FAMILIES =
            heads("lowIncomeFamilies", "Малообеспеченные семьи", "Число малообеспеченных семей");
    static final Column SINGLE_PARENT_FAMILIES =
            heads("singleParentFamilies", "Неполные семьи", "Число неполных семей");
    static final Column ORPHANS = heads(
            "orphans",
            "Дети-сироты и дети без попечения родителей",
            "Детей-сирот и детей без попечения родителей, человек");
    static final Column DISABLED_PARENTS = heads(
            "disabledParents",
            "Дети, у которых родители — инвалиды",
            "Обучающихся, у которых родители — инвалиды, человек");
    static final Column BOTH_PARENTS_HIGHER_EDUCATION = heads(
            "bothParentsHigherEducation",
            "Оба родителя с высшим образованием",
            "Обучающихся, у которых у обоих родителей высшее образование, человек");
    static final Column UNEMPLOYED_PARENTS =
            heads("unemployedParents", "Родители не работают", "Обучающихся, у которых родители не работают, человек");
    static final Column NON_NATIVE_RUSSIAN = heads(
            "nonNativeRussian", "Русский язык — неродной", "Обучающихся, для которых русский язык неродной, человек");
    static final Column SPECIAL_NEEDS = heads(
            "specialNeeds",
            "С ограниченными возможностями здоровья",
            "Обучающихся с ограниченными возможностями здоровья, человек");
    static final Column REGISTERED =
            heads("registered", "Состоят на учёте", "Обучающихся на профилактическом учёте, человек");

    /** All numbers, in the order of forms and files. */
    static final List<Column> NUMBERS = List.of(
            STUDENTS,
            TEACHERS,
            LARGE_FAMILIES,
            LOW_INCOME_FAMILIES,
            SINGLE_PARENT_FAMILIES,
            ORPHANS,
            DISABLED_PARENTS,
            BOTH_PARENTS_HIGHER_EDUCATION,
            UNEMPLOYED_PARENTS,
            NON_NATIVE_RUSSIAN,
            SPECIAL_NEEDS,
            REGISTERED);

    private SocialPassportColumns() {}

    private static Column heads(String name, String title, String meaning) {
        return Column.whole(name, title, 0, MOST).means(meaning).example("25");
    }
}
