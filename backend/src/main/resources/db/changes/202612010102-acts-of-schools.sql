--liquibase formatted sql

--changeset school:202612010102-acts-of-schools
create or replace view act_schools as
    select id, code, name, sort_key
    from school;

-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column legal_act.school_id is 'references school';

--rollback comment on column legal_act.school_id is null;
--rollback create or replace view act_schools as
--rollback     select null::integer as id, null::text collate "C" as code, null::text as name, null::text collate russian as sort_key
--rollback     where false;
