--liquibase formatted sql

--changeset platform:202611260205-history-by-name splitStatements:false rollbackSplitStatements:false
-- The order in which statements replaced rows: of one row's versions that of their lives, which neither transaction ids
-- nor times of beginning give.
create sequence history_order;

-- Columns are met by name: a history keeps those that it has, so a new column stands where PostgreSQL puts it, at the
-- end of each, and what is no history is left out of it (untrace_column).
create or replace function keep_replaced() returns trigger language plpgsql as $$
declare
    kept text;
begin
    if not exists (select from replaced) then
        return null;
    end if;
    select string_agg(quote_ident(h.attname), ', ') into kept
    from pg_attribute h join pg_attribute t on t.attname = h.attname
    where h.attrelid = to_regclass(quote_ident(tg_table_name || '_history')) and t.attrelid = tg_relid
    and h.attnum > 0 and t.attnum > 0 and not h.attisdropped and not t.attisdropped;
    execute format('insert into %I (%s, replaced_tx, operation, ordinal) select %2$s, $1, $2, $3 from replaced',
                   tg_table_name || '_history', kept)
    using current_tx(), left(tg_op, 1)::"char", nextval('history_order');
    return null;
end $$;

-- Columns of the primary key, in its order.
create function key_columns(target regclass) returns text[] language sql stable as $$
    select array_agg(a.attname::text order by k.place)
    from pg_index i cross join unnest(i.indkey) with ordinality k (attnum, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = target and i.indisprimary
$$;

-- BRIN on transactions: rows come in their order, and a bulk merge pays next to nothing. B-tree on the key of a history,
-- where an insert into the table itself writes nothing.
create function index_trace(target text) returns void language plpgsql as $$
begin
    execute format('create index if not exists %I on %I using brin (tx)', 'ix_' || target || '_tx', target);
    execute format('create index if not exists %I on %I using brin (replaced_tx)',
                   'ix_' || target || '_history_replaced_tx', target || '_history');
    execute format('create index %I on %I (%s)', 'ix_' || target || '_history_key', target || '_history',
                   (select string_agg(quote_ident(name), ', ') from unnest(key_columns(target::regclass)) name));
end $$;

-- Gives a table with a primary key and a column `tx bigint` its history, indexes and triggers. stamp: false for tables
-- of millions of rows, whose merges set tx themselves instead of paying a trigger per row.
create or replace function trace_table(target text, stamp boolean default true) returns void language plpgsql as $$
begin
    execute format('create table %I as table %I with no data', target || '_history', target);
    execute format('alter table %I add column replaced_tx bigint not null, add column operation "char" not null,
                    add column ordinal bigint not null', target || '_history');
    perform index_trace(target);
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

-- Tells the history of a column that was added to its table. Older rows know nothing of it.
create function trace_column(target text, name text) returns void language plpgsql as $$
begin
    execute (
        select format('alter table %I add column %I %s', target || '_history', name,
                      format_type(a.atttypid, a.atttypmod)
                      || case when a.attcollation <> t.typcollation then
                          ' collate ' || (select quote_ident(nspname) || '.' || quote_ident(collname) from pg_collation c
                                          join pg_namespace n on n.oid = collnamespace where c.oid = a.attcollation)
                         else '' end)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = target::regclass and a.attname = name);
end $$;

-- Takes out of the history what is none: a secret. The table is written anew, so that nothing of it stays in its file.
create function untrace_column(target text, name text) returns void language plpgsql as $$
begin
    execute format('alter table %I drop column %I', target || '_history', name);
    execute format('cluster %I using %I', target || '_history', 'ix_' || target || '_history_key');
    execute format('alter table %I set without cluster', target || '_history');
end $$;

-- The rows of a traced table as of an instant: what transactions had written that began at or before it, whenever they
-- committed. Columns that the history lacks are null.
-- base: null::table; one: columns of the key with their values, for one object or few: '{"id": 42}'.
create function as_of(base anyelement, instant timestamptz, one jsonb default '{}')
returns setof anyelement language plpgsql stable as $$
declare
    target regclass := (select typrelid from pg_type where oid = pg_typeof(base));
    history text := quote_ident((select relname || '_history' from pg_class where oid = target));
    present text;
    past text;
    key text := (select string_agg(quote_ident(name), ', ') from unnest(key_columns(target)) name);
    which text := coalesce((select string_agg(format(' and v.%I = %L', name, value), '')
                            from jsonb_each_text(one) o (name, value)), '');
begin
    if exists (select from jsonb_object_keys(one) name where name <> all (key_columns(target))) then
        raise exception 'not of the key of %: %', target, one;
    end if;
    select string_agg('v.' || quote_ident(t.attname), ', ' order by t.attnum),
           string_agg(case when h.attname is null then 'null::' || format_type(t.atttypid, t.atttypmod)
                           else 'v.' || quote_ident(t.attname) end, ', ' order by t.attnum)
    into present, past
    from pg_attribute t left join pg_attribute h
        on h.attname = t.attname and h.attrelid = to_regclass(history) and not h.attisdropped
    where t.attrelid = target and t.attnum > 0 and not t.attisdropped;
    -- Of one row's versions and deletions, the last one begun by then counts. A later version outweighs an earlier one
    -- even where its transaction began before: it waited for the row.
    return query execute format($query$
        select %1$s from (
            select distinct on (%3$s) v.* from (
                select %1$s, true as stands, 9223372036854775807 as ordinal, 0::bigint as replaced_tx
                from %4$s v left join change_set later on later.tx = v.tx and later.at > $1
                where later.tx is null %6$s
                union all
                select %2$s, over.tx is not null, v.ordinal, v.replaced_tx
                from %5$s v left join change_set later on later.tx = v.tx and later.at > $1
                left join change_set over on over.tx = v.replaced_tx and over.at > $1
                where (later.tx is null or over.tx is null) %6$s
            ) v order by %3$s, v.ordinal desc nulls last, v.replaced_tx desc
        ) v where v.stands
        $query$, present, past, key, target, history, which) using instant;
end $$;

create index ix_change_set_at on change_set using brin (at);

-- Tables that are traced already.
do $$
declare
    traced text;
    name text;
begin
    for traced in select relname from pg_trigger join pg_class c on c.oid = tgrelid where tgname = 'trace_update' loop
        for name in select attname from pg_attribute
                where attrelid = (traced || '_history')::regclass and attnum > 0 and attnotnull and not attisdropped
                and attname not in ('replaced_tx', 'operation') loop
            execute format('alter table %I alter column %I drop not null', traced || '_history', name);
        end loop;
        execute format('alter table %I add column ordinal bigint', traced || '_history');
        perform index_trace(traced);
    end loop;
end $$;

--rollback do $$
--rollback declare
--rollback     traced text;
--rollback begin
--rollback     for traced in select relname from pg_trigger join pg_class c on c.oid = tgrelid where tgname = 'trace_update' loop
--rollback         execute format('alter table %I drop column ordinal', traced || '_history');
--rollback         execute format('drop index %I', 'ix_' || traced || '_history_key');
--rollback         if traced not in ('school', 'context_index', 'assessment_result') then
--rollback             execute format('drop index %I', 'ix_' || traced || '_tx');
--rollback         end if;
--rollback     end loop;
--rollback end $$;
--rollback drop index ix_change_set_at;
--rollback drop function as_of(anyelement, timestamptz, jsonb);
--rollback drop function untrace_column(text, text);
--rollback drop function trace_column(text, text);
--rollback create or replace function trace_table(target text, stamp boolean default true) returns void
--rollback language plpgsql as $$
--rollback begin
--rollback     execute format('create table %I (like %I)', target || '_history', target);
--rollback     execute format('alter table %I add column replaced_tx bigint not null, add column operation "char" not null',
--rollback                    target || '_history');
--rollback     execute format('create index %I on %I using brin (replaced_tx)',
--rollback                    'ix_' || target || '_history_replaced_tx', target || '_history');
--rollback     execute format('create trigger trace_open before insert or update or delete on %I
--rollback                     for each statement execute function open_change_set()', target);
--rollback     execute format('create trigger trace_update after update on %I referencing old table as replaced
--rollback                     for each statement execute function keep_replaced()', target);
--rollback     execute format('create trigger trace_delete after delete on %I referencing old table as replaced
--rollback                     for each statement execute function keep_replaced()', target);
--rollback     if stamp then
--rollback         execute format('create trigger trace_stamp before update on %I
--rollback                         for each row execute function stamp_row()', target);
--rollback     end if;
--rollback end $$;
--rollback drop function index_trace(text);
--rollback drop function key_columns(regclass);
--rollback create or replace function keep_replaced() returns trigger language plpgsql as $$
--rollback declare
--rollback     kept text := (select string_agg(quote_ident(h.attname), ', ') from pg_attribute h
--rollback                   join pg_attribute t on t.attname = h.attname
--rollback                   where h.attrelid = to_regclass(quote_ident(tg_table_name || '_history'))
--rollback                   and t.attrelid = tg_relid and h.attnum > 0 and t.attnum > 0
--rollback                   and not h.attisdropped and not t.attisdropped);
--rollback begin
--rollback     execute format('insert into %I (%s, replaced_tx, operation) select %2$s, current_tx(), %L from replaced',
--rollback                    tg_table_name || '_history', kept, left(tg_op, 1));
--rollback     return null;
--rollback end $$;
--rollback drop sequence history_order;
