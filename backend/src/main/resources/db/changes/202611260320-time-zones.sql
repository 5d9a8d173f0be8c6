--liquibase formatted sql

--changeset territory:202611260320-time-zones splitStatements:false
-- The time zone of a subject of the federation by its code, that of most of its people. A municipality in another one
-- says so itself (Yakutia has three). Codes of former subjects are those of what they became a part of; a code that is
-- none has Moscow time.
create function default_time_zone(region_code text) returns text language sql immutable parallel safe as $$
    select case region_code
        when '39' then 'Europe/Kaliningrad'
        when '91' then 'Europe/Simferopol' when '92' then 'Europe/Simferopol'
        when '43' then 'Europe/Kirov'
        when '34' then 'Europe/Volgograd'
        when '30' then 'Europe/Astrakhan'
        when '64' then 'Europe/Saratov'
        when '73' then 'Europe/Ulyanovsk'
        when '18' then 'Europe/Samara' when '63' then 'Europe/Samara'
        when '02' then 'Asia/Yekaterinburg' when '45' then 'Asia/Yekaterinburg' when '56' then 'Asia/Yekaterinburg'
        when '59' then 'Asia/Yekaterinburg' when '66' then 'Asia/Yekaterinburg' when '72' then 'Asia/Yekaterinburg'
        when '74' then 'Asia/Yekaterinburg' when '86' then 'Asia/Yekaterinburg' when '89' then 'Asia/Yekaterinburg'
        when '55' then 'Asia/Omsk'
        when '54' then 'Asia/Novosibirsk'
        when '04' then 'Asia/Barnaul' when '22' then 'Asia/Barnaul'
        when '70' then 'Asia/Tomsk'
        when '42' then 'Asia/Novokuznetsk'
        when '17' then 'Asia/Krasnoyarsk' when '19' then 'Asia/Krasnoyarsk' when '24' then 'Asia/Krasnoyarsk'
        when '03' then 'Asia/Irkutsk' when '38' then 'Asia/Irkutsk'
        when '75' then 'Asia/Chita'
        when '14' then 'Asia/Yakutsk' when '28' then 'Asia/Yakutsk'
        when '25' then 'Asia/Vladivostok' when '27' then 'Asia/Vladivostok' when '79' then 'Asia/Vladivostok'
        when '49' then 'Asia/Magadan'
        when '65' then 'Asia/Sakhalin'
        when '41' then 'Asia/Kamchatka'
        when '87' then 'Asia/Anadyr'
        when '99' then 'Asia/Qyzylorda'
        else 'Europe/Moscow'
    end
$$;

-- Null: that of the region. A name that PostgreSQL does not know is refused.
alter table municipality add column time_zone text collate "C";
alter table municipality add constraint ck_municipality_time_zone
    check (time_zone is null or timestamptz 'epoch' at time zone time_zone is not null);
select trace_column('municipality', 'time_zone');

create or replace view territory_regions as
    select id, code, name, default_time_zone(code) as time_zone
    from region;

-- An outer join, though a municipality always has its region: it falls away where nobody asks for the zone.
create or replace view territory_municipalities as
    select m.id, m.region_id, m.oktmo, m.name, coalesce(m.time_zone, default_time_zone(r.code)) as time_zone
    from municipality m
    left join region r on r.id = m.region_id;

create or replace view access_municipalities as
    select id, region_id, time_zone
    from territory_municipalities;

-- The day in a municipality.
create function municipality_today(municipality integer) returns date language sql stable parallel safe as $$
    select local_today(m.time_zone)
    from territory_municipalities m
    where m.id = municipality
$$;

--rollback drop function municipality_today(integer);
--rollback create or replace view access_municipalities as
--rollback     select id, region_id, null::text collate "C" as time_zone from municipality;
--rollback drop view territory_municipalities;
--rollback create view territory_municipalities as select id, region_id, oktmo, name from municipality;
--rollback drop view territory_regions;
--rollback create view territory_regions as select id, code, name from region;
--rollback alter table municipality_history drop column time_zone;
--rollback alter table municipality drop column time_zone;
--rollback drop function default_time_zone(text);
