-- The cartels, gangs and other organisations tied to an incident.
select
    i.public_id,
    i.public_id || '-G' || p.ordinal as group_id,
    p.name,
    p.kind,
    case when v.current and v.extract_version = c.extract_version then c.id end as claim_id,
    c.quote,
    c.sentence,
    c.assertion,
    d.id as document_id,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url
from incident_groups p
join incidents i on i.id = p.incident_id and i.state = 'active'
join claims c on c.id = p.claim_id
join document_versions v on v.id = c.version_id
join documents d on d.id = v.document_id
