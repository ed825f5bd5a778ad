-- Each statute that a party is charged under, and how far that charge has come.
select
    i.public_id,
    i.public_id || '-C' || p.ordinal as charge_id,
    i.public_id || '-P' || a.ordinal as party_id,
    a.name as party,
    p.statute,
    p.status,
    @list(p.statuses) as statuses,
    case when v.current and v.extract_version = c.extract_version then c.id end as claim_id,
    c.quote,
    c.sentence,
    c.assertion,
    d.id as document_id,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url
from party_charges p
join parties a on a.id = p.party_id
join incidents i on i.id = p.incident_id and i.state = 'active'
join claims c on c.id = p.claim_id
join document_versions v on v.id = c.version_id
join documents d on d.id = v.document_id
