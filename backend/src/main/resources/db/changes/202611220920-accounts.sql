--liquibase formatted sql

--changeset account:202611220920-accounts splitStatements:false
-- People and service accounts. The scope columns are those that the role needs, and no others.
create table account (
    id integer generated always as identity,
    kind text collate "C" not null,
    username text collate "C" not null,
    password_hash text not null,
    display_name text not null,
    role text collate "C" not null,
    region_id integer,
    municipality_id integer,
    school_id integer,
    enabled boolean not null default true,
    must_change_password boolean not null default false,
    version integer not null default 0,
    tx bigint not null default current_tx(),
    constraint pk_account primary key (id),
    constraint uq_account_username unique (username),
    constraint ck_account_kind check (kind in ('USER', 'SERVICE')),
    constraint ck_account_username check (username ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    constraint fk_account_region foreign key (region_id) references region,
    constraint fk_account_municipality foreign key (municipality_id) references municipality,
    constraint fk_account_school foreign key (school_id) references school,
    constraint ck_account_scope check (
        case role
            when 'ADMIN' then num_nonnulls(region_id, municipality_id, school_id) = 0
            when 'REGION_OPERATOR' then region_id is not null and municipality_id is null and school_id is null
            when 'MUNICIPAL_COORDINATOR' then municipality_id is not null and region_id is null and school_id is null
            when 'CURATOR' then region_id is not null and municipality_id is null and school_id is null
            when 'SCHOOL' then school_id is not null and region_id is null and municipality_id is null
            when 'VIEWER' then num_nonnulls(region_id, municipality_id) = 1 and school_id is null
            else false
        end)
);
create index ix_account_region_id on account (region_id);
create index ix_account_municipality_id on account (municipality_id);
create index ix_account_school_id on account (school_id);
select trace_table('account');
create trigger keep_account before delete on account for each statement execute function refuse_delete();

-- Rotating refresh tokens: a token is used once; using it again ends its whole family.
create table refresh_token (
    token_hash bytea not null,
    family uuid not null,
    account_id integer not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint pk_refresh_token primary key (token_hash),
    constraint fk_refresh_token_account foreign key (account_id) references account
);
create index ix_refresh_token_family on refresh_token (family);
create index ix_refresh_token_account_id on refresh_token (account_id);
create index ix_refresh_token_expires_at on refresh_token (expires_at);

-- Sign-in throttle shared by all replicas (bucket4j).
create table sign_in_bucket (
    id text collate "C" not null,
    state bytea,
    expires_at bigint,
    constraint pk_sign_in_bucket primary key (id)
);

-- Answers to POSTs that carried an Idempotency-Key, kept in the transaction that did the work.
create table idempotency_key (
    account_id integer not null,
    key text collate "C" not null,
    fingerprint bytea not null,
    answer jsonb,
    created_at timestamptz not null default now(),
    constraint pk_idempotency_key primary key (account_id, key),
    constraint fk_idempotency_key_account foreign key (account_id) references account
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);

-- db-scheduler's table, as its documentation gives it.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint pk_scheduled_tasks primary key (task_name, task_instance)
);
create index ix_scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

--rollback drop table scheduled_tasks;
--rollback drop table idempotency_key;
--rollback drop table sign_in_bucket;
--rollback drop table refresh_token;
--rollback select untrace_table('account');
--rollback drop table account;
