--liquibase formatted sql

--changeset account:202611260500-account-person splitStatements:false
-- Review and notices have to know people from programs.
create or replace view access_accounts as
    select id, display_name, role, region_id, municipality_id, school_id, enabled, kind = 'USER' as person
    from account;

--rollback drop view access_accounts;
--rollback create view access_accounts as
--rollback     select id, display_name, role, region_id, municipality_id, school_id, enabled
--rollback     from account;
