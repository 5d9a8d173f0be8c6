--liquibase formatted sql

--changeset cycle:202611260340-assignments-of-today splitStatements:false
-- The assignments that hold on the day that the school's municipality has.
create view cycle_curators_today as
    select ca.cycle_id, ca.school_id, ca.curator_id
    from curator_assignment ca
    join school_schools s on s.id = ca.school_id
    join territory_municipalities m on m.id = s.municipality_id
    where ca.status = 'APPOINTED' and local_today(m.time_zone) between ca.starts_on and ca.ends_on;

create or replace view access_curator_schools as
    select curator_id as account_id, school_id
    from cycle_curators_today;

--rollback create or replace view access_curator_schools as
--rollback     select curator_id as account_id, school_id
--rollback     from curator_assignment
--rollback     where status = 'APPOINTED' and current_date between starts_on and ends_on;
--rollback drop view cycle_curators_today;
