-- Numbers that are made up, so that lists and years have something to show: indices of all schools for two more years and
-- of the neighbours for 2018, results of three school years, social passports. The same on every machine.
insert into index_source (name) values ('Условные данные (демо)');

-- Where a school stands among the others, 0 to 10, and how much that changes from year to year: the plan's schools go on
-- from where the plan has them.
create temporary table demo_standing on commit drop as
select s.id, s.code, s.students, y.year,
    least(greatest(coalesce(known.quality, pg_temp.some(s.code || 'standing', 11)) + change.quality, 0), 10) as quality,
    least(greatest(coalesce(known.context, pg_temp.some(s.code || 'context', 11)) + change.context, 0), 10) as context
from school s
cross join generate_series(2018, 2020) as y (year)
cross join lateral (select pg_temp.some(s.code || y.year, 3) - 1, pg_temp.some(s.code || 'context' || y.year, 3) - 1)
    as change (quality, context)
left join lateral (
    select max(i.group_number) filter (where i.type = 1) - 1, max(i.group_number) filter (where i.type = 3) - 1
    from context_index i
    where i.school_id = s.id and i.year = 2018
) as known (quality, context) on true;

insert into context_index (school_id, year, type, group_number, value, source_id)
select d.id, d.year, t.type, case when t.type < 4 then t.standing + 1 end,
    case t.type when 1 then 0.88 + 0.03 * t.standing when 3 then 24 + 3 * t.standing else 1 + t.standing / 4 end, src.id
from demo_standing d
cross join lateral (values (1, d.quality), (3, d.context), (4, d.context)) as t (type, standing)
join index_source src on src.name = 'Условные данные (демо)'
where pg_temp.some(d.code || d.year || t.type || 'gap', 20) > 0 -- a gap is a gap
on conflict do nothing;

-- ОГЭ did not take place in 2020 (docs/domain.md).
insert into assessment_result (school_id, academic_year, procedure, subject_id, grade, participants, failed, mark2, mark3,
    mark4, mark5, average_score)
select m.id, m.year - 1, p.id, u.id, m.grade, m.participants, m.low, m.low, m.participants - m.low - m.good - m.best, m.good,
    m.best, round((2 * m.low + 3 * (m.participants - m.low - m.good - m.best) + 4 * m.good + 5 * m.best)::numeric
        / m.participants, 2)
from (
    select n.*, n.participants * (38 - 3 * n.quality) / 100 as low, n.participants * (20 + 2 * n.quality) / 100 as good,
        n.participants * (3 + n.quality) / 100 as best
    from (
        select d.id, d.year, a.procedure, a.grade, u.subject, d.quality + pg_temp.some(d.code || u.subject || d.year, 4) - 1 as quality,
            greatest(d.students / 11 - pg_temp.some(d.code || a.procedure || d.year, 4), 4) as participants
        from demo_standing d
        cross join (values ('OGE', 9), ('VPR', 5)) as a (procedure, grade)
        cross join (values ('RUSSIAN'), ('MATHEMATICS')) as u (subject)
        where not (a.procedure = 'OGE' and d.year = 2020)
    ) n
) m
join assessment_procedures p on p.code = m.procedure
join assessment_subjects u on u.code = m.subject;

-- Of the last school year all have one, of this year two of three.
insert into social_passport (school_id, academic_year, students, teachers, large_families, low_income_families,
    single_parent_families, orphans, disabled_parents, both_parents_higher_education, unemployed_parents,
    non_native_russian, special_needs, registered)
select s.id, y.this - y.ago, n.students, s.teachers, n.students * (6 + pg_temp.some(s.code || 'large', 9)) / 100,
    n.students * (8 + pg_temp.some(s.code || 'poor', 15)) / 100, n.students * (12 + pg_temp.some(s.code || 'single', 12)) / 100,
    pg_temp.some(s.code || 'orphans', 6), pg_temp.some(s.code || 'disabled', 8),
    n.students * (15 + pg_temp.some(s.code || 'higher', 30)) / 100, n.students * (2 + pg_temp.some(s.code || 'jobless', 7)) / 100,
    n.students * pg_temp.some(s.code || 'language', 12) / 100, n.students * (1 + pg_temp.some(s.code || 'needs', 9)) / 100,
    pg_temp.some(s.code || 'registered', 9)
from school s
cross join (
    select extract(year from local_today('Asia/Yekaterinburg') - interval '8 months')::integer as this, ago
    from generate_series(0, 1) as ago
) y
cross join lateral (select s.students - y.ago * pg_temp.some(s.code || 'year', 12) as students) n
where y.ago = 1 or pg_temp.some(s.code || 'passport', 3) > 0;

drop function pg_temp.some(text, integer);
