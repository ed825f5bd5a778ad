-- The cartels, gangs and other organisations tied to an incident.
select
    i.public_id,
    i.public_id || '-G' || p.ordinal as group_id,
    p.name,
    p.kind,
    @evidence
from incident_groups p
join incidents i on i.id = p.incident_id and i.state = 'active'
@sources
