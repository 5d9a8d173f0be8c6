--liquibase formatted sql

--changeset bulkimport:202611220940-imports splitStatements:false
create table import_run (
    id integer generated always as identity,
    kind text collate "C" not null,
    mode text collate "C" not null,
    dry_run boolean not null,
    status text collate "C" not null default 'QUEUED',
    -- who sent it, and what they may reach: a job has no request to ask
    account_id integer not null,
    role text collate "C" not null,
    region_id integer,
    municipality_id integer,
    school_id integer,
    file_name text,
    content_type text,
    file_sha256 bytea not null,
    file_size bigint not null,
    parameters jsonb not null default '{}',
    -- what was found in the file: encoding, delimiter, columns, columns that are not read
    format jsonb,
    rows_total bigint not null default 0,
    rows_done bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    rejected bigint not null default 0,
    failure text,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    -- the transaction that merged it, and the oldest one then open: whether anything was written since
    merge_tx bigint,
    merge_xmin bigint,
    constraint pk_import_run primary key (id),
    constraint fk_import_run_account foreign key (account_id) references account,
    constraint ck_import_run_mode check (mode in ('ATOMIC', 'PARTIAL')),
    constraint ck_import_run_status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    constraint ck_import_run_counts check (status <> 'DONE' or created + updated + unchanged + rejected = rows_total)
);
create index ix_import_run_account_id on import_run (account_id);
create index ix_import_run_file_sha256 on import_run (file_sha256);

create table import_error (
    import_id integer not null,
    line bigint not null,
    column_name text,
    value text,
    code text not null,
    message text not null
);
create index ix_import_error_import_id_line on import_error (import_id, line);

--rollback drop table import_error;
--rollback drop table import_run;
