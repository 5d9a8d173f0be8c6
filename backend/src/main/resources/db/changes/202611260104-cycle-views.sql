--liquibase formatted sql

--changeset cycle:202611260104-cycle-views splitStatements:false
create view cycle_cycles as
    select id, code, name, program, region_id, municipality_id, starts_on, ends_on
    from cycle;

create view cycle_members as
    select cycle_id, school_id, reason
    from membership;

create view cycle_curators as
    select cycle_id, school_id, curator_id, status, starts_on, ends_on
    from curator_assignment;

create or replace view school_cycle_members as
    select cycle_id, school_id
    from membership;

create or replace view access_curator_schools as
    select curator_id as account_id, school_id
    from curator_assignment
    where status = 'APPOINTED' and current_date between starts_on and ends_on;

--rollback create or replace view access_curator_schools as
--rollback     select null::integer as account_id, null::integer as school_id where false;
--rollback create or replace view school_cycle_members as
--rollback     select null::integer as cycle_id, null::integer as school_id where false;
--rollback drop view cycle_curators;
--rollback drop view cycle_members;
--rollback drop view cycle_cycles;
