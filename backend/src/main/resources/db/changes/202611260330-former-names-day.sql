--liquibase formatted sql

--changeset school:202611260330-former-names-day splitStatements:false
-- A name ends on the day that its municipality has.
create or replace function keep_former_names() returns trigger language plpgsql as $$
begin
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
--rollback     select o.id, o.name, current_date
--rollback     from old_rows o join new_rows n on n.id = o.id
--rollback     where n.name <> o.name
--rollback     on conflict (school_id, name) do update set valid_until = excluded.valid_until;
--rollback     return null;
--rollback end $$;
