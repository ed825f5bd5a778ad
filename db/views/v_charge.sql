-- Each statute that a party is charged under, and how far that charge has come.
select
    i.public_id,
    i.public_id || '-C' || p.ordinal as charge_id,
    i.public_id || '-P' || a.ordinal as party_id,
    a.name as party,
    p.statute,
    p.status,
    @list(p.statuses) as statuses,
    @evidence
from party_charges p
join parties a on a.id = p.party_id
join incidents i on i.id = p.incident_id and i.state = 'active'
@sources
