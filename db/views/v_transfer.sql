-- Who supplied whom, and where to. `told`: stated by the words quoted; else put together as `reason` says.
select
    i.public_id,
    p.id as transfer_id,
    p.kind,
    case when p.from_dealer_id is not null then 'dealer' when p.from_party_id is not null then 'party' else 'place' end
        as from_what,
    coalesce(fp.name, fd.name, fl.name, 'a seller not named') as from_name,
    coalesce(fp.region, fd.region, fl.region) as from_region,
    fd.dealer_id as from_dealer_id,
    case when p.to_party_id is not null then 'party' else 'place' end as to_what,
    coalesce(tp.name, tl.name) as to_name,
    coalesce(tp.region, tl.region) as to_region,
    tl.country as to_country,
    q.role,
    q.object,
    q.low,
    q.high,
    q.basis,
    p.date,
    p.precision,
    p.told,
    p.reason,
    c.quote,
    c.sentence,
    c.assertion,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url
from transfers p
join incidents i on i.id = p.incident_id and i.state = 'active'
left join parties fp on fp.id = p.from_party_id
left join incident_dealers fd on fd.id = p.from_dealer_id
left join incident_places fl on fl.id = p.from_place_id
left join parties tp on tp.id = p.to_party_id
left join incident_places tl on tl.id = p.to_place_id
left join quantities q on q.id = p.quantity_id
join claims c on c.id = p.claim_id
join document_versions v on v.id = c.version_id
join documents d on d.id = v.document_id
