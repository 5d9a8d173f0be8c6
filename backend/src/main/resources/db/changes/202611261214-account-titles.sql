--liquibase formatted sql

--changeset account:202611261214-account-titles
-- What people are told that refers to a row which cannot go.
comment on table account is 'пользователи';
comment on table refresh_token is 'сеансы пользователей';

--rollback comment on table account is null;
--rollback comment on table refresh_token is null;
