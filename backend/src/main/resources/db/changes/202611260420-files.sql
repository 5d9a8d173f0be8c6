--liquibase formatted sql

--changeset platform:202611260420-files splitStatements:false
-- A file that somebody sent. Bytes are kept in the store once, by their SHA-256, as long as any row has it.
create table stored_file (
    id integer generated always as identity,
    sha256 bytea not null,
    size bigint not null,
    file_name text,
    -- what the sender said of its encoding
    charset text,
    account_id integer not null,
    created_at timestamptz not null default now(),
    constraint pk_stored_file primary key (id),
    constraint ck_stored_file_sha256 check (length(sha256) = 32),
    constraint ck_stored_file_size check (size > 0)
);
create index ix_stored_file_sha256 on stored_file (sha256);

-- Who needs it, written in the transaction that does: a file without an owner is swept after a day.
create table file_owner (
    file_id integer not null,
    owner_kind text collate "C" not null,
    owner_id integer not null,
    created_at timestamptz not null default now(),
    constraint pk_file_owner primary key (file_id, owner_kind, owner_id),
    constraint fk_file_owner_file foreign key (file_id) references stored_file
);
create index ix_file_owner_owner on file_owner (owner_kind, created_at);

--rollback drop table file_owner;
--rollback drop table stored_file;
