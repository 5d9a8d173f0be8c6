--liquibase formatted sql

--changeset bulkimport:202611221040-summarize-trace splitStatements:false
-- A BRIN index knows ranges of pages that were filled since the last vacuum only when it is told of them. After a bulk
-- merge this tells it, so that "what was written since" does not read a million rows.
create function summarize_trace(target text) returns void language sql as $$
    select brin_summarize_new_values(i.indexrelid)
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
    where a.amname = 'brin' and i.indrelid in (target::regclass, (target || '_history')::regclass)
$$;

--rollback drop function summarize_trace(text);
