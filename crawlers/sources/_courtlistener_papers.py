"""Papers of a docket: which are worth a request, and the document of one whose text has come.

An answer of `/recap-documents/` does not say of which case it is. What the docket says of a paper is told in
the fragment of its archived address, so that parsing needs nothing but the archive.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any
from urllib.parse import parse_qsl, urldefrag, urlencode

from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.papers import read_text
from crawlers.sources._courtlistener_api import SITE
from ironriver.vocabulary import DocumentKind
from nlp.dockets import KNOWN_CASE
from nlp.dockets.rendering import court_name, long_date

#: The key of a document's `details` under which it stands what a paper is of.
DETAIL = "paper"

#: What `read_text` tells of the court's stamp: the docket's own number stands there already.
_STAMPED = re.compile(r"^Case No\. \S{1,40}\n\n")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as its docket tells of it; `sha1` is that of its PDF, `followed` whether its case is known."""

    id: str
    sha1: str
    kind: str
    filed: str
    court: str
    number: str
    caption: str
    followed: str = ""

    @property
    def item(self) -> str:
        """The paper among all that the source has."""
        return f"recap:{self.id}"

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Paper:
        """The paper of plain values, as `asdict` gives them.

        Raises:
            ParseError: one is missing.
        """
        try:
            return cls(**{each.name: str(told[each.name]) for each in fields(cls)})
        except KeyError as error:
            raise ParseError(f"a paper without {error}") from error


def papers_of(
    docket: Mapping[str, Any],
    entries: Iterable[Mapping[str, Any]],
    rules: Mapping[str, Any],
    *,
    followed: bool,
) -> list[Paper]:
    """The papers of a docket whose texts matter, those first that tell most.

    Args:
        docket: as the API answers it.
        entries: likewise, each with its `recap_documents`.
        rules: the manifest's: `kinds` (kind → words that begin an entry or a paper's description), `most`.
        followed: whether the docket is of a known case.

    Of each kind the newest comes first, and no kind comes twice before each has come once.
    """
    kinds = {kind: re.compile(words, re.IGNORECASE) for kind, words in rules["kinds"].items()}
    found: dict[str, list[Paper]] = {kind: [] for kind in kinds}
    for entry in sorted(entries, key=lambda each: str(each.get("date_filed") or ""), reverse=True):
        for paper in entry.get("recap_documents") or ():
            kind = _kind(entry, paper, kinds) if _can_be_had(paper) else None
            if kind is not None:
                found[kind].append(
                    Paper(
                        id=str(paper["id"]),
                        sha1=str(paper.get("sha1") or ""),
                        kind=kind,
                        filed=str(entry.get("date_filed") or "")[:10],
                        court=str(docket.get("court_id") or ""),
                        number=str(docket.get("docket_number") or ""),
                        caption=str(docket.get("case_name") or ""),
                        followed="yes" if followed else "",
                    )
                )
    turns = [(turn, i, paper) for i, of in enumerate(found.values()) for turn, paper in enumerate(of)]
    return [paper for _, _, paper in sorted(turns, key=lambda each: each[:2])][: rules["most"]]


def _can_be_had(paper: Mapping[str, Any]) -> bool:
    return bool(paper.get("is_available")) and not paper.get("is_sealed") and isinstance(paper.get("id"), int)


def _kind(
    entry: Mapping[str, Any], paper: Mapping[str, Any], kinds: Mapping[str, re.Pattern[str]]
) -> str | None:
    """An attachment is what its own description says, a main paper what its entry or its description says."""
    told = [str(paper.get("description") or "").strip()]
    if not paper.get("attachment_number"):
        told.append(str(entry.get("description") or "").strip())
    return next((kind for kind, words in kinds.items() if any(map(words.search, told))), None)


def archived_address(url: str, paper: Paper) -> str:
    """The address under which a paper's answer is archived: it tells what its docket says of it."""
    return f"{urldefrag(url).url}#{urlencode(asdict(paper))}"


def has_text(answer: Mapping[str, Any]) -> bool:
    """Whether an answer of the API holds the paper's text; papers are read by machine some time later."""
    return bool(str(answer.get("plain_text") or "").strip())


def parse_paper(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The document of a paper.

    Raises:
        ParseError: the archived address does not tell of which case it is, or there is hardly any text.
    """
    address = urldefrag(raw.url)
    paper = Paper.of(dict(parse_qsl(address.fragment, keep_blank_values=True)))
    answer = json.loads(raw.body)
    if not isinstance(answer, dict):
        raise ParseError("no paper: the answer is no object")
    read = read_text(str(answer.get("plain_text") or ""))
    kind = paper.kind.capitalize()
    filed = f"{kind}, filed {long_date(paper.filed)}" if paper.filed else kind
    head = f"{court_name(paper.court)}. Case No. {paper.number}. {filed}."
    yield ParsedDocument(
        native_id=paper.item,
        url=f"{SITE}{answer.get('absolute_url') or address.url.removeprefix(SITE)}",
        kind=DocumentKind.COURT_FILING,
        title=f"{kind}, {paper.caption}, {paper.number} ({paper.court})",
        published=paper.filed,
        text=f"{head}\n\n{_STAMPED.sub('', read.text)}",
        version_key=paper.sha1,
        publisher=court_name(paper.court),
        language="en",
        details={
            DETAIL: {"court": paper.court, "number": paper.number, "kind": paper.kind},
            **({KNOWN_CASE: True} if paper.followed else {}),
        },
    )
