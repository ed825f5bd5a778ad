-- Each statute that a party is charged under, and how far that charge has come.
select
    i.public_id,
    a.name as party,
    p.statute,
    p.status,
    @list(p.statuses) as statuses,
    c.quote,
    c.sentence,
    c.assertion,
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
