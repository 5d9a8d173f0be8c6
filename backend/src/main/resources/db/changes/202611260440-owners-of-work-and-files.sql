--liquibase formatted sql

--changeset account:202611260440-owners-of-work-and-files
-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column job_progress.account_id is 'references account';
comment on column stored_file.account_id is 'references account';

--rollback comment on column stored_file.account_id is null;
--rollback comment on column job_progress.account_id is null;
