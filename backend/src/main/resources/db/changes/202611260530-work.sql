--liquibase formatted sql

--changeset work:202611260530-work splitStatements:false
-- Somebody's word that an item of work is done, for items that no data end (docs/adr/0031). Accounts stand above and are
-- never deleted, so no foreign key leads to them.
create table work_mark (
    kind text collate "C" not null,
    key text collate "C" not null,
    account_id integer not null,
    at timestamptz not null default clock_now(),
    constraint pk_work_mark primary key (kind, key)
);

-- What people were told. key says what makes it the same notice: an account gets it once.
create table notice (
    id integer generated always as identity,
    account_id integer not null,
    kind text collate "C" not null,
    text text not null,
    address text not null,
    key text collate "C" not null,
    at timestamptz not null default clock_now(),
    read_at timestamptz,
    constraint pk_notice primary key (id),
    constraint uq_notice_account_id_key unique (account_id, key),
    constraint ck_notice_text check (length(text) between 1 and 2000)
);
create index ix_notice_account_id on notice (account_id, id);
create index ix_notice_unread on notice (account_id, id) where read_at is null;

-- What is to be sent once the transaction that wrote the row is there.
create table outbox (
    id bigint generated always as identity,
    topic text collate "C" not null,
    payload jsonb not null,
    at timestamptz not null default clock_now(),
    sent_at timestamptz,
    constraint pk_outbox primary key (id)
);
create index ix_outbox_unsent on outbox (id) where sent_at is null;

--rollback drop table outbox;
--rollback drop table notice;
--rollback drop table work_mark;
