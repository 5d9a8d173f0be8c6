--liquibase formatted sql

--changeset territory:202612010101-acts-of-territories splitStatements:false
create or replace view act_municipalities as
    select id, name
    from municipality;

-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column legal_act.region_id is 'references region';
comment on column legal_act.municipality_id is 'references municipality';

-- A municipality that another region takes over brings its own acts; those of the region stay with the region.
create function acts_follow() returns trigger language plpgsql as $$
begin
    update legal_act a set region_id = n.region_id, version = a.version + 1
    from new_rows n where a.municipality_id = n.id and a.region_id <> n.region_id;
    return null;
end $$;
create trigger acts_follow after update on municipality
    referencing new table as new_rows
    for each statement execute function acts_follow();

--rollback drop trigger acts_follow on municipality;
--rollback drop function acts_follow();
--rollback comment on column legal_act.municipality_id is null;
--rollback comment on column legal_act.region_id is null;
--rollback create or replace view act_municipalities as
--rollback     select null::integer as id, null::text as name where false;
