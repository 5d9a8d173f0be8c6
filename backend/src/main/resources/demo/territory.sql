-- A region built from public documents: the six schools of the complex plan of a Ural town for 2021–2023, their context
-- indices for 2018, the federal project «500+» of 2021 and the regional project «ШАНС». People are called by their role.
-- The neighbouring municipality, numbers of pupils and teachers, telephones and addresses are made up (numbers.sql).

-- A number from 0 to most - 1 that is always the same for a text.
create function pg_temp.some(about text, most integer) returns integer language sql immutable as $$
    select ((hashtext(about)::bigint + 2147483648) % most)::integer
$$;

insert into region (code, name) values ('66', 'Свердловская область (демо)');

insert into municipality (region_id, oktmo, name)
select id, '65715000', 'Нижнетуринский городской округ' from region where code = '66'
union all select id, '65751000', 'Соседний городской округ' from region where code = '66';

create temporary table demo_school on commit drop as
select *
from (values
    ('170101', 'МБОУ «СОШ № 1»', 'СОШ № 1', 'MBOU', 'SOSH', 6, '65715000'),
    ('170102', 'МКОУ «Сигнальненская СОШ»', 'Сигнальненская СОШ', 'MKOU', 'SOSH', null, '65715000'),
    ('170103', 'МАОУ НТГО «СОШ №3»', 'СОШ № 3', 'MAOU', 'SOSH', 6, '65715000'),
    ('170104', 'МБОУ «СОШ № 7»', 'СОШ № 7', 'MBOU', 'SOSH', 6, '65715000'),
    ('170105', 'МБОУ «ИСОШ»', 'ИСОШ', 'MBOU', 'SOSH', 4, '65715000'),
    ('170109', 'МАОУ «НТГ»', 'НТГ', 'MAOU', 'GYMNASIUM', 6, '65715000'),
    ('175101', 'МАОУ «Соседская СОШ № 2»', 'СОШ № 2', 'MAOU', 'SOSH', 6, '65751000'),
    ('175102', 'МКОУ «Еловская ООШ»', 'Еловская ООШ', 'MKOU', 'OOSH', 4, '65751000')
) as v (code, name, short_name, type, level, settlement_status, oktmo);

-- As many as a list has that is one: schools of a town, and of the villages around it.
insert into demo_school
select (175100 + n)::text, 'МАОУ «СОШ № ' || n || '»', 'СОШ № ' || n, 'MAOU', 'SOSH', 6, '65751000'
from generate_series(3, 16) n
union all
select (175120 + v.n)::text, 'МКОУ «' || v.village || ' ' || case when v.n % 2 = 0 then 'ООШ' else 'СОШ' end || '»',
    v.village || ' ' || case when v.n % 2 = 0 then 'ООШ' else 'СОШ' end, 'MKOU',
    case when v.n % 2 = 0 then 'OOSH' else 'SOSH' end, 4, '65751000'
from unnest(array['Берёзовская', 'Боровая', 'Верхнереченская', 'Заозёрная', 'Зелёнорощинская', 'Ивановская', 'Каменская',
    'Ключевская', 'Красногорская', 'Липовская', 'Луговая', 'Мостовская', 'Нагорная', 'Нижнереченская', 'Озёрская',
    'Полевая', 'Приозёрная', 'Родниковская', 'Сосновская', 'Степная', 'Троицкая', 'Усть-Реченская', 'Черёмуховская',
    'Ясная']) with ordinality as v (village, n);

insert into school (code, name, short_name, type, level, municipality_id, settlement_status, students, teachers, phone,
    email)
select v.code, v.name, v.short_name, v.type, v.level, m.id, v.settlement_status, v.students,
    v.students / 14 + 2 + pg_temp.some(v.code || 'teachers', 4),
    '+7 343 000-' || substr(v.code, 3, 2) || '-' || substr(v.code, 5, 2), 'school-' || v.code || '@example.org'
from (
    select *, case when settlement_status = 4 then 60 + pg_temp.some(code, 190) else 300 + pg_temp.some(code, 600) end as students
    from demo_school
) v
join municipality m on m.oktmo = v.oktmo;

-- The same schools under other legal forms in the same document.
insert into school_name (school_id, name, valid_until)
select id, 'МБОУ «Сигнальненская СОШ»', date '2019-08-31' from school where code = '170102'
union all select id, 'МАОУ «СОШ № 1»', date '2019-08-31' from school where code = '170101';

insert into index_source (name) values ('Комплексный план 2021–2023 годов');

-- The table of the plan; a gap is a gap. Types: 1 ОГЭ, 2 ЕГЭ, 3 ИСБШ, 4 ИУРШ.
insert into context_index (school_id, year, type, group_number, value, source_id)
select s.id, 2018, i.type, i.group_number, i.value, (select id from index_source)
from (values
    ('170103', 1, 4, 0.92), ('170103', 3, 2, 37), ('170103', 2, 8, 1.07), ('170103', 4, null, 2),
    ('170102', 1, 4, 0.93), ('170102', 3, 3, 39), ('170102', 4, null, 1),
    ('170101', 1, 4, 0.94), ('170101', 3, 3, 42), ('170101', 2, 6, 0.89), ('170101', 4, null, 2),
    ('170105', 1, 5, 0.94), ('170105', 3, 1, 30), ('170105', 4, null, 2),
    ('170104', 1, 6, 1.01), ('170104', 3, 3, 39), ('170104', 2, 9, 1.11), ('170104', 4, null, 3),
    ('170109', 1, 8, 1.11), ('170109', 3, 1, 25), ('170109', 2, 8, 1.05), ('170109', 4, null, 3)
) as i (code, type, group_number, value)
join school s on s.code = i.code;

