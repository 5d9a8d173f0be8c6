--liquibase formatted sql

--changeset platform:202611220900-tracing splitStatements:false
-- Every write leaves a trace, once (docs/adr/0003). A row carries the transaction that wrote it (tx); change_set says
-- when that was, who did it and by which import. Replaced and deleted rows move to <table>_history, statement by
-- statement, so an insert costs no second copy and a bulk merge is traced set-wise.
-- The 64-bit transaction id as a bigint: xid8 itself has no BRIN operator class.
create function current_tx() returns bigint language sql stable parallel restricted as $$
    select pg_current_xact_id()::text::bigint
$$;

create table change_set (
    tx bigint not null default current_tx(),
    at timestamptz not null default now(),
    account_id integer,
    import_id integer,
    constraint pk_change_set primary key (tx)
);

-- Who acts comes from transaction-local settings; a write from psql leaves a trace with no account.
create function open_change_set() returns trigger language plpgsql as $$
begin
    insert into change_set (tx, account_id, import_id)
    values (current_tx(),
            nullif(current_setting('antirisk.account_id', true), '')::integer,
            nullif(current_setting('antirisk.import_id', true), '')::integer)
    on conflict do nothing;
    return null;
end $$;

create function stamp_row() returns trigger language plpgsql as $$
begin
    new.tx := current_tx();
    return new;
end $$;

create function keep_replaced() returns trigger language plpgsql as $$
begin
    execute format('insert into %I select r.*, current_tx(), %L from replaced r',
                   tg_table_name || '_history', left(tg_op, 1));
    return null;
end $$;

-- Parents are never physically deleted where bulk tables refer to them without a foreign key (docs/adr/0002).
create function refuse_delete() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Gives a table with a column `tx bigint` its history and its triggers. stamp: false for tables of millions of rows,
-- whose merges set tx themselves instead of paying a trigger per row.
create function trace_table(target text, stamp boolean default true) returns void language plpgsql as $$
begin
    execute format('create table %I (like %I)', target || '_history', target);
    execute format('alter table %I add column replaced_tx bigint not null, add column operation "char" not null',
                   target || '_history');
    execute format('create index %I on %I using brin (replaced_tx)',
                   'ix_' || target || '_history_replaced_tx', target || '_history');
    execute format('create trigger trace_open before insert or update or delete on %I
                    for each statement execute function open_change_set()', target);
    execute format('create trigger trace_update after update on %I referencing old table as replaced
                    for each statement execute function keep_replaced()', target);
    execute format('create trigger trace_delete after delete on %I referencing old table as replaced
                    for each statement execute function keep_replaced()', target);
    if stamp then
        execute format('create trigger trace_stamp before update on %I
                        for each row execute function stamp_row()', target);
    end if;
end $$;

create function untrace_table(target text) returns void language plpgsql as $$
begin
    execute format('drop trigger if exists trace_open on %I', target);
    execute format('drop trigger if exists trace_update on %I', target);
    execute format('drop trigger if exists trace_delete on %I', target);
    execute format('drop trigger if exists trace_stamp on %I', target);
    execute format('drop table if exists %I', target || '_history');
end $$;

-- Sorting as a Russian reader expects: ё beside е, «СОШ № 2» before «СОШ № 10», quotes and spaces without weight.
create collation russian (provider = icu, locale = 'ru-u-ka-shifted-kn-true');

--rollback drop collation russian;
--rollback drop function untrace_table(text);
--rollback drop function trace_table(text, boolean);
--rollback drop function refuse_delete();
--rollback drop function keep_replaced();
--rollback drop function stamp_row();
--rollback drop function open_change_set();
--rollback drop table change_set;
--rollback drop function current_tx();
