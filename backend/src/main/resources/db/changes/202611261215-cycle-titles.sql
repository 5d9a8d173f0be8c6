--liquibase formatted sql

--changeset cycle:202611261215-cycle-titles
-- What people are told that refers to a row which cannot go.
comment on table cycle is 'циклы';
comment on table calendar_event is 'события календаря';
comment on table membership is 'школы циклов';
comment on table curator_assignment is 'назначения кураторов';
comment on table partnership is 'школы-партнёры';

--rollback comment on table cycle is null;
--rollback comment on table calendar_event is null;
--rollback comment on table membership is null;
--rollback comment on table curator_assignment is null;
--rollback comment on table partnership is null;
