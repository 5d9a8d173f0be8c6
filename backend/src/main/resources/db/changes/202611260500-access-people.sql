--liquibase formatted sql

--changeset access:202611260500-access-people splitStatements:false
-- People who can act and be told something: no programs, and nobody who is shut out.
create view access_people as
    select null::integer as id, null::text collate "C" as role, null::integer as region_id,
        null::integer as municipality_id, null::integer as school_id
    where false;

--rollback drop view access_people;
