--liquibase formatted sql

--changeset territory:202611260225-territory-references
-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column import_run.region_id is 'references region';
comment on column import_run.municipality_id is 'references municipality';

--rollback comment on column import_run.municipality_id is null;
--rollback comment on column import_run.region_id is null;
