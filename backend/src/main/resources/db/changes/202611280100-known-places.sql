--liquibase formatted sql

--changeset account:202611280100-known-places splitStatements:false
-- Where somebody has signed in before: from there others' guessing keeps nobody out. A device is the hash of its cookie.
create table known_place (
    account_id integer not null,
    place text collate "C" not null,
    seen_at timestamptz not null default now(),
    constraint pk_known_place primary key (account_id, place),
    constraint fk_known_place_account foreign key (account_id) references account
);
create index ix_known_place_seen_at on known_place (seen_at);

-- The secret of a program that a newer one replaced, while its replicas learn that.
create table former_secret (
    account_id integer not null,
    secret_hash text not null,
    good_until timestamptz not null,
    constraint pk_former_secret primary key (account_id),
    constraint fk_former_secret_account foreign key (account_id) references account
);

--rollback drop table known_place;
--rollback drop table former_secret;
