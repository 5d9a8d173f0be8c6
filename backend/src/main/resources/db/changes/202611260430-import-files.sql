--liquibase formatted sql

--changeset bulkimport:202611260430-import-files splitStatements:false
-- Files of imports are kept for 30 days: those that are there still get their owner.
do $$
declare
    run record;
    file integer;
begin
    for run in select * from import_run where created_at > now() - interval '30 days' and file_size > 0 order by id loop
        insert into stored_file (sha256, size, file_name, account_id, created_at)
        values (run.file_sha256, run.file_size, run.file_name, run.account_id, run.created_at)
        returning id into file;
        insert into file_owner (file_id, owner_kind, owner_id, created_at)
        values (file, 'import', run.id, run.created_at);
    end loop;
end $$;

--rollback delete from file_owner where owner_kind = 'import';
