--liquibase formatted sql

--changeset territory:202611261212-territory-titles
-- What people are told that refers to a row which cannot go.
comment on table region is 'регионы';
comment on table municipality is 'муниципалитеты';

--rollback comment on table region is null;
--rollback comment on table municipality is null;
