--liquibase formatted sql

--changeset cycle:202611261230-cycles-follow splitStatements:false
-- A municipality that another region takes over brings its own cycles; those of the region stay with the region.
create function cycles_follow() returns trigger language plpgsql as $$
begin
    update cycle c set region_id = n.region_id, version = c.version + 1
    from new_rows n where c.municipality_id = n.id and c.region_id <> n.region_id;
    return null;
end $$;
create trigger cycles_follow after update on municipality
    referencing new table as new_rows
    for each statement execute function cycles_follow();
-- Those that were left behind before.
update cycle c set region_id = m.region_id, version = c.version + 1
from territory_municipalities m where m.id = c.municipality_id and c.region_id <> m.region_id
and not exists (select from cycle other where other.region_id = m.region_id and other.code = c.code);

--rollback drop trigger cycles_follow on municipality;
--rollback drop function cycles_follow();
