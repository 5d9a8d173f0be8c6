package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Every read of social passports. */
@ApplicationScoped
class SocialPassports {
    private final Database database;
    private final Schools schools;

    SocialPassports(Database database, Schools schools) {
        this.database = database;
        this.schools = schools;
    }

    /** Newest year first. */
    List<SocialPassportView> of(int schoolId, Scope scope) {
        schools.find(schoolId, scope);
        return database.list(Sql.of("""
                select p.*
                from social_passport p
                where p.school_id = ?
                order by p.academic_year desc
                """, schoolId), SocialPassports::view);
    }

    private static SocialPassportView view(ResultSet row) throws SQLException {
        return new SocialPassportView(
                row.getInt("school_id"),
                AcademicYear.format(row.getInt("academic_year")),
                Database.integer(row, "students"),
                Database.integer(row, "teachers"),
                Database.integer(row, "large_families"),
                Database.integer(row, "low_income_families"),
                Database.integer(row, "single_parent_families"),
                Database.integer(row, "orphans"),
                Database.integer(row, "disabled_parents"),
                Database.integer(row, "both_parents_higher_education"),
                Database.integer(row, "unemployed_parents"),
                Database.integer(row, "non_native_russian"),
                Database.integer(row, "special_needs"),
                Database.integer(row, "registered"),
                row.getInt("version"));
    }
}
