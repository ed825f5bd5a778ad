with guns as (
  select q.public_id, q.role, max(q.low) as at_least
  from v_quantity q
  where q.chosen and q.low is not null
    and q.object in ('firearm', 'handgun', 'rifle', 'shotgun', 'machinegun')
  group by q.public_id, q.role
)
select g.role as what, @years_ago(i.first_published) as years_ago, count(*) as n, sum(g.at_least) as amount
from guns g
join v_incident i on i.public_id = g.public_id
where @until(i.first_published)
group by 1, 2
