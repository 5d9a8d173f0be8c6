--liquibase formatted sql

--changeset assessment:202611260105-assessment-views splitStatements:false
create view assessment_subjects as
    select id, code, title
    from subject;

create view assessment_results as
    select school_id, academic_year, procedure, subject_id, grade, participants, failed, average_score
    from assessment_result;

--rollback drop view assessment_results;
--rollback drop view assessment_subjects;
