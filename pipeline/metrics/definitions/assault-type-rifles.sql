with rifles as (
  select f.public_id,
    case when coalesce(f.kind, 'firearm') in ('firearm', 'rifle', 'machinegun') then f.model else null end as model,
    case when coalesce(f.kind, 'firearm') in ('firearm', 'rifle', 'machinegun') then lower(f.quote) else '' end as words
  from v_firearm f
), named as (
  select r.public_id,
    max(case when r.model in ('AR-15', 'AR-10', 'AR-style', 'M4', 'M16') then 1 else 0 end) as ar_pattern,
    max(case when r.model in ('AK-47', 'AK-74', 'AK-style', 'AK-103', 'RAK-47', 'MAK-90', 'WASR-10', 'PAP', 'M70')
      then 1 else 0 end) as ak_pattern,
    max(case when r.words like '%assault%' or r.words like '%asalto%' then 1 else 0 end) as assault_words
  from rifles r
  group by r.public_id
), dated as (
  select n.ar_pattern, n.ak_pattern, n.assault_words, @years_ago(i.first_published) as years_ago
  from named n
  join v_incident i on i.public_id = n.public_id
  where @until(i.first_published)
)
select 'any' as what, years_ago,
  sum(case when ar_pattern + ak_pattern + assault_words > 0 then 1 else 0 end) as n, count(*) as total
from dated group by years_ago
union all
select 'ar_pattern', years_ago, sum(ar_pattern), count(*) from dated group by years_ago
union all
select 'ak_pattern', years_ago, sum(ak_pattern), count(*) from dated group by years_ago
union all
select 'assault_words', years_ago, sum(assault_words), count(*) from dated group by years_ago
