-- The documents of each incident. Documents of one family are reprints of one text.
select
    i.public_id,
    d.id as document_id,
    coalesce(m.family_id, d.id) as family_id,
    d.source,
    d.kind,
    d.language,
    d.publisher,
    d.title,
    d.published,
    d.url
from incident_documents m
join incidents i on i.id = m.incident_id and i.state = 'active'
join documents d on d.id = m.document_id
