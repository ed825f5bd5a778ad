-- Every figure of an incident; the chosen one speaks for its role and object.
select
    i.public_id,
    p.id as quantity_id,
    p.subset_of_id as subset_of,
    p.role,
    p.object,
    p.low,
    p.high,
    p.basis,
    p.detail,
    p.chosen,
    p.standing,
    c.quote,
    c.sentence,
    c.assertion,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url
from quantities p
join incidents i on i.id = p.incident_id and i.state = 'active'
join claims c on c.id = p.claim_id
join document_versions v on v.id = c.version_id
join documents d on d.id = v.document_id
