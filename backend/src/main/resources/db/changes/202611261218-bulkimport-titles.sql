--liquibase formatted sql

--changeset bulkimport:202611261218-bulkimport-titles
-- What people are told that refers to a row which cannot go.
comment on table import_run is 'загрузки';
comment on table import_withdrawal is 'отмены загрузок';

--rollback comment on table import_run is null;
--rollback comment on table import_withdrawal is null;
