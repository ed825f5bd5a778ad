"""The criminal cases that stored documents tell of: by court and number, with the accused and PACER's id."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Claim, Document, DocumentVersion
from ironriver.vocabulary import ClaimKind, DocumentKind
from nlp.courts.names import districts
from nlp.dockets import DETAIL

#: "5:22-cr-01008-1", "CR 22-1008", "22 Cr. 1008", "22cr1008".
_NUMBER = re.compile(r"(?<!\d)(?:20)?(\d\d)[ -]?(cr|mj)\.?[ -]?(\d{1,6})(?!\d)", re.IGNORECASE)
_CR_FIRST = re.compile(r"\b(cr|mj)\.?[ -]+(?:20)?(\d\d)-(\d{1,6})(?!\d)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class KnownCase:
    """A case: PACER's court id, its number's core, the accused's names, PACER's id of it where known."""

    court: str
    number: str
    names: set[str] = field(default_factory=set)
    pacer_case_id: str = ""

    @property
    def surnames(self) -> list[str]:
        """The last names of the accused, by which a caption names a case."""
        return sorted({words[-1] for name in self.names if (words := _WORD.findall(name))})


def core_number(written: str) -> str:
    """The core of a criminal case's number, `22-cr-1008`; empty where it is none."""
    if found := _NUMBER.search(written):
        return f"{found[1]}-{found[2].lower()}-{int(found[3])}"
    if found := _CR_FIRST.search(written):
        return f"{found[2]}-{found[1].lower()}-{int(found[3])}"
    return ""


def known_cases(session: Session) -> list[KnownCase]:
    """The cases of all documents that are held relevant, in the order of court and number."""
    of_districts = {each.id for each in districts()}
    claims: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    wanted = (ClaimKind.COURT, ClaimKind.CASE_NUMBER, ClaimKind.DEFENDANT)
    rows = session.execute(
        select(Claim.version_id, Claim.kind, Claim.value)
        .join(DocumentVersion, DocumentVersion.id == Claim.version_id)
        .where(DocumentVersion.current.is_(True), DocumentVersion.relevant.is_(True))
        .where(Claim.extract_version == DocumentVersion.extract_version)
        .where(Claim.kind.in_([str(kind) for kind in wanted]))
    )
    for version_id, kind, value in rows:
        told = value.get("name") if kind == ClaimKind.DEFENDANT else value.get("value")
        claims[version_id][kind].append(str(told or ""))
    cases: dict[tuple[str, str], KnownCase] = {}
    for told in claims.values():
        court = next(iter(told[ClaimKind.COURT]), "")
        numbers = {core for each in told[ClaimKind.CASE_NUMBER] if (core := core_number(each))}
        # A document that tells of several cases does not say whose number is whose.
        if court in of_districts:
            for number in numbers:
                case = cases.setdefault((court, number), KnownCase(court, number))
                if len(numbers) == 1:
                    case.names.update(told[ClaimKind.DEFENDANT])
    _add_ids(session, cases)
    session.rollback()  # ends the read, so that nobody waits for it
    return [cases[key] for key in sorted(cases)]


def _add_ids(session: Session, cases: dict[tuple[str, str], KnownCase]) -> None:
    """PACER's ids, which the dockets of any source give."""
    rows = session.scalars(
        select(DocumentVersion.details)
        .join(Document, Document.id == DocumentVersion.document_id)
        .where(DocumentVersion.current.is_(True), Document.kind == DocumentKind.DOCKET)
    )
    for details in rows:
        docket = details.get(DETAIL) or {}
        case = cases.get((str(docket.get("court", "")), core_number(str(docket.get("number", "")))))
        if case is not None and docket.get("pacer_case_id"):
            case.pacer_case_id = str(docket["pacer_case_id"])


def by_court(cases: Iterable[KnownCase]) -> dict[str, dict[str, KnownCase]]:
    """The cases by court, then by number."""
    found: dict[str, dict[str, KnownCase]] = defaultdict(dict)
    for case in cases:
        found[case.court][case.number] = case
    return found
