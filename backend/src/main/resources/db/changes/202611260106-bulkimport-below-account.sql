--liquibase formatted sql

--changeset bulkimport:202611260106-bulkimport-below-account splitStatements:false
-- Imports stand below accounts and schools, so no constraint of theirs may point up. Accounts and schools are never
-- deleted, so nothing is lost by it.
alter table import_run drop constraint fk_import_run_account;

drop view integrity_fault;

-- References without a foreign key (docs/adr/0002) that lead nowhere. Always empty.
create view bulkimport_integrity_faults as
    select 'import_run' as table_name, 'school_id' as column_name, x.school_id as value
    from import_run x
    where x.school_id is not null and not exists (select from access_schools s where s.id = x.school_id)
union all
    select 'import_run', 'account_id', x.account_id
    from import_run x
    where not exists (select from access_accounts a where a.id = x.account_id);

--rollback drop view bulkimport_integrity_faults;
--rollback create view integrity_fault as select 'context_index' as table_name, 'school_id' as column_name, 0 as value;
--rollback alter table import_run add constraint fk_import_run_account foreign key (account_id) references account;
