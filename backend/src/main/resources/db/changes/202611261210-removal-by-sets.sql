--liquibase formatted sql

--changeset platform:202611261210-removal-by-sets splitStatements:false rollbackSplitStatements:false
-- An expression over a row x of the target: the title of a table with rows that refer to it, or null. References are
-- foreign keys and columns whose comment says «references <target>» (docs/adr/0002); the title is the table's comment.
-- spared: tables whose rows that were written by spared_tx do not count, for they go, too.
create function holder_of(target regclass, spared_tx bigint, spared text[]) returns text language sql stable as $$
    with reference as (
        select conrelid as child, conkey as columns, confkey as keys from pg_constraint
        where contype = 'f' and confrelid = target
        union all
        select attrelid, array[attnum], array[(select attnum from pg_attribute where attrelid = target and attname = 'id')]
        from pg_attribute
        where attnum > 0 and not attisdropped and col_description(attrelid, attnum) = 'references ' || target::text
    ), asked as (
        select child, coalesce(obj_description(child, 'pg_class'), child::regclass::text) as title,
            case when child::regclass::text = any (spared) then ' and c.tx <> ' || spared_tx else '' end as sparing,
            (select string_agg(format('c.%I = x.%I', a.attname, k.attname), ' and ')
             from unnest(columns, keys) pair (attnum, key)
             join pg_attribute a on a.attrelid = child and a.attnum = pair.attnum
             join pg_attribute k on k.attrelid = target and k.attnum = pair.key) as same,
            (select attname from pg_attribute where attrelid = child and attnum = columns[1]) as first,
            (select attname from pg_attribute where attrelid = target and attnum = keys[1]) as key,
            exists (select from pg_index i where i.indrelid = child and i.indkey[0] = columns[1]) as indexed
        from reference
    )
    select coalesce(
        'case ' || string_agg(
            case when indexed then format('when exists (select from %s c where %s%s) then %L',
                                          child::regclass, same, sparing, title)
            -- without an index a table is better read once than for each row
            else format('when x.%1$I in (select c.%2$I from %3$s c where c.%2$I is not null%4$s) then %5$L',
                        key, first, child::regclass, sparing, title) end, ' ' order by child::regclass::text)
        || ' end', 'null::text')
    from asked
$$;

-- Whether rows of the table are removed by remove_rows alone, for large tables refer to them.
create function is_parent(target regclass) returns boolean language sql stable as $$
    select exists (select from pg_trigger join pg_proc p on p.oid = tgfoid where tgrelid = target and proname = 'refuse_delete')
$$;

-- Until the transaction ends no parent vanishes, and where it removes rows of one itself, nobody keeps any. Whoever checks
-- references set-wise takes this before any other lock.
create function hold_parents(removes_from text[] default '{}') returns void language sql volatile as $$
    select case when exists (select from unnest(removes_from) name where is_parent(name::regclass))
        then pg_advisory_xact_lock(hashtext('parents')) else keep_parents() end
$$;

-- Removes the rows x of a table that the condition names and nothing refers to, and tells how many. Of a parent of large
-- tables it waits for the transactions that keep parents; those that come later wait for it.
create function remove_rows(target text, which text, spared_tx bigint default 0, spared text[] default '{}')
returns bigint language plpgsql as $$
declare
    removed bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'what others wrote meanwhile must be seen';
    end if;
    if is_parent(target::regclass) then
        perform hold_parents(array[target]);
    end if;
    perform set_config('antirisk.removes', target, true);
    execute format('delete from %I x where (%s) and (%s) is null', target, which,
                   holder_of(target::regclass, spared_tx, spared));
    get diagnostics removed = row_count;
    perform set_config('antirisk.removes', '', true);
    return removed;
end $$;

-- Removes a row that nothing refers to, by its id, and tells whether it was there.
create or replace function remove_parent(target text, id bigint) returns boolean language plpgsql as $$
declare
    held_by text;
begin
    if remove_rows(target, 'x.id = ' || id) = 1 then
        return true;
    end if;
    execute format('select %s from %I x where x.id = $1', holder_of(target::regclass, 0, '{}'), target)
    into held_by using id;
    if held_by is not null then
        raise exception '% % is referred to: %', target, id, held_by using errcode = 'foreign_key_violation';
    end if;
    return false;
end $$;

-- Gives the rows of a traced table that a transaction replaced, and nobody wrote since, the values that they had before
-- it, and tells how many. What the history does not keep stays as it is.
create function restore_rows(target text, merge_tx bigint) returns bigint language plpgsql as $$
declare
    restored bigint;
    names text[] := key_columns(target::regclass);
begin
    execute (
        select format('update %1$I x set %2$s from (select distinct on (%3$s) * from %4$I where replaced_tx = %5$s'
                      ' and tx <> %5$s order by %3$s, ordinal) b where x.tx = %5$s and %6$s',
                      target,
                      string_agg(case a.attname when 'tx' then 'tx = current_tx()' when 'version' then 'version = x.version + 1'
                                 else format('%1$I = b.%1$I', a.attname) end, ', '),
                      (select string_agg(quote_ident(name), ', ') from unnest(names) name),
                      target || '_history', merge_tx,
                      (select string_agg(format('x.%1$I = b.%1$I', name), ' and ') from unnest(names) name))
        from pg_attribute a join pg_attribute h on h.attname = a.attname
        where a.attrelid = target::regclass and h.attrelid = (target || '_history')::regclass
        and a.attnum > 0 and not a.attisdropped and h.attnum > 0 and not h.attisdropped
        and a.attgenerated = '' and a.attidentity = '' and a.attname <> all (names));
    get diagnostics restored = row_count;
    return restored;
end $$;

--rollback create or replace function remove_parent(target text, id bigint) returns boolean language plpgsql as $$
--rollback declare
--rollback     child record;
--rollback     found_one boolean;
--rollback begin
--rollback     if current_setting('transaction_isolation') <> 'read committed' then
--rollback         raise exception 'what others wrote meanwhile must be seen';
--rollback     end if;
--rollback     perform pg_advisory_xact_lock(hashtext('parents'));
--rollback     for child in
--rollback             select attrelid::regclass as name, attname from pg_attribute
--rollback             where attnum > 0 and not attisdropped and col_description(attrelid, attnum) = 'references ' || target loop
--rollback         execute format('select exists (select from %s where %I = $1)', child.name, child.attname)
--rollback         into found_one using id;
--rollback         if found_one then
--rollback             raise exception 'rows of % refer to % %', child.name, target, id using errcode = 'foreign_key_violation';
--rollback         end if;
--rollback     end loop;
--rollback     perform set_config('antirisk.removes', target, true);
--rollback     execute format('with removed as (delete from %I where id = $1 returning 1) select exists (select from removed)',
--rollback                    target) into found_one using id;
--rollback     perform set_config('antirisk.removes', '', true);
--rollback     return found_one;
--rollback end $$;
--rollback drop function restore_rows(text, bigint);
--rollback drop function remove_rows(text, text, bigint, text[]);
--rollback drop function hold_parents(text[]);
--rollback drop function is_parent(regclass);
--rollback drop function holder_of(regclass, bigint, text[]);
