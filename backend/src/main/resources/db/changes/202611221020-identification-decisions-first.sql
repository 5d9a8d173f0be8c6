--liquibase formatted sql

--changeset identification:202611221020-identification-decisions-first splitStatements:false
-- Decisions stream in while schools are evaluated; the run with its counts is known at the end and written once, so
-- it never has a history of half-counted states.
alter table identification_decision
    alter constraint fk_identification_decision_run deferrable initially deferred;

--rollback alter table identification_decision alter constraint fk_identification_decision_run not deferrable;
