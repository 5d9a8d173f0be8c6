--liquibase formatted sql

--changeset bulkimport:202611221010-import-attempts splitStatements:false
-- How often an import was begun: one that brings the process down each time ends as failed.
alter table import_run add column attempts smallint not null default 0;

--rollback alter table import_run drop column attempts;
