--liquibase formatted sql

--changeset platform:202611260400-jobs splitStatements:false
-- All long work in one record (docs/adr/0017): where it stands, whose it is, how far it is, how it ended. kind and
-- subject say what it works for, an import's id for example. Works of one lane run one after the other, in the order
-- in which they were wanted.
create table job_progress (
    id integer generated always as identity,
    queue text collate "C" not null,
    kind text collate "C" not null,
    subject integer not null,
    lane text collate "C",
    account_id integer not null,
    title text not null,
    address text not null,
    status text collate "C" not null default 'QUEUED',
    unit text collate "C" not null,
    done bigint not null default 0,
    total bigint,
    share double precision,
    failure text,
    attempts smallint not null default 0,
    cancel_asked boolean not null default false,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    constraint pk_job_progress primary key (id),
    constraint uq_job_progress_kind_subject unique (kind, subject),
    constraint ck_job_progress_status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint ck_job_progress_failure check (failure is null or status = 'FAILED'),
    constraint ck_job_progress_share check (share between 0 and 1)
);
create index ix_job_progress_account_id on job_progress (account_id, id);
create index ix_job_progress_lane on job_progress (lane, id) where status in ('QUEUED', 'RUNNING');

-- What others read of it.
create view platform_jobs as
    select id, kind, subject, account_id, status, unit, done, total, share, failure, attempts, cancel_asked, created_at,
           started_at, finished_at
    from job_progress;

-- Whoever waits for work hears of each change when it is committed.
create function tell_job() returns trigger language plpgsql as $$
begin
    perform pg_notify('job', concat_ws(' ', new.kind, new.subject, new.status, new.queue));
    return null;
end $$;
create trigger tell_job after insert or update on job_progress for each row execute function tell_job();

--rollback drop view platform_jobs;
--rollback drop table job_progress;
--rollback drop function tell_job();
