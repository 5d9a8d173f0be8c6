--liquibase formatted sql

--changeset account:202612010402-watches-of-accounts
-- What remove_rows must find: references without a foreign key (docs/adr/0002).
comment on column work_watch.account_id is 'references account';

--rollback comment on column work_watch.account_id is null;
