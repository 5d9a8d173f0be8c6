--liquibase formatted sql

--changeset work:202611261222-work-titles
-- What people are told that refers to a row which cannot go.
comment on table work_mark is 'отметки о работе';
comment on table notice is 'уведомления';

--rollback comment on table work_mark is null;
--rollback comment on table notice is null;
