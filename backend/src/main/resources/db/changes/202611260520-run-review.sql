--liquibase formatted sql

--changeset identification:202611260520-run-review splitStatements:false
-- Runs go under the one review. What was approved becomes an entry; the run keeps its state and names the entry.
alter table identification_run
    add column state text collate "C" not null default 'DRAFT',
    add column entry_id bigint,
    add constraint ck_identification_run_state check (state in ('DRAFT', 'APPROVED', 'DISCARDED')),
    add constraint fk_identification_run_entry foreign key (entry_id) references review_entry;
select trace_column('identification_run', 'state');
select trace_column('identification_run', 'entry_id');

insert into review_entry (object_kind, object_id, action, from_state, to_state, account_id, at, reason)
select 'IDENTIFICATION_RUN', id, 'APPROVE', 'DRAFT', 'APPROVED', approved_by, approved_at, approval_comment
from identification_run
where approved_at is not null
order by approved_at, id;

alter table identification_run disable trigger user;
update identification_run run set state = 'APPROVED', entry_id = e.id
from review_entry e
where e.object_kind = 'IDENTIFICATION_RUN' and e.object_id = run.id;
alter table identification_run enable trigger user;

alter table identification_run
    drop constraint ck_identification_run_approval,
    drop column approved_at,
    drop column approved_by,
    drop column approval_comment;
create index ix_identification_run_state on identification_run (state);
create index ix_identification_run_entry_id on identification_run (entry_id);

--rollback alter table identification_run
--rollback     add column approved_at timestamptz,
--rollback     add column approved_by integer,
--rollback     add column approval_comment text,
--rollback     add constraint fk_identification_run_approved_by foreign key (approved_by) references account,
--rollback     add constraint ck_identification_run_approval check (num_nonnulls(approved_at, approved_by) in (0, 2));
--rollback create index ix_identification_run_approved_by on identification_run (approved_by);
--rollback alter table identification_run disable trigger user;
--rollback update identification_run run set approved_at = e.at, approved_by = e.account_id, approval_comment = e.reason
--rollback from review_entry e where e.id = run.entry_id and run.state = 'APPROVED';
--rollback alter table identification_run enable trigger user;
--rollback alter table identification_run drop column state, drop column entry_id;
--rollback alter table identification_run_history drop column state, drop column entry_id;
--rollback alter table review_entry disable trigger keep_review_entry;
--rollback delete from review_entry where object_kind = 'IDENTIFICATION_RUN';
--rollback alter table review_entry enable trigger keep_review_entry;
