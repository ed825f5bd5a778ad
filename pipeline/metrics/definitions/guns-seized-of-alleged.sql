with guns as (
  select q.public_id,
    max(case when q.role in ('seized', 'recovered') then q.low end) as seized,
    max(case when q.role in ('purchased', 'sold', 'transferred', 'exported', 'ordered', 'trafficked') then q.low end)
      as alleged
  from v_quantity q
  where q.chosen and q.low is not null
    and q.object in ('firearm', 'handgun', 'rifle', 'shotgun', 'machinegun')
  group by q.public_id
), told as (
  select @period(i.first_published) as period, 100 * g.seized / g.alleged as percent
  from guns g
  join v_incident i on i.public_id = g.public_id
  where g.seized is not null and g.alleged > 0 and @four_years(i.first_published)
), ranked as (
  select period, percent,
    row_number() over (partition by period order by percent) as place,
    count(*) over (partition by period) as n
  from told
)
select 'seized_of_alleged' as what, period, max(n) as n,
  max(case when place = (n + 3) / 4 then percent end) as q1,
  avg(case when place in ((n + 1) / 2, (n + 2) / 2) then 1.0 * percent end) as median,
  max(case when place = (3 * n + 3) / 4 then percent end) as q3
from ranked
group by period
