--liquibase formatted sql

--changeset platform:202611260200-trace-epochs splitStatements:false rollbackSplitStatements:false
-- Transaction ids are a cluster's own: a database that was dumped and restored elsewhere would use them a second time,
-- and its new rows would get an old author. So a stored tx is the cluster's id plus an offset, which is kept in the
-- database as a function that is a constant (docs/adr/0003): it is restored with the schema and costs nothing, since
-- the planner puts the number in its place.
create function trace_offset() returns bigint language sql immutable parallel safe as 'select 0::bigint';

create or replace function current_tx() returns bigint language sql stable parallel restricted as $$
    select pg_current_xact_id()::text::bigint + trace_offset()
$$;

-- Whatever an older transaction wrote is visible or will never be; whoever compares tx with what is open asks this.
create function oldest_open_tx() returns bigint language sql stable parallel restricted as $$
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + trace_offset()
$$;

-- A time in which tx only grew. place: the cluster and the database in it, as both stay the same until a restore.
create table trace_epoch (
    number integer not null,
    since_tx bigint not null,
    place text not null,
    at timestamptz not null default now(),
    constraint pk_trace_epoch primary key (number)
);

create function trace_place() returns text language sql stable as $$
    select system_identifier || '/' || (select oid from pg_database where datname = current_database())
    from pg_control_system()
$$;

-- Opens an epoch where the database stands elsewhere than it did, or holds a tx that the cluster has not reached; gives
-- its number, or nothing. Epochs are 2^40 apart, which is more than a cluster uses up: so whatever an old epoch noted
-- lies below a new one, be it of a transaction that wrote nothing. To be called before the first write of a start.
create function resume_trace() returns integer language plpgsql as $$
declare
    band constant bigint := 1::bigint << 40;
    last trace_epoch;
    highest bigint;
    begins bigint;
begin
    for attempt in 1..2 loop
        select * into last from trace_epoch order by number desc limit 1;
        highest := coalesce((select max(tx) from change_set), 0);
        if last.place = trace_place()
                and highest < pg_snapshot_xmax(pg_current_snapshot())::text::bigint + trace_offset() then
            return null;
        end if;
        lock table trace_epoch in exclusive mode; -- another replica may be doing the same: look again
    end loop;
    begins := (greatest(highest, last.since_tx, trace_offset()) / band + 1) * band;
    execute format('create or replace function trace_offset() returns bigint language sql immutable parallel safe'
                   ' as ''select %s::bigint''', begins);
    insert into trace_epoch (number, since_tx, place) values (coalesce(last.number, 0) + 1, begins, trace_place());
    return coalesce(last.number, 0) + 1;
end $$;

insert into trace_epoch (number, since_tx, place) values (0, 0, trace_place());
select resume_trace();

--rollback drop function resume_trace();
--rollback drop function trace_place();
--rollback drop table trace_epoch;
--rollback drop function oldest_open_tx();
--rollback create or replace function current_tx() returns bigint language sql stable parallel restricted as $$
--rollback     select pg_current_xact_id()::text::bigint
--rollback $$;
--rollback drop function trace_offset();
