-- What needs the accounts: a curator of two schools, for «ШАНС» and for the cycle under way, and the rule by which the
-- plan's four schools were found. Its thresholds are not named in the document; they are derived from its table.
insert into curator_assignment (cycle_id, school_id, curator_id, status, starts_on, ends_on)
select c.id, ms.school_id, a.id, 'APPOINTED', greatest(c.starts_on, date '2021-02-03'), c.ends_on
from membership ms
join cycle c on c.id = ms.cycle_id
join school s on s.id = ms.school_id
cross join account a
where a.username = 'curator' and (c.code = 'CHANCE-2021' or c.code like 'SUPPORT-%') and s.code in ('170101', '170102');

with rule as (
    insert into identification_rule (region_id, name)
    select id, 'ШНОР в сложных социальных условиях' from region where code = '66'
    returning id
)
insert into identification_rule_version (rule_id, number, definition, created_by)
select rule.id, 1, '{
  "condition": {"kind": "ALL_OF", "conditions": [
    {"kind": "INDEX_GROUP", "index": "OGE_QUALITY", "comparison": "AT_MOST", "threshold": 5},
    {"kind": "INDEX_GROUP", "index": "ISBSH", "comparison": "AT_MOST", "threshold": 3}]},
  "clusters": [
    {"name": "Низкие результаты в сложных социальных условиях", "condition": {"kind": "ALL_OF", "conditions": [
      {"kind": "INDEX_GROUP", "index": "OGE_QUALITY", "comparison": "AT_MOST", "threshold": 5},
      {"kind": "INDEX_GROUP", "index": "ISBSH", "comparison": "AT_MOST", "threshold": 3}]}},
    {"name": "Сложные социальные условия", "condition":
      {"kind": "INDEX_GROUP", "index": "ISBSH", "comparison": "AT_MOST", "threshold": 3}},
    {"name": "Низкие результаты", "condition":
      {"kind": "INDEX_GROUP", "index": "OGE_QUALITY", "comparison": "AT_MOST", "threshold": 5}}]
}'::jsonb, a.id
from rule, account a
where a.username = 'region';
