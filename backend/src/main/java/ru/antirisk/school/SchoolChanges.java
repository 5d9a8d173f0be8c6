package ru.antirisk.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Entities;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.Reference;
import ru.antirisk.territory.Municipalities;
import ru.antirisk.work.Watches;

/** Every change of schools, one at a time. */
@ApplicationScoped
class SchoolChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final Database database;
    private final Schools schools;
    private final Municipalities municipalities;
    private final Watches watches;

    SchoolChanges(
            Entities entities, Database database, Schools schools, Municipalities municipalities, Watches watches) {
        this.entities = entities;
        this.database = database;
        this.schools = schools;
        this.municipalities = municipalities;
        this.watches = watches;
    }

    private static final class Rows implements PanacheRepositoryBase<School, Integer> {}

    private School find(int id, Scope scope, Right right) {
        scope.require(right);
        return entities.first(
                        School.class,
                        Sql.of("select s.* from school s where s.id = ? and ", id)
                                .add(scope.schools("s")))
                .orElseThrow(Schools::missing);
    }

    @Transactional
    public SchoolView create(SchoolInput input, Scope scope) {
        scope.require(Right.EDIT_SCHOOL);
        return saved(new School(), input, scope);
    }

    @Transactional
    public SchoolView update(int id, @Nullable String ifMatch, SchoolInput input, Scope scope) {
        School school = find(id, scope, Right.EDIT_SCHOOL);
        IfMatch.check(ifMatch, school.version);
        SchoolView saved = saved(school, input, scope);
        watches.tell(
                "SCHOOL_CHANGED",
                Sql.of(
                        "select id as school_id, name || ': изменены сведения о школе' as text from school where id = ?",
                        id),
                "school " + saved.version(),
                scope);
        return saved;
    }

    private SchoolView saved(School school, SchoolInput input, Scope scope) {
        // a foreign municipality is not found, so a school is never put outside of the caller's territory
        school.municipalityId = Reference.at(
                        "/municipalityId", () -> municipalities.find(input.municipalityId(), scope))
                .id();
        input.applyTo(school);
        rows.persistAndFlush(school);
        return schools.find(school.id, scope);
    }

    /** Adds a name from before the system was in use; names changed here are kept by themselves. */
    @Transactional
    public SchoolView addFormerName(int id, FormerName input, Scope scope) {
        find(id, scope, Right.EDIT_SCHOOL);
        database.update(Sql.of("""
                insert into school_name (school_id, name, valid_until)
                values (?, ?, ?)
                on conflict (school_id, name) do update set valid_until = excluded.valid_until
                """, id, input.name().strip(), input.validUntil()));
        return schools.find(id, scope);
    }

    @Transactional
    public void deleteFormerName(int id, String name, Scope scope) {
        find(id, scope, Right.EDIT_SCHOOL);
        if (database.update(Sql.of("delete from school_name where school_id = ? and name = ?", id, name)) == 0) {
            throw ProblemException.notFound("Такого прежнего наименования у школы нет");
        }
    }
}
