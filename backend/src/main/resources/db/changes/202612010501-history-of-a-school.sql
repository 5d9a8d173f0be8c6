--liquibase formatted sql

--changeset school:202612010501-history-of-a-school
create index ix_school_history_id on school_history (id);

--rollback drop index ix_school_history_id;
