--liquibase formatted sql

--changeset school:202611260802-school-text-lengths
-- Texts are as long as their catalogues say. What stands there from before is not read again (not valid): it came
-- through the same bounds.
alter table school add constraint ck_school_short_name check (length(short_name) <= 200) not valid;
alter table school add constraint ck_school_address check (length(address) <= 500) not valid;
alter table school add constraint ck_school_website check (length(website) <= 200) not valid;
alter table school add constraint ck_school_phone check (length(phone) <= 50) not valid;
--rollback alter table school drop constraint ck_school_phone;
--rollback alter table school drop constraint ck_school_website;
--rollback alter table school drop constraint ck_school_address;
--rollback alter table school drop constraint ck_school_short_name;
