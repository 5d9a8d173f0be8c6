--liquibase formatted sql

--changeset account:202611261223-account-references
-- What remove_rows must find: references without a foreign key (docs/adr/0002).
comment on column import_withdrawal.account_id is 'references account';
comment on column review_entry.account_id is 'references account';
comment on column work_mark.account_id is 'references account';
comment on column notice.account_id is 'references account';

--rollback comment on column import_withdrawal.account_id is null;
--rollback comment on column review_entry.account_id is null;
--rollback comment on column work_mark.account_id is null;
--rollback comment on column notice.account_id is null;
