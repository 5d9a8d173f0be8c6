--liquibase formatted sql

--changeset school:202612010401-watches-of-schools
-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column work_watch.school_id is 'references school';

-- What a school was decided to be, of what is approved the newest; the room that decides fills it.
create view school_decisions as
    select null::integer as school_id, null::text as decision, null::text as cluster
    where false;

--rollback drop view school_decisions;
--rollback comment on column work_watch.school_id is null;
