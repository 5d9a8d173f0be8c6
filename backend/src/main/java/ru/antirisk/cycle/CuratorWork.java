package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.work.WorkSource;

/** Schools of cycles that are not over and have no curator now or later; late from the day on which the cycle began. */
@ApplicationScoped
class CuratorWork implements WorkSource {
    @Override
    public String kind() {
        return "CURATOR_MISSING";
    }

    @Override
    public String title() {
        return "Школы без куратора";
    }

    @Override
    public Right right() {
        return Right.EDIT_CURATOR_ASSIGNMENT;
    }

    @Override
    public Sql rows(Scope scope) {
        return Sql.of("""
                select ms.cycle_id || '-' || ms.school_id as key, 'MUNICIPAL_COORDINATOR' as turn,
                       c.starts_on as since, c.starts_on as due_on,
                       local_today(m.time_zone) as today, s.municipality_id,
                       m.name as municipality_name, s.id as school_id, s.name as school_name,
                       format('Назначьте куратора в цикле «%s»', c.name) as text,
                       format(?, c.id) as address, null::text as phone, null::text as email
                from membership ms
                join cycle c on c.id = ms.cycle_id
                join school_schools s on s.id = ms.school_id
                join territory_municipalities m on m.id = s.municipality_id
                where c.ends_on >= local_today(m.time_zone)
                and (ms.left_on is null or ms.left_on > local_today(m.time_zone))
                and not exists (
                    select from cycle_pauses_today p
                    where p.cycle_id = ms.cycle_id and p.school_id = ms.school_id)
                and not exists (
                    select from curator_assignment ca
                    where ca.cycle_id = ms.cycle_id and ca.school_id = ms.school_id
                    and ca.ends_on >= local_today(m.time_zone))
                and\s""", "/cycles/%s?tab=curators").add(scope.schools("s"));
    }
}
