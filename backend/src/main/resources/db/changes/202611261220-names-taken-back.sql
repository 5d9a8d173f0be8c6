--liquibase formatted sql

--changeset school:202611261220-names-taken-back splitStatements:false rollbackSplitStatements:false
-- A renaming that is taken back leaves no former name: neither the one that it added, nor the one that it gave.
-- antirisk.withdraws: the transaction that is taken back.
create or replace function keep_former_names() returns trigger language plpgsql as $$
declare
    withdrawn bigint := nullif(current_setting('antirisk.withdraws', true), '');
begin
    if withdrawn is not null then
        delete from school_name f using new_rows n
        where f.school_id = n.id and f.name = n.name and f.tx = withdrawn;
        return null;
    end if;
    insert into school_name (school_id, name, valid_until)
    select o.id, o.name, local_today(m.time_zone)
    from old_rows o
    join new_rows n on n.id = o.id
    join territory_municipalities m on m.id = n.municipality_id
    where n.name <> o.name
    on conflict (school_id, name) do update set valid_until = excluded.valid_until;
    return null;
end $$;

--rollback create or replace function keep_former_names() returns trigger language plpgsql as $$
--rollback begin
--rollback     insert into school_name (school_id, name, valid_until)
--rollback     select o.id, o.name, local_today(m.time_zone)
--rollback     from old_rows o
--rollback     join new_rows n on n.id = o.id
--rollback     join territory_municipalities m on m.id = n.municipality_id
--rollback     where n.name <> o.name
--rollback     on conflict (school_id, name) do update set valid_until = excluded.valid_until;
--rollback     return null;
--rollback end $$;
