--liquibase formatted sql

--changeset cycle:202611220930-cycles splitStatements:false
create table cycle (
    id integer generated always as identity,
    code text collate "C" not null,
    name text not null,
    program text not null,
    region_id integer not null,
    municipality_id integer,
    starts_on date not null,
    ends_on date not null,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_cycle primary key (id),
    constraint uq_cycle_region_id_code unique (region_id, code),
    constraint ck_cycle_code check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    constraint ck_cycle_name check (length(name) between 1 and 200),
    constraint ck_cycle_program check (length(program) between 1 and 100),
    constraint ck_cycle_period check (ends_on >= starts_on),
    constraint fk_cycle_region foreign key (region_id) references region,
    constraint fk_cycle_municipality foreign key (municipality_id) references municipality
);
create index ix_cycle_municipality_id on cycle (municipality_id);
select trace_table('cycle');

create table calendar_event (
    id integer generated always as identity,
    cycle_id integer not null,
    title text not null,
    due_text text not null,
    starts_on date,
    ends_on date not null,
    responsible text,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_calendar_event primary key (id),
    constraint fk_calendar_event_cycle foreign key (cycle_id) references cycle on delete cascade,
    constraint ck_calendar_event_title check (length(title) between 1 and 500),
    constraint ck_calendar_event_period check (starts_on is null or ends_on >= starts_on)
);
create index ix_calendar_event_cycle_id_ends_on on calendar_event (cycle_id, ends_on);
select trace_table('calendar_event');

create table membership (
    cycle_id integer not null,
    school_id integer not null,
    reason text,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_membership primary key (cycle_id, school_id),
    constraint fk_membership_cycle foreign key (cycle_id) references cycle,
    constraint fk_membership_school foreign key (school_id) references school,
    constraint ck_membership_reason check (length(reason) <= 1000)
);
create index ix_membership_school_id on membership (school_id);
select trace_table('membership');

-- A curator is a candidate first and appointed after the survey; the assignment has dates and is never deleted.
create table curator_assignment (
    id integer generated always as identity,
    cycle_id integer not null,
    school_id integer not null,
    curator_id integer not null,
    status text collate "C" not null,
    starts_on date not null,
    ends_on date not null,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_curator_assignment primary key (id),
    constraint uq_curator_assignment unique (cycle_id, school_id, curator_id, starts_on),
    constraint fk_curator_assignment_membership foreign key (cycle_id, school_id) references membership,
    constraint fk_curator_assignment_curator foreign key (curator_id) references account,
    constraint ck_curator_assignment_status check (status in ('CANDIDATE', 'APPOINTED')),
    constraint ck_curator_assignment_period check (ends_on >= starts_on)
);
create index ix_curator_assignment_curator_id on curator_assignment (curator_id);
create index ix_curator_assignment_school_id on curator_assignment (school_id);
select trace_table('curator_assignment');

create table partnership (
    id integer generated always as identity,
    cycle_id integer not null,
    school_id integer not null,
    partner_school_id integer not null,
    agreement_number text not null,
    agreement_date date not null,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_partnership primary key (id),
    constraint uq_partnership unique (cycle_id, school_id, partner_school_id),
    constraint fk_partnership_membership foreign key (cycle_id, school_id) references membership,
    constraint fk_partnership_partner foreign key (partner_school_id) references school,
    constraint ck_partnership_other check (partner_school_id <> school_id)
);
create index ix_partnership_partner_school_id on partnership (partner_school_id);
select trace_table('partnership');

--rollback select untrace_table('partnership');
--rollback drop table partnership;
--rollback select untrace_table('curator_assignment');
--rollback drop table curator_assignment;
--rollback select untrace_table('membership');
--rollback drop table membership;
--rollback select untrace_table('calendar_event');
--rollback drop table calendar_event;
--rollback select untrace_table('cycle');
--rollback drop table cycle;
