--liquibase formatted sql

--changeset identification:202611221000-identification splitStatements:false
-- A rule belongs to a region or to one of its municipalities. Its text is versioned: a version is never changed.
create table identification_rule (
    id integer generated always as identity,
    region_id integer not null,
    municipality_id integer,
    name text not null,
    archived boolean not null default false,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_identification_rule primary key (id),
    constraint fk_identification_rule_region foreign key (region_id) references region,
    constraint fk_identification_rule_municipality foreign key (municipality_id) references municipality,
    constraint ck_identification_rule_name check (length(name) between 1 and 200)
);
create index ix_identification_rule_region_id on identification_rule (region_id);
create index ix_identification_rule_municipality_id on identification_rule (municipality_id);
select trace_table('identification_rule');

create table identification_rule_version (
    rule_id integer not null,
    number integer not null,
    definition jsonb not null,
    created_at timestamptz not null default now(),
    created_by integer not null,
    constraint pk_identification_rule_version primary key (rule_id, number),
    constraint fk_identification_rule_version_rule foreign key (rule_id) references identification_rule,
    constraint fk_identification_rule_version_account foreign key (created_by) references account
);
create index ix_identification_rule_version_created_by on identification_rule_version (created_by);

create table identification_run (
    id integer generated always as identity,
    rule_id integer not null,
    rule_number integer not null,
    year smallint not null,
    region_id integer not null,
    municipality_id integer,
    schools integer not null,
    identified integer not null,
    insufficient integer not null,
    created_at timestamptz not null default now(),
    created_by integer not null,
    approved_at timestamptz,
    approved_by integer,
    approval_comment text,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_identification_run primary key (id),
    constraint fk_identification_run_rule foreign key (rule_id, rule_number) references identification_rule_version,
    constraint fk_identification_run_region foreign key (region_id) references region,
    constraint fk_identification_run_municipality foreign key (municipality_id) references municipality,
    constraint fk_identification_run_created_by foreign key (created_by) references account,
    constraint fk_identification_run_approved_by foreign key (approved_by) references account,
    constraint ck_identification_run_approval check (num_nonnulls(approved_at, approved_by) in (0, 2))
);
create index ix_identification_run_rule on identification_run (rule_id, rule_number);
create index ix_identification_run_region_id on identification_run (region_id, municipality_id);
create index ix_identification_run_municipality_id on identification_run (municipality_id);
create index ix_identification_run_created_by on identification_run (created_by);
create index ix_identification_run_approved_by on identification_run (approved_by);
select trace_table('identification_run');

-- decision: 1 IDENTIFIED, 2 NOT_IDENTIFIED, 3 INSUFFICIENT_DATA. evidence: each condition with the numbers that made
-- it and what was missing, as they were at the run.
create table identification_decision (
    run_id integer not null,
    school_id integer not null,
    decision smallint not null,
    cluster text,
    evidence jsonb not null,
    constraint pk_identification_decision primary key (run_id, school_id),
    constraint fk_identification_decision_run foreign key (run_id) references identification_run,
    constraint ck_identification_decision_decision check (decision between 1 and 3)
);
create index ix_identification_decision_school_id on identification_decision (school_id);

--rollback drop table identification_decision;
--rollback select untrace_table('identification_run');
--rollback drop table identification_run;
--rollback drop table identification_rule_version;
--rollback select untrace_table('identification_rule');
--rollback drop table identification_rule;
