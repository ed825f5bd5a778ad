-- The kinds of firearms named in an incident.
select
    i.public_id,
    i.public_id || '-F' || p.ordinal as firearm_id,
    p.kind,
    p.make,
    p.model,
    p.caliber,
    @evidence
from incident_firearms p
join incidents i on i.id = p.incident_id and i.state = 'active'
@sources
