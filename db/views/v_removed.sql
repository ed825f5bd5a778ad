-- Incidents that are no more: merged into another (read `target` instead), or no document tells of them any longer.
select
    i.public_id,
    i.state,
    r.target,
    coalesce(r.created_at, i.updated_at) as removed_at
from incidents i
left join incident_redirects r on r.public_id = i.public_id
where i.state <> 'active'
