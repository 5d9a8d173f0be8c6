--liquibase formatted sql

--changeset access:202611270105-small-counts splitStatements:false
-- How much of a distribution is shown to those who do not see small counts (docs/adr/0034).
-- heads: how many people; unknown is few. cells: counts of those of them who share something; unknown ones are null.
create function small_count_state(heads integer, cells integer[]) returns text language sql immutable parallel safe as $$
    select case
        when heads is null or heads < 5 or (heads < 10 and heads = any (cells)) then 'SUPPRESSED'
        when heads < 25 then 'ROUNDED'
        else 'VALUE'
    end
$$;

--rollback drop function small_count_state(integer, integer[]);
