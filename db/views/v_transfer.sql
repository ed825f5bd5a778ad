-- Who supplied whom, and where to. `told`: stated by the words quoted; else put together as `reason` says.
select
    i.public_id,
    i.public_id || '-T' || p.ordinal as transfer_id,
    p.kind,
    case when p.from_dealer_id is not null then 'dealer' when p.from_party_id is not null then 'party' else 'place' end
        as from_what,
    coalesce(fp.name, fd.name, fl.name, 'a seller not named') as from_name,
    coalesce(fp.region, fd.region, fl.region) as from_region,
    fp.status as from_status,
    i.public_id || '-P' || fp.ordinal as from_party_id,
    i.public_id || '-D' || fd.ordinal as from_naming_id,
    i.public_id || '-L' || fl.ordinal as from_place_id,
    fd.dealer_id as from_dealer_id,
    case when p.to_party_id is not null then 'party' else 'place' end as to_what,
    coalesce(tp.name, tl.name) as to_name,
    coalesce(tp.region, tl.region) as to_region,
    tl.country as to_country,
    tp.status as to_status,
    i.public_id || '-P' || tp.ordinal as to_party_id,
    i.public_id || '-L' || tl.ordinal as to_place_id,
    i.public_id || '-Q' || q.ordinal as quantity_id,
    q.role,
    q.object,
    q.low,
    q.high,
    q.basis,
    p.date,
    p.precision,
    p.told,
    p.reason,
    @evidence
from transfers p
join incidents i on i.id = p.incident_id and i.state = 'active'
left join parties fp on fp.id = p.from_party_id
left join incident_dealers fd on fd.id = p.from_dealer_id
left join incident_places fl on fl.id = p.from_place_id
left join parties tp on tp.id = p.to_party_id
left join incident_places tl on tl.id = p.to_place_id
left join quantities q on q.id = p.quantity_id
@sources
