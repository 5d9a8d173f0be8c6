package ru.antirisk.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Entities;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.work.Watches;

/** Every change of social passports. */
@ApplicationScoped
class SocialPassportChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final Schools schools;
    private final Watches watches;

    SocialPassportChanges(Entities entities, Schools schools, Watches watches) {
        this.entities = entities;
        this.schools = schools;
        this.watches = watches;
    }

    private static final class Rows implements PanacheRepositoryBase<SocialPassport, SocialPassport.Key> {}

    /** The passport, where there is one already of the year and the school, which the caller must see. */
    private Optional<SocialPassport> find(int schoolId, short academicYear, Scope scope, Right right) {
        scope.require(right);
        schools.find(schoolId, scope);
        return entities.first(SocialPassport.class, Sql.of("""
                select p.*
                from social_passport p
                where p.school_id = ? and p.academic_year = ?
                """, schoolId, academicYear));
    }

    /** Creates the passport of an academic year, or replaces it: then the version is asked for. */
    @Transactional
    public SocialPassportView put(
            int schoolId, short academicYear, @Nullable String ifMatch, SocialPassportInput input, Scope scope) {
        Optional<SocialPassport> present = find(schoolId, academicYear, scope, Right.EDIT_SOCIAL_PASSPORT);
        present.ifPresent(passport -> IfMatch.check(ifMatch, passport.version));
        SocialPassport passport = present.orElseGet(() -> SocialPassport.of(schoolId, academicYear));
        passport.fill(input);
        rows.persistAndFlush(passport);
        SocialPassportView saved = passport.view();
        watches.tell(
                "PASSPORT_CHANGED",
                Sql.of(
                        "select id as school_id, name || ': ' || ? as text from school where id = ?",
                        "записан социальный паспорт за " + saved.academicYear() + " учебный год",
                        schoolId),
                "passport " + saved.academicYear() + " " + saved.version(),
                scope);
        return saved;
    }
}
