--liquibase formatted sql

--changeset school:202611260223-school-references
-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column import_run.school_id is 'references school';

--rollback comment on column import_run.school_id is null;
