--liquibase formatted sql

--changeset identification:202611261231-rules-follow splitStatements:false
-- A municipality that another region takes over brings its own rules and runs; those of the region stay with the region.
create function rules_follow() returns trigger language plpgsql as $$
begin
    update identification_rule r set region_id = n.region_id, version = r.version + 1
    from new_rows n where r.municipality_id = n.id and r.region_id <> n.region_id;
    update identification_run r set region_id = n.region_id, version = r.version + 1
    from new_rows n where r.municipality_id = n.id and r.region_id <> n.region_id;
    return null;
end $$;
create trigger rules_follow after update on municipality
    referencing new table as new_rows
    for each statement execute function rules_follow();
-- Those that were left behind before.
update identification_rule r set region_id = m.region_id, version = r.version + 1
from territory_municipalities m where m.id = r.municipality_id and r.region_id <> m.region_id;
update identification_run r set region_id = m.region_id, version = r.version + 1
from territory_municipalities m where m.id = r.municipality_id and r.region_id <> m.region_id;

--rollback drop trigger rules_follow on municipality;
--rollback drop function rules_follow();
