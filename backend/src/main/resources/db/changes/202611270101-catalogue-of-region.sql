--liquibase formatted sql

--changeset territory:202611270101-catalogue-of-region
-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column catalogue.region_id is 'references region';

--rollback comment on column catalogue.region_id is null;
