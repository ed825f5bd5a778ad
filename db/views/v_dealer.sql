-- The sellers named in an incident. To be named is not to be guilty: see part.
select
    i.public_id,
    i.public_id || '-D' || p.ordinal as naming_id,
    p.name,
    p.kind,
    p.part,
    p.city,
    p.region,
    p.dealer_id,
    s.name as seller,
    s.match,
    l.number as license_number,
    l.license_type,
    @evidence
from incident_dealers p
join incidents i on i.id = p.incident_id and i.state = 'active'
left join dealers s on s.id = p.dealer_id
left join licensees l on l.id = s.licensee_id
@sources
