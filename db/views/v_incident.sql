-- The active incidents, one row each.
select
    i.public_id,
    i.title,
    i.stage,
    i.court,
    i.region,
    i.first_published,
    i.last_published,
    i.documents_count,
    i.independent_sources,
    @list(i.case_numbers) as case_numbers,
    @list(i.convergence) as convergence,
    i.updated_at
from incidents i
where i.state = 'active'
