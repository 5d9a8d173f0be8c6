--liquibase formatted sql

--changeset platform:202612010050-files-view
create view platform_files as
    select id, file_name, size
    from stored_file;

--rollback drop view platform_files;
