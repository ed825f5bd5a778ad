"""How to cite: an incident plain, in BibTeX and in RIS; a document, and the page of a sentence in it."""

from __future__ import annotations

from dataclasses import dataclass

from db.models import DocumentVersion, Incident
from digest.clean import one_line
from web.language import Words


@dataclass(frozen=True, slots=True)
class Citation:
    """One way of citing."""

    name: str
    text: str


def citations(incident: Incident, base: str, words: Words) -> list[Citation]:
    """The ways to cite an incident at its present state; the day is that of its last change."""
    title = one_line(incident.title, 300)
    address = f"{base}/incidents/{incident.public_id}"
    day = incident.updated_at.date().isoformat()
    plain = (
        f"Iron River. “{title}.” {words('Incident')} {incident.public_id}, "
        f"{words('as of {day}', day=day)}. {address}."
    )
    bibtex = "\n".join(
        (
            f"@misc{{{incident.public_id},",
            "  author = {{Iron River}},",
            f"  title = {{{_braced(title)}}},",
            f"  year = {{{day[:4]}}},",
            f"  note = {{Incident {incident.public_id}, as of {day}}},",
            f"  url = {{{address}}}",
            "}",
        )
    )
    ris = "\n".join(
        ("TY  - DATA", "AU  - Iron River", f"TI  - {title}", f"ID  - {incident.public_id}",
         f"DA  - {day.replace('-', '/')}", f"UR  - {address}", "ER  - ")
    )  # fmt: skip
    return [Citation(words("Text"), plain), Citation("BibTeX", bibtex), Citation("RIS", ris)]


def document_citation(version: DocumentVersion, base: str, words: Words) -> str:
    """How to cite a document in the version that is shown; whoever cites a sentence adds its page."""
    document = version.document
    told_by, title = one_line(document.told_by, 200), one_line(version.title, 300)
    number = words("document {n}, version {version}", n=document.id, version=version.number)
    address = f"{base}/documents/{document.id}?version={version.number}"
    return f"{told_by}. “{title}.” {version.published}. Iron River, {number}. {address}."


def _braced(title: str) -> str:
    """A title within BibTeX's braces: what would end them, or begin a command, is taken out."""
    return "".join(" " if c in "{}\\" else f"\\{c}" if c in "&%$#_" else c for c in title)
