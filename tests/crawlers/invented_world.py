"""Documents that tell of cases, as the stages would have stored them, for sources that follow known cases."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.models import Claim, Document, DocumentVersion, Fetch, Run


def tell(
    session: Session,
    name: str,
    *,
    court: str,
    numbers: Sequence[str],
    accused: Sequence[str] = (),
    relevant: bool = True,
    docket: dict[str, object] | None = None,
) -> None:
    """Store a document that tells of a case; with `docket`, a docket with those details."""
    run = Run(kind="crawl", source="fake")
    session.add(run)
    session.flush()
    fetch = Fetch(run_id=run.id, source="fake", role="page", url=f"https://fake.example/{name}")
    document = Document(
        source="fake",
        native_id=name,
        url=f"https://fake.example/{name}",
        kind="docket" if docket else "press_release",
        language="en",
        title=name,
        published="2031-01-02",
    )
    session.add_all([fetch, document])
    session.flush()
    version = DocumentVersion(
        document_id=document.id,
        number=1,
        fetch_id=fetch.id,
        title=name,
        published="2031-01-02",
        text=name,
        text_sha256=name,
        details={"docket": docket} if docket else {},
        relevant=relevant,
        extract_version="1",
    )
    session.add(version)
    session.flush()
    told = [("court", court), *(("case_number", number) for number in numbers)]
    told += [("defendant", person) for person in accused]
    for ordinal, (kind, value) in enumerate(told):
        session.add(
            Claim(
                version_id=version.id,
                kind=kind,
                ordinal=ordinal,
                value={"name" if kind == "defendant" else "value": value},
                quote=name,
                start=0,
                end=len(name),
                assertion="charged",
                rule="told",
                extract_version="1",
                confidence=0.9,
            )
        )
    session.commit()
