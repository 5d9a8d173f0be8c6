--liquibase formatted sql

--changeset assessment:202611260107-assessment-integrity splitStatements:false
create view assessment_integrity_faults as
    select 'assessment_result' as table_name, 'school_id' as column_name, x.school_id as value
    from assessment_result x
    where not exists (select from school_schools s where s.id = x.school_id)
union all
    select 'assessment_result', 'subject_id', x.subject_id
    from assessment_result x
    where not exists (select from subject s where s.id = x.subject_id);

--rollback drop view assessment_integrity_faults;
