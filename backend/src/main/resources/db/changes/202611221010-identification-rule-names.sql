--liquibase formatted sql

--changeset identification:202611221010-identification-rule-names splitStatements:false
-- A territory's rules are told apart by their names, whatever the case; archived ones keep theirs for history.
create unique index uq_identification_rule_name
    on identification_rule (region_id, coalesce(municipality_id, 0), lower(name collate "ru-x-icu"));

--rollback drop index uq_identification_rule_name;
