--liquibase formatted sql

--changeset account:202611260210-account-history splitStatements:false
-- A hash of a password is no history: whoever reads old ones could try them at leisure.
select untrace_column('account', 'password_hash');

--rollback alter table account_history add column password_hash text;
