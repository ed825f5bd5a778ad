-- Each named seller once over all active incidents, with its licence where one was found. Not an accusation.
select
    s.id as dealer_id,
    s.name,
    s.kind,
    s.chain,
    s.city,
    s.region,
    @list(s.spellings) as spellings,
    count(distinct i.id) as incidents,
    s.match,
    s.match_score,
    l.number as license_number,
    l.license_type,
    l.name as licensee,
    l.business_name
from dealers s
join incident_dealers p on p.dealer_id = s.id
join incidents i on i.id = p.incident_id and i.state = 'active'
left join licensees l on l.id = s.licensee_id
group by s.id, s.name, s.kind, s.chain, s.city, s.region, cast(s.spellings as text), s.match, s.match_score, l.number,
    l.license_type, l.name, l.business_name
