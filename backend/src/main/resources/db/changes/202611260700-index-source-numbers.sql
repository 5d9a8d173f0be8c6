--liquibase formatted sql

--changeset identification:202611260700-index-source-numbers splitStatements:false
-- Numbers of sources were given by the application, one import at a time; from now on the sequence gives them, so that
-- imports side by side need not wait for each other.
select setval(pg_get_serial_sequence('index_source', 'id'), coalesce(max(id), 0) + 1, false) from index_source;

--rollback select 1;
