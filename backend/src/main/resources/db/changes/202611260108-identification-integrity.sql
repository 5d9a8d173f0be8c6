--liquibase formatted sql

--changeset identification:202611260108-identification-integrity splitStatements:false
create view identification_integrity_faults as
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
    where not exists (select from school_schools s where s.id = x.school_id);

--rollback drop view identification_integrity_faults;
