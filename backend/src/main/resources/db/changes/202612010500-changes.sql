--liquibase formatted sql

--changeset platform:202612010500-changes
-- Who wrote, and when: what rooms above may read of the trace.
create view platform_changes as
    select tx, at, account_id, import_id
    from change_set;

--rollback drop view platform_changes;

--changeset school:202612010500-history-of-a-school
create index ix_school_history_id on school_history (id);

--rollback drop index ix_school_history_id;
