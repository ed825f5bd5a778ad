-- Every document with the text of its current version.
select
    d.id as document_id,
    d.source,
    d.kind,
    d.language,
    d.publisher,
    v.title,
    v.published,
    d.url,
    v.number as version,
    v.relevant,
    v.relevance_confidence,
    v.relevance_reason,
    v.text,
    d.first_seen_at
from documents d
join document_versions v on v.document_id = d.id and v.current
