--liquibase formatted sql

--changeset act:202612010100-legal-acts splitStatements:false
-- Names of what an act concerns, from the rooms above.
create view act_municipalities as
    select null::integer as id, null::text as name
    where false;

create view act_schools as
    select null::integer as id, null::text collate "C" as code, null::text as name, null::text collate russian as sort_key
    where false;

-- Orders and other acts that decisions rest on. municipality_id: none for an act of the whole region and for one of a
-- school (school_id), which is where the school is. kind: enum LegalActKind; state: enum LegalActState.
create table legal_act (
    id integer generated always as identity,
    kind text collate "C" not null,
    number text not null,
    signed_on date not null,
    title text not null,
    state text collate "C" not null default 'IN_FORCE',
    region_id integer not null,
    municipality_id integer,
    school_id integer,
    file_id integer,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_legal_act primary key (id),
    constraint uq_legal_act unique nulls not distinct (region_id, municipality_id, school_id, kind, number, signed_on),
    constraint fk_legal_act_file foreign key (file_id) references stored_file,
    constraint ck_legal_act_kind check (kind in ('ORDER', 'DIRECTIVE', 'REGULATION', 'PROTOCOL', 'CONTRACT')),
    constraint ck_legal_act_state check (state in ('IN_FORCE', 'REPEALED')),
    constraint ck_legal_act_number check (length(number) between 1 and 100),
    constraint ck_legal_act_title check (length(title) between 1 and 1000),
    constraint ck_legal_act_place check (school_id is null or municipality_id is null)
);
create index ix_legal_act_municipality_id on legal_act (municipality_id);
create index ix_legal_act_school_id on legal_act (school_id);
create index ix_legal_act_file_id on legal_act (file_id);
create index ix_legal_act_signed_on on legal_act (signed_on desc, id desc);
select trace_table('legal_act');
comment on table legal_act is 'правовые акты';

create view act_integrity_faults as
    select 'legal_act' as table_name, 'region_id' as column_name, x.region_id as value
    from legal_act x
    where not exists (select from access_regions r where r.id = x.region_id)
    union all
    select 'legal_act', 'municipality_id', x.municipality_id
    from legal_act x
    where x.municipality_id is not null and not exists (
        select from access_municipalities m where m.id = x.municipality_id and m.region_id = x.region_id)
    union all
    select 'legal_act', 'school_id', x.school_id
    from legal_act x
    where x.school_id is not null and not exists (select from access_schools s where s.id = x.school_id);

--rollback drop view act_integrity_faults;
--rollback select untrace_table('legal_act');
--rollback drop table legal_act;
--rollback drop view act_schools;
--rollback drop view act_municipalities;
