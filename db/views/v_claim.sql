-- Everything that the current documents state, each with its words and their place in the text.
select
    c.id as claim_id,
    i.public_id,
    c.kind,
    cast(c.value as text) as value,
    c.quote,
    c.sentence,
    c.start as quote_start,
    c."end" as quote_end,
    c.assertion,
    c.confidence,
    c.rule,
    c.extract_version,
    d.id as document_id,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url
from claims c
join document_versions v on v.id = c.version_id and v.current and v.extract_version = c.extract_version
join documents d on d.id = v.document_id
left join incident_documents m on m.document_id = d.id
left join incidents i on i.id = m.incident_id and i.state = 'active'
