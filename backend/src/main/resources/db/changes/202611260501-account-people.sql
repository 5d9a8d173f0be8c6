--liquibase formatted sql

--changeset account:202611260501-account-people splitStatements:false
create or replace view access_people as
    select id, role, region_id, municipality_id, school_id
    from account
    where kind = 'USER' and enabled;

--rollback create or replace view access_people as
--rollback     select null::integer as id, null::text collate "C" as role, null::integer as region_id,
--rollback         null::integer as municipality_id, null::integer as school_id
--rollback     where false;
