--liquibase formatted sql

--changeset identification:202611260221-identification-references
-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column context_index.school_id is 'references school';
comment on column context_index.source_id is 'references index_source';
comment on column identification_decision.school_id is 'references school';

--rollback comment on column identification_decision.school_id is null;
--rollback comment on column context_index.source_id is null;
--rollback comment on column context_index.school_id is null;
