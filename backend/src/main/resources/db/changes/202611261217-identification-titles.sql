--liquibase formatted sql

--changeset identification:202611261217-identification-titles
-- What people are told that refers to a row which cannot go.
comment on table index_source is 'источники индексов';
comment on table context_index is 'индексы школ';
comment on table identification_rule is 'правила идентификации';
comment on table identification_rule_version is 'редакции правил';
comment on table identification_run is 'прогоны правил';
comment on table identification_decision is 'решения об идентификации';

--rollback comment on table index_source is null;
--rollback comment on table context_index is null;
--rollback comment on table identification_rule is null;
--rollback comment on table identification_rule_version is null;
--rollback comment on table identification_run is null;
--rollback comment on table identification_decision is null;
