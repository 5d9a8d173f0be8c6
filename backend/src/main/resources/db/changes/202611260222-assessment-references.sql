--liquibase formatted sql

--changeset assessment:202611260222-assessment-references
-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column assessment_result.school_id is 'references school';
comment on column assessment_result.subject_id is 'references subject';

--rollback comment on column assessment_result.subject_id is null;
--rollback comment on column assessment_result.school_id is null;
