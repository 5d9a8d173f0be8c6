--liquibase formatted sql

--changeset platform:202611261219-platform-titles
-- What people are told that refers to a row which cannot go.
comment on table change_set is 'записи в журнале изменений';
comment on table job_progress is 'фоновые работы';
comment on table stored_file is 'файлы';

--rollback comment on table change_set is null;
--rollback comment on table job_progress is null;
--rollback comment on table stored_file is null;
