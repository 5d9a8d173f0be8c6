--liquibase formatted sql

--changeset bulkimport:202611261200-import-findings
-- Notes stand beside the faults: how a cell of a row that is taken was read. row_number: the row as a spreadsheet counts,
-- for which a cell of three lines is one row; null in what was found before it was counted.
alter table import_error add column row_number bigint, add column note boolean not null default false;
alter table import_run add column noted bigint not null default 0;

-- What a check found that the file would change, of the first rows. created: the row is not there yet; object: its natural
-- key in words; column_name: null where a row is named that changes no value besides its key.
create table import_change (
    import_id integer not null,
    line bigint not null,
    created boolean not null,
    object text not null,
    column_name text collate "C",
    before text,
    after text
);
create index ix_import_change_import_id_line on import_change (import_id, line);

--rollback drop table import_change;
--rollback alter table import_run drop column noted;
--rollback delete from import_error where note;
--rollback alter table import_error drop column row_number, drop column note;