insert into cycle (code, name, program, region_id, starts_on, ends_on)
select '500PLUS-2021', '500+, 2021 год', '500+', id, date '2021-01-01', date '2021-12-31' from region where code = '66'
union all
select 'CHANCE-2021', 'ШАНС, 2021–2023', 'ШАНС', id, date '2021-01-01', date '2023-12-31' from region where code = '66';

insert into membership (cycle_id, school_id, reason)
select c.id, s.id, v.reason
from (values
    ('500PLUS-2021', '170101', 'Отобрана федеральным оператором'),
    ('500PLUS-2021', '170102', 'Отобрана федеральным оператором'),
    ('500PLUS-2021', '170104', 'Отобрана федеральным оператором; региональной идентификацией к ШНОР не отнесена'),
    ('CHANCE-2021', '170101', 'Группа качества ОГЭ 4, группа ИСБШ 3'),
    ('CHANCE-2021', '170102', 'Группа качества ОГЭ 4, группа ИСБШ 3'),
    ('CHANCE-2021', '170103', 'Группа качества ОГЭ 4, группа ИСБШ 2'),
    ('CHANCE-2021', '170105', 'Группа качества ОГЭ 5, группа ИСБШ 1')
) as v (cycle, school, reason)
join cycle c on c.code = v.cycle
join school s on s.code = v.school;

insert into partnership (cycle_id, school_id, partner_school_id, agreement_number, agreement_date)
select c.id, s.id, p.id, '1', date '2021-03-15'
from cycle c, school s, school p
where c.code = 'CHANCE-2021' and s.code = '170105' and p.code = '170109';

-- The cycle that is under way on the day the demo is loaded: made up, so that there is something due.
insert into cycle (code, name, program, region_id, starts_on, ends_on)
select 'SUPPORT-' || extract(year from v.ends_on),
    'Сопровождение ШНОР, ' || concat_ws('–', nullif(extract(year from v.starts_on), extract(year from v.ends_on)),
        extract(year from v.ends_on)) || case when extract(year from v.starts_on) = extract(year from v.ends_on)
        then ' год' else ' годы' end,
    'Сопровождение ШНОР (демо)', r.id, v.starts_on, v.ends_on
from region r, (
    select (month - interval '4 months')::date as starts_on,
        (month + interval '8 months' - interval '1 day')::date as ends_on
    from date_trunc('month', local_today('Asia/Yekaterinburg')) as month
) as v
where r.code = '66';

insert into membership (cycle_id, school_id, reason)
select c.id, ms.school_id, 'Отнесена к ШНОР по данным за 2018 год'
from membership ms
join cycle known on known.id = ms.cycle_id and known.code = 'CHANCE-2021'
join cycle c on c.code like 'SUPPORT-%';

-- The steps are those of «500+»; the dates lie around today, and the words of the documents are made of the dates.
insert into calendar_event (cycle_id, title, due_text, starts_on, ends_on, responsible)
select c.id, v.title, ltrim(v.word || ' ' || extract(day from d.due)) || ' ' || (array['января', 'февраля', 'марта', 'апреля',
    'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'])[extract(month from d.due)::integer],
    local_today('Asia/Yekaterinburg') + v.starts_in, d.due, v.responsible
from (values
    (null, -75, 'до', 'Назначение муниципального координатора', 'Управление образования'),
    (null, -66, 'до', 'Выбор кандидатов в кураторы', 'Региональный оператор'),
    (null, -58, 'до', 'Назначение кураторов по итогам анкетирования', 'Региональный оператор'),
    (null, -40, 'до', 'Анкетирование в школах', 'Школы'),
    (-24, -9, 'до', 'Работа с рисковым профилем школы', 'Школы, кураторы'),
    (null, -3, 'до', 'Посещение школ кураторами, верификация рисковых профилей', 'Кураторы'),
    (0, 0, '', 'Вебинар о концептуальных документах', 'Школы, кураторы, координаторы'),
    (null, 6, 'до', 'Концептуальные документы загружены', 'Школы'),
    (null, 13, 'до', 'Договоры со школами-партнёрами подписаны', 'Школы, управление образования'),
    (null, 27, 'до', 'I этап мониторинга позитивных изменений', 'Школы, кураторы'),
    (60, 60, '', '1-й этап мониторинга региональной дорожной карты', 'Региональный оператор'),
    (null, 130, 'до', 'II этап мониторинга позитивных изменений', 'Школы, кураторы'),
    (200, 200, '', 'Подведение итогов, планы на следующий год', 'Школы, кураторы, координаторы')
) as v (starts_in, due_in, word, title, responsible)
cross join cycle c
cross join lateral (select local_today('Asia/Yekaterinburg') + v.due_in as due) as d
where c.code like 'SUPPORT-%';
