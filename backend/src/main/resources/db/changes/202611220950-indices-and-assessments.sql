--liquibase formatted sql

--changeset identification:202611220950-indices-and-assessments splitStatements:false
-- Tables of millions of rows are narrow: small integer codes, the natural key as the primary key, no foreign key by
-- row (docs/adr/0002). References are checked set-wise when rows are merged, and parents are never deleted.
create table index_source (
    id smallint generated always as identity,
    name text not null,
    constraint pk_index_source primary key (id),
    constraint uq_index_source_name unique (name)
);

-- type: 1 OGE_QUALITY, 2 EGE_QUALITY, 3 ISBSH, 4 IURSH (enum IndexType). The group is imported beside the value and
-- never computed from it: on the same scale 0.94 was given group 4 and group 5.
create table context_index (
    school_id integer not null,
    year smallint not null,
    type smallint not null,
    group_number smallint,
    source_id smallint,
    value numeric(10, 3),
    tx bigint not null default current_tx(),
    constraint pk_context_index primary key (school_id, year, type),
    constraint ck_context_index_some check (value is not null or group_number is not null)
);
create index ix_context_index_tx on context_index using brin (tx);
select trace_table('context_index', stamp => false);

create table subject (
    id smallint not null,
    code text collate "C" not null,
    title text not null,
    constraint pk_subject primary key (id),
    constraint uq_subject_code unique (code)
);
insert into subject (id, code, title) values
    (1, 'RUSSIAN', 'Русский язык'), (2, 'MATHEMATICS', 'Математика'),
    (22, 'MATHEMATICS_BASIC', 'Математика (базовая)'), (23, 'MATHEMATICS_PROFILE', 'Математика (профильная)'),
    (3, 'PHYSICS', 'Физика'), (4, 'CHEMISTRY', 'Химия'), (5, 'INFORMATICS', 'Информатика'), (6, 'BIOLOGY', 'Биология'),
    (7, 'HISTORY', 'История'), (8, 'GEOGRAPHY', 'География'), (9, 'ENGLISH', 'Английский язык'),
    (10, 'GERMAN', 'Немецкий язык'), (11, 'FRENCH', 'Французский язык'), (12, 'SOCIAL_STUDIES', 'Обществознание'),
    (13, 'SPANISH', 'Испанский язык'), (14, 'CHINESE', 'Китайский язык'), (18, 'LITERATURE', 'Литература');

-- procedure: 1 EGE, 2 OGE, 3 VPR (enum AssessmentProcedure); academic_year: its first year, 2019 is 2019/2020.
-- failed: took part and got the mark «2», or stayed below the minimum score of ЕГЭ.
create table assessment_result (
    school_id integer not null,
    academic_year smallint not null,
    procedure smallint not null,
    subject_id smallint not null,
    grade smallint not null,
    participants integer not null,
    failed integer,
    average_score numeric(6, 2),
    tx bigint not null default current_tx(),
    constraint pk_assessment_result primary key (school_id, academic_year, procedure, subject_id, grade),
    constraint ck_assessment_result_failed check (failed between 0 and participants)
);
create index ix_assessment_result_tx on assessment_result using brin (tx);
select trace_table('assessment_result', stamp => false);

--rollback select untrace_table('assessment_result');
--rollback drop table assessment_result;
--rollback drop table subject;
--rollback select untrace_table('context_index');
--rollback drop table context_index;
--rollback drop table index_source;
