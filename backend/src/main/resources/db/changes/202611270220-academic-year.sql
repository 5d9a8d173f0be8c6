--liquibase formatted sql

--changeset platform:202611270220-academic-year splitStatements:false
-- The first year of the academic year that the day lies in: it begins on 1 September.
create function academic_year_of(day date) returns integer language sql immutable parallel safe as $$
    select extract(year from day - interval '8 months')::integer
$$;

--rollback drop function academic_year_of(date);
