--liquibase formatted sql

--changeset identification:202612010200-overrulings splitStatements:false
-- What a person put in the place of a rule's decision, and on what it rests. identification_decision.decision is the
-- one that counts; calculated is what the rule had said. No row: the rule's decision stands.
create table identification_overruling (
    run_id integer not null,
    school_id integer not null,
    calculated smallint not null,
    reason text not null,
    act_id integer not null,
    account_id integer not null,
    at timestamptz not null default now(),
    tx bigint not null default current_tx(),
    constraint pk_identification_overruling primary key (run_id, school_id),
    constraint fk_identification_overruling_decision foreign key (run_id, school_id) references identification_decision,
    constraint fk_identification_overruling_act foreign key (act_id) references legal_act,
    constraint ck_identification_overruling_calculated check (calculated between 1 and 3),
    constraint ck_identification_overruling_reason check (length(reason) between 1 and 1000)
);
create index ix_identification_overruling_school_id on identification_overruling (school_id);
create index ix_identification_overruling_act_id on identification_overruling (act_id);
create index ix_identification_overruling_account_id on identification_overruling (account_id);
select trace_table('identification_overruling');
comment on table identification_overruling is 'решения, которые изменил человек';

-- What remove_parent must find: references without a foreign key (docs/adr/0002).
comment on column identification_overruling.school_id is 'references school';
comment on column identification_overruling.account_id is 'references account';

create or replace view identification_integrity_faults as
    select 'context_index' as table_name, 'school_id' as column_name, x.school_id as value
    from context_index x
    where not exists (select from school_schools s where s.id = x.school_id)
union all
    select 'context_index', 'source_id', x.source_id
    from context_index x
    where x.source_id is not null and not exists (select from index_source s where s.id = x.source_id)
union all
    select 'identification_decision', 'school_id', x.school_id
    from identification_decision x
    where not exists (select from school_schools s where s.id = x.school_id)
union all
    select 'identification_overruling', 'account_id', x.account_id
    from identification_overruling x
    where not exists (select from account_accounts a where a.id = x.account_id);

--rollback create or replace view identification_integrity_faults as
--rollback     select 'context_index' as table_name, 'school_id' as column_name, x.school_id as value
--rollback     from context_index x
--rollback     where not exists (select from school_schools s where s.id = x.school_id)
--rollback union all
--rollback     select 'context_index', 'source_id', x.source_id
--rollback     from context_index x
--rollback     where x.source_id is not null and not exists (select from index_source s where s.id = x.source_id)
--rollback union all
--rollback     select 'identification_decision', 'school_id', x.school_id
--rollback     from identification_decision x
--rollback     where not exists (select from school_schools s where s.id = x.school_id);
--rollback select untrace_table('identification_overruling');
--rollback drop table identification_overruling;
