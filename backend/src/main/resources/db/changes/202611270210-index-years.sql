--liquibase formatted sql

--changeset identification:202611270210-index-years splitStatements:false
-- BRIN: a merge of millions of rows pays next to nothing for it, and a load is of one year or a few.
create index ix_context_index_year on context_index using brin (year);

-- The years of which there is any index: a probe for each that a year can be, instead of all rows. The planner does not
-- see which of them are empty, and would read the table or its key for each: the settings leave the index above.
create function context_index_years() returns table (year integer) language sql stable rows 10
set enable_seqscan to off set enable_indexscan to off set enable_indexonlyscan to off as $$
    select y from generate_series(2000, 2100) y
    cross join lateral (select from context_index ci where ci.year = y limit 1) found
$$;

--rollback drop function context_index_years();
--rollback drop index ix_context_index_year;
