with days as (
  select t.public_id,
    min(case when t.event = 'charged' then t.date end) as charged,
    min(case when t.event = 'offense_start' then t.date end) as began,
    max(case when t.event = 'offense_end' then t.date end) as ended
  from v_timeline t
  where t.chosen and t.precision <> 'year' and t.event in ('charged', 'offense_start', 'offense_end')
  group by t.public_id
), pairs as (
  select 'from_first_day' as what, d.began as offence, d.charged from days d
  union all
  select 'from_last_day', d.ended, d.charged from days d
), told as (
  select p.what, @period(p.charged) as period,
    12 * (cast(substr(p.charged, 1, 4) as integer) - cast(substr(p.offence, 1, 4) as integer))
      + cast(substr(p.charged, 6, 2) as integer) - cast(substr(p.offence, 6, 2) as integer) as months
  from pairs p
  where p.offence is not null and @four_years(p.charged)
), ranked as (
  select what, period, months,
    row_number() over (partition by what, period order by months) as place,
    count(*) over (partition by what, period) as n
  from told
  where months >= 0
)
select what, period, max(n) as n,
  max(case when place = (n + 3) / 4 then months end) as q1,
  avg(case when place in ((n + 1) / 2, (n + 2) / 2) then 1.0 * months end) as median,
  max(case when place = (3 * n + 3) / 4 then months end) as q3
from ranked
group by what, period
