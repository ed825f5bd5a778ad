-- Who is accused in an incident, and how far the case against each has come.
select
    i.public_id,
    p.name,
    @list(p.aliases) as aliases,
    p.age,
    p.city,
    p.region,
    p.country,
    @list(p.roles) as roles,
    p.status,
    @list(p.statuses) as statuses,
    p.sentence_months,
    @list(p.statutes) as statutes,
    c.quote,
    c.sentence,
    c.assertion,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url
from parties p
join incidents i on i.id = p.incident_id and i.state = 'active'
join claims c on c.id = p.claim_id
join document_versions v on v.id = c.version_id
join documents d on d.id = v.document_id
