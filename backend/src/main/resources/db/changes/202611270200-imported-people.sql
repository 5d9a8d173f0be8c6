--liquibase formatted sql

--changeset account:202611270200-imported-people
-- A file brings people, and no passwords: nobody signs in by an empty hash, and whoever gets a password must change it.
alter table account
    alter column kind set default 'USER',
    alter column password_hash set default '',
    alter column must_change_password set default true;

--rollback alter table account
--rollback     alter column kind drop default,
--rollback     alter column password_hash drop default,
--rollback     alter column must_change_password set default false;
