--liquibase formatted sql

--changeset act:202612010150-acts-view
create view act_acts as
    select id, kind, number, signed_on, title, state
    from legal_act;

--rollback drop view act_acts;
