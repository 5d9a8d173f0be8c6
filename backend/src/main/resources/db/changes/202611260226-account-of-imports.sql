--liquibase formatted sql

--changeset account:202611260226-account-of-imports
-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column import_run.account_id is 'references account';

--rollback comment on column import_run.account_id is null;
