--liquibase formatted sql

--changeset platform:202611260220-removal-of-parents splitStatements:false rollbackSplitStatements:false
-- A parent of a large table is removed by remove_parent alone (docs/adr/0002). A column that refers to one without a
-- foreign key says so in its comment: «references school».

-- Until the transaction ends no parent vanishes. Whoever checks references set-wise takes this before it checks.
create function keep_parents() returns void language sql volatile as $$
    select pg_advisory_xact_lock_shared(hashtext('parents'))
$$;

create or replace function refuse_delete() returns trigger language plpgsql as $$
begin
    if current_setting('antirisk.removes', true) is distinct from tg_table_name then
        raise exception 'rows of % are never deleted', tg_table_name using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

-- Removes a row that nothing refers to, by its id, and tells whether it was there. Waits for the transactions that
-- keep parents; those that come later wait for it.
create function remove_parent(target text, id bigint) returns boolean language plpgsql as $$
declare
    child record;
    found_one boolean;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'what others wrote meanwhile must be seen';
    end if;
    perform pg_advisory_xact_lock(hashtext('parents'));
    for child in
            select attrelid::regclass as name, attname from pg_attribute
            where attnum > 0 and not attisdropped and col_description(attrelid, attnum) = 'references ' || target loop
        execute format('select exists (select from %s where %I = $1)', child.name, child.attname)
        into found_one using id;
        if found_one then
            raise exception 'rows of % refer to % %', child.name, target, id using errcode = 'foreign_key_violation';
        end if;
    end loop;
    perform set_config('antirisk.removes', target, true);
    execute format('with removed as (delete from %I where id = $1 returning 1) select exists (select from removed)',
                   target) into found_one using id;
    perform set_config('antirisk.removes', '', true);
    return found_one;
end $$;

--rollback drop function remove_parent(text, bigint);
--rollback create or replace function refuse_delete() returns trigger language plpgsql as $$
--rollback begin
--rollback     raise exception 'rows of % are never deleted', tg_table_name using errcode = 'restrict_violation';
--rollback end $$;
--rollback drop function keep_parents();
