--liquibase formatted sql

--changeset platform:202612010500-changes
-- Who wrote, and when: what rooms above may read of the trace.
create view platform_changes as
    select tx, at, account_id, import_id
    from change_set;

--rollback drop view platform_changes;
