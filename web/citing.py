"""How to cite an incident: plain, BibTeX, and as CSL JSON's fields in RIS."""

from __future__ import annotations

from dataclasses import dataclass

from db.models import Incident
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


def _braced(title: str) -> str:
    """A title within BibTeX's braces: what would end them, or begin a command, is taken out."""
    return "".join(" " if c in "{}\\" else f"\\{c}" if c in "&%$#_" else c for c in title)
