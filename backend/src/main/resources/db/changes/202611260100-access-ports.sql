--liquibase formatted sql

--changeset access:202611260100-access-ports splitStatements:false
-- What access has to know of territories, schools and people stands in rooms above it. It says here what it needs; the
-- rooms that know it fill these views.
create view access_regions as
    select null::integer as id
    where false;

create view access_municipalities as
    select null::integer as id, null::integer as region_id, null::text collate "C" as time_zone
    where false;

create view access_schools as
    select null::integer as id, null::integer as municipality_id
    where false;

-- The schools that a curator has today.
create view access_curator_schools as
    select null::integer as account_id, null::integer as school_id
    where false;

-- Who somebody is: the one thing that rooms below account show of people.
create view access_accounts as
    select null::integer as id, null::text as display_name, null::text collate "C" as role, null::integer as region_id,
        null::integer as municipality_id, null::integer as school_id, null::boolean as enabled
    where false;

--rollback drop view access_accounts;
--rollback drop view access_curator_schools;
--rollback drop view access_schools;
--rollback drop view access_municipalities;
--rollback drop view access_regions;
