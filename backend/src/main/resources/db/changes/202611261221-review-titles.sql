--liquibase formatted sql

--changeset review:202611261221-review-titles
-- What people are told that refers to a row which cannot go.
comment on table review_entry is 'решения и согласования';

--rollback comment on table review_entry is null;
