select c.statute as what, @years_ago(i.first_published) as years_ago, count(distinct c.party_id) as n
from v_charge c
join v_incident i on i.public_id = c.public_id
where @until(i.first_published)
group by 1, 2
