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
                """, schoolId), row -> view(row, ""));
    }

    /** @param prefix of its columns in the row */
    static SocialPassportView view(ResultSet row, String prefix) throws SQLException {
        return new SocialPassportView(
                row.getInt(prefix + "school_id"),
                AcademicYear.format(row.getInt(prefix + "academic_year")),
                Database.integer(row, prefix + "students"),
                Database.integer(row, prefix + "teachers"),
                Database.integer(row, prefix + "large_families"),
                Database.integer(row, prefix + "low_income_families"),
                Database.integer(row, prefix + "single_parent_families"),
                Database.integer(row, prefix + "orphans"),
                Database.integer(row, prefix + "disabled_parents"),
                Database.integer(row, prefix + "both_parents_higher_education"),
                Database.integer(row, prefix + "unemployed_parents"),
                Database.integer(row, prefix + "non_native_russian"),
                Database.integer(row, prefix + "special_needs"),
                Database.integer(row, prefix + "registered"),
                row.getInt(prefix + "version"));
    }
}
