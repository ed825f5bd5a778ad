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
    @evidence
from parties p
join incidents i on i.id = p.incident_id and i.state = 'active'
@sources
