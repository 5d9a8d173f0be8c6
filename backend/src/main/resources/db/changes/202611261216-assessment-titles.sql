--liquibase formatted sql

--changeset assessment:202611261216-assessment-titles
-- What people are told that refers to a row which cannot go.
comment on table subject is 'учебные предметы';
comment on table assessment_result is 'результаты оценочных процедур';

--rollback comment on table subject is null;
--rollback comment on table assessment_result is null;
