--liquibase formatted sql

--changeset bulkimport:202611221030-import-progress splitStatements:false
-- How much of the stored file has been read; of a gzip its own bytes, so its share is known too.
alter table import_run add column bytes_done bigint not null default 0;

--rollback alter table import_run drop column bytes_done;
