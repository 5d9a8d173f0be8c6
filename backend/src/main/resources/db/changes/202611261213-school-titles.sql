--liquibase formatted sql

--changeset school:202611261213-school-titles
-- What people are told that refers to a row which cannot go.
comment on table school is 'школы';
comment on table school_name is 'прежние названия школ';
comment on table social_passport is 'социальные паспорта';

--rollback comment on table school is null;
--rollback comment on table school_name is null;
--rollback comment on table social_passport is null;
