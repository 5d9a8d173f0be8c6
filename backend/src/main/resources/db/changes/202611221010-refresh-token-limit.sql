--liquibase formatted sql

--changeset account:202611221010-refresh-token-limit
-- A session ends however often it is refreshed (docs/adr/0010).
alter table refresh_token add column family_ends_at timestamptz not null default now() + interval '30 days';
alter table refresh_token alter column family_ends_at drop default;
--rollback alter table refresh_token drop column family_ends_at;
