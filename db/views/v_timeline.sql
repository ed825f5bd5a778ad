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
    case when v.current and v.extract_version = c.extract_version then c.id end as claim_id,
    c.quote,
    c.sentence,
    c.assertion,
    d.id as document_id,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url
from timeline_events p
join incidents i on i.id = p.incident_id and i.state = 'active'
left join parties a on a.id = p.party_id
join claims c on c.id = p.claim_id
join document_versions v on v.id = c.version_id
join documents d on d.id = v.document_id
