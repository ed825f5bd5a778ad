with named as (
  select f.public_id,
    max(case
      when f.model in ('M82A1', 'M107', 'M99', 'BFG-50', 'AR-50', 'M2') then 1
      when f.caliber like '.50%' and f.caliber not like '.50 AE%' and coalesce(f.kind, 'firearm') in ('firearm', 'rifle', 'machinegun')
      then 1 else 0 end) as fifty
  from v_firearm f
  group by f.public_id
)
select 'fifty_caliber' as what, @years_ago(i.first_published) as years_ago, sum(n.fifty) as n, count(*) as total
from named n
join v_incident i on i.public_id = n.public_id
where @until(i.first_published)
group by 1, 2
