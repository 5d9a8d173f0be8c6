--liquibase formatted sql

--changeset platform:202611260300-idempotency splitStatements:false
-- A key belongs to its caller, who need not have an account: «account 7», or what an operation without one calls its
-- callers. Keys of the last day stay what they are; their fingerprints are those of the last version, so that a request
-- repeated across the update is refused rather than done twice.
alter table idempotency_key drop constraint fk_idempotency_key_account;
alter table idempotency_key drop constraint pk_idempotency_key;
alter table idempotency_key rename column account_id to caller;
alter table idempotency_key alter column caller type text collate "C" using 'account ' || caller;
alter table idempotency_key add constraint pk_idempotency_key primary key (caller, key);

--rollback alter table idempotency_key drop constraint pk_idempotency_key;
--rollback delete from idempotency_key where caller !~ '^account [0-9]+$';
--rollback alter table idempotency_key alter column caller type integer using substr(caller, 9)::integer;
--rollback alter table idempotency_key rename column caller to account_id;
--rollback alter table idempotency_key add constraint pk_idempotency_key primary key (account_id, key);
--rollback alter table idempotency_key add constraint fk_idempotency_key_account foreign key (account_id) references account;
