select coalesce(i.court, 'not told') as what, @years_ago(i.first_published) as years_ago, count(*) as n
from v_party p
join v_incident i on i.public_id = p.public_id
where p.status not in ('seizure', 'sanctioned', 'other') and @until(i.first_published)
group by 1, 2
