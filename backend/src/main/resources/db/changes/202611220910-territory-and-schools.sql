--liquibase formatted sql

--changeset school:202611220910-territory-and-schools splitStatements:false
create table region (
    id integer generated always as identity,
    code text collate "C" not null,
    name text not null,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_region primary key (id),
    constraint uq_region_code unique (code),
    constraint ck_region_code check (code ~ '^[0-9]{2,3}$'),
    constraint ck_region_name check (length(name) between 1 and 200)
);
select trace_table('region');
create trigger keep_region before delete on region for each statement execute function refuse_delete();

create table municipality (
    id integer generated always as identity,
    region_id integer not null,
    oktmo text collate "C" not null,
    name text not null,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_municipality primary key (id),
    constraint uq_municipality_oktmo unique (oktmo),
    constraint fk_municipality_region foreign key (region_id) references region,
    constraint ck_municipality_oktmo check (oktmo ~ '^([0-9]{8}|[0-9]{11})$'),
    constraint ck_municipality_name check (length(name) between 1 and 200)
);
create index ix_municipality_region_id on municipality (region_id);
select trace_table('municipality');
create trigger keep_municipality before delete on municipality for each statement execute function refuse_delete();

-- The words by which a school is found. «СОШ №3», «сош № 3» and «3 школа» share the words сош, школа and 3:
-- quotes and № fall away, ё is е, and a level brings the words that people say instead of it.
create function school_words(names text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('simple', regexp_replace(
        regexp_replace(
            regexp_replace(
                replace(lower(names collate "ru-x-icu"), 'ё', 'е'),
                '\m(сош|оош|нош)\M', '\1 школа', 'g'),
            '(№|[«»"“”„''().,])', ' ', 'g'),
        '([[:alpha:]])-?([[:digit:]])|([[:digit:]])([[:alpha:]])', '\1\3 \2\4', 'g'))
$$;

-- № has letters for the collation, so it is taken out of what is sorted by.
create function school_sort_key(name text) returns text language sql immutable parallel safe as $$
    select regexp_replace(replace(name, '№', ' '), '[«»"“”„''\s]+', ' ', 'g')
$$;

create table school (
    id integer generated always as identity,
    code text collate "C" not null,
    name text not null,
    short_name text,
    type text collate "C",
    level text collate "C",
    inn text collate "C",
    municipality_id integer not null,
    settlement_status smallint,
    students integer,
    teachers integer,
    address text,
    website text,
    email text,
    phone text,
    closed_on date,
    sort_key text collate russian not null generated always as (school_sort_key(name)) stored,
    words tsvector not null generated always as
        (school_words(code || ' ' || name || ' ' || coalesce(short_name, ''))) stored,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_school primary key (id),
    constraint uq_school_code unique (code),
    constraint fk_school_municipality foreign key (municipality_id) references municipality,
    constraint ck_school_code check (code ~ '^[0-9]{6}$'),
    constraint ck_school_name check (length(name) between 1 and 500),
    constraint ck_school_type check (type in ('MAOU','MBOU','MKOU','MOU','MBU','GBOU','GKOU','GAOU','OTHER')),
    constraint ck_school_level check (level in ('NOSH','OOSH','SOSH','GYMNASIUM','LYCEUM','OTHER')),
    constraint ck_school_settlement_status check (settlement_status between 1 and 99),
    constraint ck_school_students check (students between 0 and 100000),
    constraint ck_school_teachers check (teachers between 0 and 10000)
);
create index ix_school_municipality_id_sort_key on school (municipality_id, sort_key, id);
create index ix_school_sort_key on school (sort_key, id);
create index ix_school_words on school using gin (words);
create index ix_school_tx on school using brin (tx);
select trace_table('school');
create trigger keep_school before delete on school for each statement execute function refuse_delete();

-- Former names. The present one is school.name.
create table school_name (
    school_id integer not null,
    name text not null,
    valid_until date not null,
    words tsvector not null generated always as (school_words(name)) stored,
    tx bigint not null default current_tx(),
    constraint pk_school_name primary key (school_id, name),
    constraint fk_school_name_school foreign key (school_id) references school,
    constraint ck_school_name_name check (length(name) between 1 and 500)
);
create index ix_school_name_words on school_name using gin (words);
select trace_table('school_name');

-- A renamed school keeps its old name, whoever renamed it: a form or a file of thousands.
create function keep_former_names() returns trigger language plpgsql as $$
begin
    insert into school_name (school_id, name, valid_until)
    select o.id, o.name, current_date
    from old_rows o join new_rows n on n.id = o.id
    where n.name <> o.name
    on conflict (school_id, name) do update set valid_until = excluded.valid_until;
    return null;
end $$;
create trigger keep_former_names after update on school
    referencing old table as old_rows new table as new_rows
    for each statement execute function keep_former_names();

-- Social passport of a school in an academic year (its first year: 2020 is 2020/2021). There is no obligatory form;
-- the numbers are those that schools' passports have in common. All are heads, not shares.
create table social_passport (
    school_id integer not null,
    academic_year smallint not null,
    students integer,
    teachers integer,
    large_families integer,
    low_income_families integer,
    single_parent_families integer,
    orphans integer,
    disabled_parents integer,
    both_parents_higher_education integer,
    unemployed_parents integer,
    non_native_russian integer,
    special_needs integer,
    registered integer,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_social_passport primary key (school_id, academic_year),
    constraint fk_social_passport_school foreign key (school_id) references school,
    constraint ck_social_passport_year check (academic_year between 2000 and 2100)
);
select trace_table('social_passport');

--rollback select untrace_table('social_passport');
--rollback drop table social_passport;
--rollback select untrace_table('school_name');
--rollback drop table school_name;
--rollback select untrace_table('school');
--rollback drop table school;
--rollback drop function keep_former_names();
--rollback drop function school_sort_key(text);
--rollback drop function school_words(text);
--rollback select untrace_table('municipality');
--rollback drop table municipality;
--rollback select untrace_table('region');
--rollback drop table region;
