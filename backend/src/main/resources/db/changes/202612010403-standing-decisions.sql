--liquibase formatted sql

--changeset identification:202612010403-standing-decisions
create or replace view school_decisions as
    select distinct on (d.school_id) d.school_id,
        case d.decision when 1 then 'IDENTIFIED' when 2 then 'NOT_IDENTIFIED' else 'INSUFFICIENT_DATA' end as decision,
        d.cluster
    from identification_decision d
    join identification_run run on run.id = d.run_id
    where run.state = 'APPROVED'
    order by d.school_id, run.year desc, run.id desc;

--rollback create or replace view school_decisions as
--rollback     select null::integer as school_id, null::text as decision, null::text as cluster where false;
