--liquibase formatted sql

--changeset platform:202611260450-jobs-view-titles splitStatements:false
-- The room above that lists long work shows what it is and where.
create or replace view platform_jobs as
    select id, kind, subject, account_id, status, unit, done, total, share, failure, attempts, cancel_asked, created_at,
           started_at, finished_at, title, address
    from job_progress;

--rollback drop view platform_jobs;
--rollback create view platform_jobs as
--rollback     select id, kind, subject, account_id, status, unit, done, total, share, failure, attempts, cancel_asked,
--rollback            created_at, started_at, finished_at
--rollback     from job_progress;
