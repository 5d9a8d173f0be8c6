--liquibase formatted sql

--changeset cycle:202611260801-cycle-text-lengths
-- Texts are as long as their catalogues say. What stands there from before is not read again (not valid): it came
-- through the same bounds.
alter table calendar_event add constraint ck_calendar_event_due_text check (length(due_text) <= 200) not valid;
alter table calendar_event add constraint ck_calendar_event_responsible check (length(responsible) <= 200) not valid;
alter table partnership add constraint ck_partnership_agreement_number
    check (length(agreement_number) <= 100) not valid;
--rollback alter table partnership drop constraint ck_partnership_agreement_number;
--rollback alter table calendar_event drop constraint ck_calendar_event_responsible;
--rollback alter table calendar_event drop constraint ck_calendar_event_due_text;
