--liquibase formatted sql

--changeset cycle:202611260900-membership-life splitStatements:false
-- A school's part in a cycle is one row for as long as the cycle is remembered (docs/adr/0032): since when, until when
-- and what came of it. Rows of the time before have taken part from the
-- beginning; when they were written is not known.
alter table membership
    add column joined_on date,
    add column left_on date,
    add column outcome text collate "C",
    add column leaving_reason text,
    add column return_reason text,
    add column created_at timestamptz;
alter table membership alter column created_at set default now();
select trace_column('membership', 'joined_on'), trace_column('membership', 'left_on'),
    trace_column('membership', 'outcome'), trace_column('membership', 'leaving_reason'),
    trace_column('membership', 'return_reason'), trace_column('membership', 'created_at');
alter table membership disable trigger user; -- nobody changes a membership here
update membership ms set joined_on = c.starts_on from cycle c where c.id = ms.cycle_id;
alter table membership enable trigger user;
alter table membership
    alter column joined_on set not null,
    add constraint ck_membership_period check (left_on >= joined_on),
    add constraint ck_membership_outcome check (outcome in ('IMPROVED', 'CLOSED', 'OTHER')),
    add constraint ck_membership_leaving check ((left_on is null) = (outcome is null)),
    add constraint ck_membership_leaving_reason check (length(leaving_reason) <= 1000),
    add constraint ck_membership_return_reason check (length(return_reason) <= 1000);

-- Who does not say since when means the whole cycle.
create function join_with_the_cycle() returns trigger language plpgsql as $$
begin
    if new.joined_on is null then
        new.joined_on := (select starts_on from cycle where id = new.cycle_id);
    end if;
    return new;
end $$;
create trigger join_with_the_cycle before insert on membership
    for each row execute function join_with_the_cycle();

-- A time in which all of the school's work in the cycle rests. ends_on: the last day; none: until it is resumed.
create table membership_pause (
    id integer generated always as identity,
    cycle_id integer not null,
    school_id integer not null,
    starts_on date not null,
    ends_on date,
    reason text not null,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_membership_pause primary key (id),
    constraint fk_membership_pause_membership foreign key (cycle_id, school_id) references membership,
    constraint ck_membership_pause_period check (ends_on >= starts_on),
    constraint ck_membership_pause_reason check (length(reason) between 1 and 1000)
);
create index ix_membership_pause_cycle_id on membership_pause (cycle_id, school_id);
select trace_table('membership_pause');
comment on table membership_pause is 'приостановки участия';

-- Members whose work in the cycle rests on the day that the school has: it is read and not written, and nothing is late.
create view cycle_pauses_today as
    select p.cycle_id, p.school_id, p.starts_on, p.ends_on, p.reason
    from membership_pause p
    join school_schools s on s.id = p.school_id
    where municipality_today(s.municipality_id) between p.starts_on and coalesce(p.ends_on, 'infinity');

create or replace view cycle_members as
    select cycle_id, school_id, reason, joined_on, left_on
    from membership;

-- Those that are still there.
create or replace view school_cycle_members as
    select ms.cycle_id, ms.school_id
    from membership ms join school_schools s on s.id = ms.school_id
    where ms.left_on is null or ms.left_on > municipality_today(s.municipality_id);

--rollback create or replace view school_cycle_members as
--rollback     select cycle_id, school_id
--rollback     from membership;
--rollback drop view cycle_members;
--rollback create view cycle_members as
--rollback     select cycle_id, school_id, reason
--rollback     from membership;
--rollback drop view cycle_pauses_today;
--rollback select untrace_table('membership_pause');
--rollback drop table membership_pause;
--rollback drop trigger join_with_the_cycle on membership;
--rollback drop function join_with_the_cycle();
--rollback alter table membership_history drop column joined_on, drop column left_on, drop column outcome,
--rollback     drop column leaving_reason, drop column return_reason, drop column created_at;
--rollback alter table membership drop column joined_on, drop column left_on, drop column outcome,
--rollback     drop column leaving_reason, drop column return_reason, drop column created_at;
