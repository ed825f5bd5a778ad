-- Who is accused in an incident, and how far the case against each has come.
select
    i.public_id,
    i.public_id || '-P' || p.ordinal as party_id,
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
    case when v.current and v.extract_version = c.extract_version then c.id end as claim_id,
    c.quote,
    c.sentence,
    c.assertion,
    d.id as document_id,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url
from parties p
join incidents i on i.id = p.incident_id and i.state = 'active'
join claims c on c.id = p.claim_id
join document_versions v on v.id = c.version_id
join documents d on d.id = v.document_id
