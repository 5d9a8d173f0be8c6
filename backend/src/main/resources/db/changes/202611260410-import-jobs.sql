--liquibase formatted sql

--changeset bulkimport:202611260410-import-jobs splitStatements:false
-- Where an import stands is kept in the record of all long work; here stays what became of its rows.
insert into job_progress (queue, kind, subject, lane, account_id, title, address, status, unit, done, share, failure,
                          attempts, created_at, started_at, finished_at)
select 'IMPORT', 'import', id, case when not dry_run then 'import ' || kind end, account_id,
       'Загрузка файла ' || coalesce(file_name, '№ ' || id), '/api/v1/imports/' || id, status, 'ROWS', rows_done,
       case when bytes_done > 0 then least(1, bytes_done::double precision / greatest(file_size, 1)) end,
       case when status = 'FAILED' then coalesce(failure, 'Причина неизвестна') end,
       attempts, created_at, started_at, finished_at
from import_run order by id;

alter table import_run
    drop constraint ck_import_run_status,
    drop constraint ck_import_run_counts,
    drop column status,
    drop column rows_done,
    drop column bytes_done,
    drop column attempts,
    drop column failure,
    drop column started_at,
    drop column finished_at,
    add constraint ck_import_run_counts check (created + updated + unchanged + rejected = rows_total);

--rollback alter table import_run
--rollback     drop constraint ck_import_run_counts,
--rollback     add column status text collate "C" not null default 'QUEUED',
--rollback     add column rows_done bigint not null default 0,
--rollback     add column bytes_done bigint not null default 0,
--rollback     add column attempts smallint not null default 0,
--rollback     add column failure text,
--rollback     add column started_at timestamptz,
--rollback     add column finished_at timestamptz;
--rollback update import_run i set status = case j.status when 'CANCELLED' then 'FAILED' else j.status end,
--rollback     rows_done = j.done, bytes_done = (coalesce(j.share, 0) * i.file_size)::bigint, attempts = j.attempts,
--rollback     failure = case j.status when 'CANCELLED' then 'Отменена' else j.failure end,
--rollback     started_at = j.started_at, finished_at = j.finished_at
--rollback from job_progress j where j.kind = 'import' and j.subject = i.id;
--rollback delete from job_progress where kind = 'import';
--rollback alter table import_run
--rollback     add constraint ck_import_run_status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
--rollback     add constraint ck_import_run_counts
--rollback         check (status <> 'DONE' or created + updated + unchanged + rejected = rows_total);
