--liquibase formatted sql

--changeset account:202611260103-account-views splitStatements:false
create view account_accounts as
    select id, kind, username, display_name, role, region_id, municipality_id, school_id, enabled
    from account;

create or replace view access_accounts as
    select id, display_name, role, region_id, municipality_id, school_id, enabled
    from account;

--rollback create or replace view access_accounts as
--rollback     select null::integer as id, null::text as display_name, null::text collate "C" as role,
--rollback         null::integer as region_id, null::integer as municipality_id, null::integer as school_id,
--rollback         null::boolean as enabled where false;
--rollback drop view account_accounts;
