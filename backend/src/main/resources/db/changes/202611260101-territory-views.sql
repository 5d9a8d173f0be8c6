--liquibase formatted sql

--changeset territory:202611260101-territory-views splitStatements:false
create view territory_regions as
    select id, code, name
    from region;

create view territory_municipalities as
    select id, region_id, oktmo, name
    from municipality;

-- Which schools a municipality has.
create view territory_schools as
    select null::integer as id, null::integer as municipality_id, null::date as closed_on
    where false;

create or replace view access_regions as
    select id
    from region;

create or replace view access_municipalities as
    select id, region_id, null::text collate "C" as time_zone
    from municipality;

--rollback create or replace view access_municipalities as
--rollback     select null::integer as id, null::integer as region_id, null::text collate "C" as time_zone where false;
--rollback create or replace view access_regions as select null::integer as id where false;
--rollback drop view territory_schools;
--rollback drop view territory_municipalities;
--rollback drop view territory_regions;
