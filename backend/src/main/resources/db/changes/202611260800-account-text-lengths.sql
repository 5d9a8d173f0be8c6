--liquibase formatted sql

--changeset account:202611260800-account-text-lengths
-- Texts are as long as their catalogues say. What stands there from before is not read again (not valid): it came
-- through the same bounds.
alter table account add constraint ck_account_display_name check (length(display_name) <= 200) not valid;
--rollback alter table account drop constraint ck_account_display_name;
