with crimes (crime) as (
  values ('drugs'), ('money_laundering'), ('human_smuggling'), ('cash_smuggling'), ('corruption'), ('violence'), ('fraud')
), dated as (
  select i.convergence, @years_ago(i.first_published) as years_ago
  from v_incident i
  where @until(i.first_published)
)
select c.crime as what, d.years_ago,
  sum(case when d.convergence like '%' || c.crime || '%' then 1 else 0 end) as n, count(*) as total
from dated d
cross join crimes c
group by c.crime, d.years_ago
