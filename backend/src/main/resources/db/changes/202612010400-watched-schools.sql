--liquibase formatted sql

--changeset work:202612010400-watched-schools
-- Schools that somebody keeps an eye on: a list of her own, and she is told what changes there. Accounts and schools
-- stand above; neither is deleted while a row names it.
create table work_watch (
    account_id integer not null,
    school_id integer not null,
    at timestamptz not null default clock_now(),
    constraint pk_work_watch primary key (account_id, school_id)
);
create index ix_work_watch_school_id on work_watch (school_id);
comment on table work_watch is 'отмеченные школы';

create view work_watches as
    select account_id, school_id
    from work_watch;

create view work_integrity_faults as
    select 'work_watch' as table_name, 'school_id' as column_name, x.school_id as value
    from work_watch x
    where not exists (select from access_schools s where s.id = x.school_id);

--rollback drop view work_integrity_faults;
--rollback drop view work_watches;
--rollback drop table work_watch;
