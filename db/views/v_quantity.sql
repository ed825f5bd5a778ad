-- Every figure of an incident; the chosen one speaks for its role and object.
select
    i.public_id,
    i.public_id || '-Q' || p.ordinal as quantity_id,
    i.public_id || '-Q' || whole.ordinal as subset_of,
    p.role,
    p.object,
    p.low,
    p.high,
    p.basis,
    p.detail,
    p.chosen,
    p.standing,
    case when v.current and v.extract_version = c.extract_version then c.id end as claim_id,
    c.quote,
    c.sentence,
    c.assertion,
    d.id as document_id,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url
from quantities p
join incidents i on i.id = p.incident_id and i.state = 'active'
left join quantities whole on whole.id = p.subset_of_id
join claims c on c.id = p.claim_id
join document_versions v on v.id = c.version_id
join documents d on d.id = v.document_id
