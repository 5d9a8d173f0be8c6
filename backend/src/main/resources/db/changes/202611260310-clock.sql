--liquibase formatted sql

--changeset platform:202611260310-clock splitStatements:false
-- Now, for whatever decides something by time. The setting antirisk.now puts another instant in its place; only tests
-- set it (docs/adr/0012). The start of the transaction, as now() is.
create function clock_now() returns timestamptz language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('antirisk.now', true), '')::timestamptz, now())
$$;

-- The day that people who live in the time zone have. What the field calls a day is always somebody's: the server's own
-- current_date is nobody's.
create function local_today(zone text) returns date language sql stable parallel safe as $$
    select (clock_now() at time zone zone)::date
$$;

--rollback drop function local_today(text);
--rollback drop function clock_now();
