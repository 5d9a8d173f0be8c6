--liquibase formatted sql

--changeset review:202611260510-review splitStatements:false
-- What was done to objects under review (docs/adr/0030). Rows are only added: taking something back is an entry that
-- names the one it undoes. The object's own row holds the state it is in and the entry that brought it there.
-- Accounts stand above and are never deleted, so no foreign key leads to them.
create table review_entry (
    id bigint generated always as identity,
    object_kind text collate "C" not null,
    object_id integer not null,
    action text collate "C" not null,
    from_state text collate "C" not null,
    to_state text collate "C" not null,
    account_id integer not null,
    at timestamptz not null default clock_now(),
    reason text,
    undoes bigint,
    constraint pk_review_entry primary key (id),
    constraint fk_review_entry_undoes foreign key (undoes) references review_entry,
    constraint ck_review_entry_reason check (length(reason) <= 1000)
);
create index ix_review_entry_object on review_entry (object_kind, object_id, id);
create index ix_review_entry_undoes on review_entry (undoes);
create trigger keep_review_entry before delete on review_entry for each statement execute function refuse_delete();

create view review_entries as
    select id, object_kind, object_id, action, from_state, to_state, account_id, at, reason, undoes
    from review_entry;

--rollback drop view review_entries;
--rollback drop table review_entry;
