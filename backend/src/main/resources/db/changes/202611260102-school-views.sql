--liquibase formatted sql

--changeset school:202611260102-school-views splitStatements:false
create view school_schools as
    select id, code, name, short_name, type, level, municipality_id, students, teachers, email, phone, closed_on,
        sort_key, words
    from school;

-- Which schools are members of a cycle.
create view school_cycle_members as
    select null::integer as cycle_id, null::integer as school_id
    where false;

create or replace view territory_schools as
    select id, municipality_id, closed_on
    from school;

create or replace view access_schools as
    select id, municipality_id
    from school;

--rollback create or replace view access_schools as
--rollback     select null::integer as id, null::integer as municipality_id where false;
--rollback create or replace view territory_schools as
--rollback     select null::integer as id, null::integer as municipality_id, null::date as closed_on where false;
--rollback drop view school_cycle_members;
--rollback drop view school_schools;
