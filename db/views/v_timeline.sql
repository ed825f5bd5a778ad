-- What happened when.
select
    i.public_id,
    p.event,
    p.date,
    p.precision,
    p.chosen,
    a.name as party,
    c.quote,
    c.sentence,
    c.assertion,
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
