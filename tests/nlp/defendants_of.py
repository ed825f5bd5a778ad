"""The defendants of a text, as several tests ask for them."""

from __future__ import annotations

from nlp.annotation import Defendant, SourceDocument
from nlp.defendants import find_defendants
from nlp.reading import read
from nlp.stages import find_stages


def found(text: str, title: str = "Guns case") -> tuple[Defendant, ...]:
    """The defendants of a text of May 2024."""
    reading = read(SourceDocument("x", title, "2024-05-02", text))
    return find_defendants(reading, find_stages(reading))
