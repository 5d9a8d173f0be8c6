--liquibase formatted sql

--changeset bulkimport:202611221050-integrity splitStatements:false
-- What foreign keys would refuse where there are none (docs/adr/0002): references that lead nowhere. Always empty.
create view integrity_fault as
    select 'context_index' as table_name, 'school_id' as column_name, x.school_id as value
    from context_index x where not exists (select from school s where s.id = x.school_id)
union all
    select 'context_index', 'source_id', x.source_id
    from context_index x where x.source_id is not null
    and not exists (select from index_source s where s.id = x.source_id)
union all
    select 'assessment_result', 'school_id', x.school_id
    from assessment_result x where not exists (select from school s where s.id = x.school_id)
union all
    select 'assessment_result', 'subject_id', x.subject_id
    from assessment_result x where not exists (select from subject s where s.id = x.subject_id)
union all
    select 'identification_decision', 'school_id', x.school_id
    from identification_decision x where not exists (select from school s where s.id = x.school_id)
union all
    select 'import_run', 'school_id', x.school_id
    from import_run x where x.school_id is not null and not exists (select from school s where s.id = x.school_id);

create trigger keep_index_source before delete on index_source for each statement execute function refuse_delete();
create trigger keep_subject before delete on subject for each statement execute function refuse_delete();

--rollback drop trigger keep_subject on subject;
--rollback drop trigger keep_index_source on index_source;
--rollback drop view integrity_fault;
