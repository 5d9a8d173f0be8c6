--liquibase formatted sql

--changeset account:202611260224-account-references
-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column change_set.account_id is 'references account';

--rollback comment on column change_set.account_id is null;
