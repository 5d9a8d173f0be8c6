package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.work.WorkSource;

/** Open schools without a social passport of the current academic year. */
@ApplicationScoped
class PassportWork implements WorkSource {
    @Override
    public String kind() {
        return "PASSPORT_MISSING";
    }

    @Override
    public String title() {
        return "Не заполнены социальные паспорта";
    }

    @Override
    public Right right() {
        return Right.EDIT_SOCIAL_PASSPORT;
    }

    @Override
    public Sql rows(Scope scope) {
        return Sql.of("""
                select s.id::text as key, 'SCHOOL' as turn,
                       make_date(m.year, 9, 1) as since,
                       null::date as due_on, null::date as today, s.municipality_id, m.name as municipality_name, s.id as school_id,
                       s.name as school_name,
                       format('Заполните социальный паспорт за %s/%s учебный год', m.year, m.year + 1) as text,
                       '/schools/' || s.id as address, s.phone, s.email
                from school s
                join (
                    select id, name, time_zone,
                           academic_year_of(local_today(time_zone)) as year
                    from territory_municipalities) m on m.id = s.municipality_id
                where (s.closed_on is null or s.closed_on > local_today(m.time_zone))
                and not exists (select from social_passport p where p.school_id = s.id and p.academic_year = m.year)
                and\s""").add(scope.schools("s"));
    }
}
