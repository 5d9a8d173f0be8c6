--liquibase formatted sql

--changeset assessment:202611270110-assessment-catalogues splitStatements:false
-- Procedures and subjects become lists that a region can change; their numbers are terms of one catalogue.
-- grades: who takes part; one grade alone need not stand in files. scale: MARKS 2 to 5, SCORES 0 to 100, PASS or not.
-- comparable: with other years, at all. public: may be shown outside of the system.
select declare_catalogue('PROCEDURE', 2000, '[
    {"number": 101, "code": "EGE", "title": "ЕГЭ", "also": ["Единый государственный экзамен", "ГИА-11"],
     "grades": [11], "scale": "SCORES", "comparable": true, "public": true},
    {"number": 102, "code": "OGE", "title": "ОГЭ", "also": ["Основной государственный экзамен", "ГИА-9"],
     "grades": [9], "scale": "MARKS", "comparable": true, "public": true},
    {"number": 103, "code": "VPR", "title": "ВПР", "also": ["Всероссийская проверочная работа", "Всероссийские проверочные работы"],
     "grades": [4, 5, 6, 7, 8, 10, 11], "scale": "MARKS", "comparable": true, "public": false},
    {"code": "GVE", "title": "ГВЭ", "also": ["Государственный выпускной экзамен"],
     "grades": [9, 11], "scale": "MARKS", "comparable": false, "public": true},
    {"code": "ESSAY", "title": "Итоговое сочинение", "also": ["Сочинение", "Итоговое сочинение (изложение)"],
     "grades": [11], "scale": "PASS", "comparable": true, "public": false},
    {"code": "INTERVIEW", "title": "Итоговое собеседование", "also": ["Собеседование"],
     "grades": [9], "scale": "PASS", "comparable": true, "public": false},
    {"code": "TRIAL_EXAM", "title": "Пробный экзамен", "also": ["Репетиционный экзамен", "Пробный ЕГЭ", "Пробный ОГЭ"],
     "grades": [9, 11], "scale": "MARKS", "comparable": false, "public": false},
    {"code": "DKR", "title": "ДКР", "also": ["Диагностическая контрольная работа", "Диагностическая работа"],
     "grades": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "scale": "MARKS", "comparable": false, "public": false},
    {"code": "ROP", "title": "РОП", "also": ["Региональная оценочная процедура", "Региональные оценочные процедуры"],
     "grades": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "scale": "MARKS", "comparable": false, "public": false},
    {"code": "NIKO", "title": "НИКО", "also": ["Национальные исследования качества образования"],
     "grades": [4, 5, 6, 7, 8, 9, 10], "scale": "MARKS", "comparable": false, "public": true},
    {"code": "YEAR_MARKS", "title": "Годовые отметки", "also": ["Годовая отметка", "Отметки за год"],
     "grades": [2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "scale": "MARKS", "comparable": false, "public": false}
]');

select declare_catalogue('SUBJECT', 2000, (
    select jsonb_agg(jsonb_build_object('number', s.id, 'code', s.code, 'title', s.title, 'also', case s.code
        when 'RUSSIAN' then '["Русский"]'::jsonb
        when 'MATHEMATICS_BASIC' then '["Математика базовая", "Математика базового уровня", "Математика Б"]'
        when 'MATHEMATICS_PROFILE' then '["Математика профильная", "Математика профильного уровня", "Математика П"]'
        when 'INFORMATICS' then '["Информатика и ИКТ"]'
        when 'SOCIAL_STUDIES' then '["Обществоведение"]'
        else '[]' end) order by s.id)
    from subject s) || '[
    {"code": "SURROUNDING_WORLD", "title": "Окружающий мир"}, {"code": "NATIVE_LANGUAGE", "title": "Родной язык"},
    {"code": "META_SUBJECT", "title": "Метапредметная работа", "also": ["Метапредметные результаты"]}]');

drop view assessment_integrity_faults;
drop view assessment_results;
drop view assessment_subjects;
drop table subject;
alter table assessment_result disable trigger user; -- the same procedures under other numbers: nobody changes a result
update assessment_result set procedure = procedure + 100;
update assessment_result_history set procedure = procedure + 100;
alter table assessment_result enable trigger user;
comment on column assessment_result.procedure is 'references catalogue_term';
comment on column assessment_result.subject_id is 'references catalogue_term';

create view assessment_procedures as
    select id, code, title
    from catalogue_terms
    where kind = 'PROCEDURE';

create view assessment_subjects as
    select id, code, title
    from catalogue_terms
    where kind = 'SUBJECT';

-- What tables of results hold besides (S1, tables of ЕГЭ and ОГЭ): heads by marks; heads whose mark was confirmed, raised
-- or lowered against that of the year; heads by bands of scores, which failed begins; and below60 and from80, which other
-- tables have in the place of bands.
alter table assessment_result
    add column mark2 smallint, add column mark3 smallint, add column mark4 smallint, add column mark5 smallint,
    add column confirmed smallint, add column raised smallint, add column lowered smallint,
    add column to50 smallint, add column from51to60 smallint, add column from61to70 smallint,
    add column from71to90 smallint, add column from91to99 smallint, add column exactly100 smallint,
    add column below60 smallint, add column from80 smallint;
select trace_column('assessment_result', name)
from unnest('{mark2,mark3,mark4,mark5,confirmed,raised,lowered,to50,from51to60,from61to70,from71to90,from91to99,exactly100,below60,from80}'::text[]) name;
alter table assessment_result
    drop constraint ck_assessment_result_failed,
    add constraint ck_assessment_result_participants check (participants >= 0 and participants <= 30000) not valid,
    add constraint ck_assessment_result_average check (average_score >= 0 and average_score <= 100) not valid,
    add constraint ck_assessment_result_parts check (
        least(failed, mark2, mark3, mark4, mark5, confirmed, raised, lowered, to50, from51to60, from61to70, from71to90,
              from91to99, exactly100, below60, from80) >= 0
        and greatest(failed, mark2, mark3, mark4, mark5, confirmed, raised, lowered, to50, from51to60, from61to70,
                     from71to90, from91to99, exactly100, below60, from80) <= participants),
    add constraint ck_assessment_result_marks check (mark2 + mark3 + mark4 + mark5 = participants),
    add constraint ck_assessment_result_bands check (
        failed + to50 + from51to60 + from61to70 + from71to90 + from91to99 + exactly100 = participants),
    add constraint ck_assessment_result_confirmation check (confirmed + raised + lowered <= participants);

create view assessment_results as
    select school_id, academic_year, procedure, subject_id, grade, participants, coalesce(failed, mark2) as failed,
        average_score
    from assessment_result;

create view assessment_integrity_faults as
    select 'assessment_result' as table_name, 'school_id' as column_name, x.school_id as value
    from assessment_result x
    where not exists (select from school_schools s where s.id = x.school_id)
union all
    select 'assessment_result', 'procedure', x.procedure
    from assessment_result x
    where not exists (select from assessment_procedures p where p.id = x.procedure)
union all
    select 'assessment_result', 'subject_id', x.subject_id
    from assessment_result x
    where not exists (select from assessment_subjects s where s.id = x.subject_id);

--rollback drop view assessment_integrity_faults;
--rollback drop view assessment_results;
--rollback alter table assessment_result
--rollback     drop constraint ck_assessment_result_participants, drop constraint ck_assessment_result_average,
--rollback     drop constraint ck_assessment_result_parts, drop constraint ck_assessment_result_marks,
--rollback     drop constraint ck_assessment_result_bands, drop constraint ck_assessment_result_confirmation,
--rollback     add constraint ck_assessment_result_failed check (failed between 0 and participants) not valid;
--rollback alter table assessment_result drop column mark2, drop column mark3, drop column mark4, drop column mark5,
--rollback     drop column confirmed, drop column raised, drop column lowered, drop column to50, drop column from51to60,
--rollback     drop column from61to70, drop column from71to90, drop column from91to99, drop column exactly100,
--rollback     drop column below60, drop column from80;
--rollback alter table assessment_result_history drop column mark2, drop column mark3, drop column mark4,
--rollback     drop column mark5, drop column confirmed, drop column raised, drop column lowered, drop column to50,
--rollback     drop column from51to60, drop column from61to70, drop column from71to90, drop column from91to99,
--rollback     drop column exactly100, drop column below60, drop column from80;
--rollback create table subject (
--rollback     id smallint not null,
--rollback     code text collate "C" not null,
--rollback     title text not null,
--rollback     constraint pk_subject primary key (id),
--rollback     constraint uq_subject_code unique (code)
--rollback );
--rollback insert into subject (id, code, title) select id, code, title from assessment_subjects
--rollback where code not in ('SURROUNDING_WORLD', 'NATIVE_LANGUAGE', 'META_SUBJECT');
--rollback comment on table subject is 'учебные предметы';
--rollback create trigger keep_subject before delete on subject for each statement execute function refuse_delete();
--rollback comment on column assessment_result.subject_id is 'references subject';
--rollback comment on column assessment_result.procedure is null;
--rollback alter table assessment_result disable trigger user;
--rollback update assessment_result set procedure = procedure - 100 where procedure between 101 and 103;
--rollback update assessment_result_history set procedure = procedure - 100 where procedure between 101 and 103;
--rollback alter table assessment_result enable trigger user;
--rollback drop view assessment_subjects;
--rollback drop view assessment_procedures;
--rollback create view assessment_subjects as
--rollback     select id, code, title
--rollback     from subject;
--rollback create view assessment_results as
--rollback     select school_id, academic_year, procedure, subject_id, grade, participants, failed, average_score
--rollback     from assessment_result;
--rollback create view assessment_integrity_faults as
--rollback     select 'assessment_result' as table_name, 'school_id' as column_name, x.school_id as value
--rollback     from assessment_result x
--rollback     where not exists (select from school_schools s where s.id = x.school_id)
--rollback union all
--rollback     select 'assessment_result', 'subject_id', x.subject_id
--rollback     from assessment_result x
--rollback     where not exists (select from subject s where s.id = x.subject_id);
--rollback select forget_catalogue('SUBJECT'), forget_catalogue('PROCEDURE');
