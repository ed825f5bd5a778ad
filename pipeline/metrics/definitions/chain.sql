with reached as (
  select p.public_id,
    max(case
      when p.roles like '%licensee%' then 3
      when p.roles like '%recruiter%' or p.roles like '%financier%' then 2
      when p.roles like '%straw_purchaser%' then 1
      else 0 end) as place
  from v_party p
  where p.roles not in ('', 'unknown')
  group by p.public_id
), dated as (
  select
    case r.place when 3 then 'licensee' when 2 then 'broker' when 1 then 'buyer' else 'other' end as what,
    @years_ago(i.first_published) as years_ago
  from reached r
  join v_incident i on i.public_id = r.public_id
  where @until(i.first_published)
)
select what, years_ago, count(*) as n, sum(count(*)) over (partition by years_ago) as total
from dated
group by what, years_ago
