-- What happened when.
select
    i.public_id,
    i.public_id || '-E' || p.ordinal as event_id,
    p.event,
    p.date,
    p.precision,
    p.chosen,
    i.public_id || '-P' || a.ordinal as party_id,
    a.name as party,
    a.status as party_status,
    @evidence
from timeline_events p
join incidents i on i.id = p.incident_id and i.state = 'active'
left join parties a on a.id = p.party_id
@sources
