--liquibase formatted sql

--changeset bulkimport:202611261211-import-withdrawals
-- An import taken back: what it added went, what it replaced is again what it was, and what newer things stand on stays.
-- tx: the transaction that did it.
create table import_withdrawal (
    id integer generated always as identity,
    import_id integer not null,
    account_id integer not null,
    removed bigint not null default 0,
    restored bigint not null default 0,
    kept bigint not null default 0,
    tx bigint,
    created_at timestamptz not null default now(),
    constraint pk_import_withdrawal primary key (id),
    constraint fk_import_withdrawal_import foreign key (import_id) references import_run
);
create index ix_import_withdrawal_import_id on import_withdrawal (import_id);
create index ix_import_withdrawal_account_id on import_withdrawal (account_id);

--rollback drop table import_withdrawal;
