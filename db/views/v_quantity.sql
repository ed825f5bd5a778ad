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
    @evidence
from quantities p
join incidents i on i.id = p.incident_id and i.state = 'active'
left join quantities whole on whole.id = p.subset_of_id
@sources
