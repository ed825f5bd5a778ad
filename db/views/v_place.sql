-- The places of an incident, by what each was to the matter.
select
    i.public_id,
    i.public_id || '-L' || p.ordinal as place_id,
    p.role,
    p.name,
    p.region,
    p.country,
    @evidence
from incident_places p
join incidents i on i.id = p.incident_id and i.state = 'active'
@sources
