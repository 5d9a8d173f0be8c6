package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.work.WorkSource;

/**
 * The caller's own loads that failed or left rows out, for the days that their files are kept. Whether the rows came
 * in by another file no data tell, so the item is ended by hand.
 */
@ApplicationScoped
class ImportFaultsWork implements WorkSource {
    @Override
    public String kind() {
        return "IMPORT_FAULTS";
    }

    @Override
    public String title() {
        return "Загрузки с ошибками";
    }

    @Override
    public Right right() {
        return Right.IMPORT;
    }

    @Override
    public Sql rows(Scope scope) {
        return Sql.of("""
                select i.id::text as key, i.role as turn,
                       (j.finished_at at time zone coalesce(m.time_zone, 'Europe/Moscow'))::date as since,
                       null::date as due_on, null::date as today,
                       null::integer as municipality_id, null::text as municipality_name, null::integer as school_id,
                       null::text as school_name,
                       format(case when j.status = 'FAILED'
                                  then 'Загрузка «%s» не удалась. Исправьте файл и загрузите его снова'
                                  else 'В загрузке «%s» есть строки с ошибками: %s. Исправьте их и загрузите снова' end,
                              coalesce(i.file_name, 'Без имени, номер ' || i.id), i.rejected) as text,
                       '/imports/' || i.id as address, null::text as phone, null::text as email
                from import_run i
                join platform_jobs j on j.kind = 'import' and j.subject = i.id
                left join access_municipalities m on m.id = i.municipality_id
                where i.account_id = ? and not i.dry_run and (j.status = 'FAILED' or i.rejected > 0)
                and j.finished_at > clock_now() - make_interval(days => ?)
                """, scope.accountId(), ImportPurge.DAYS);
    }

    @Override
    public boolean isEndedByHand() {
        return true;
    }
}
