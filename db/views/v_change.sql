-- What runs did to the active incidents, from the first day on.
select
    g.id as change_id,
    i.public_id,
    g.kind,
    g.summary,
    g.created_at as changed_at
from changes g
join incidents i on i.id = g.incident_id and i.state = 'active'
