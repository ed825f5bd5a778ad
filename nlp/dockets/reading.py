"""A docket beside the document's text, with the places of its parts: what every claim quotes."""

from __future__ import annotations

from dataclasses import dataclass

from ironriver.vocabulary import Assertion, Stage
from nlp.annotation import Evidence, SourceDocument
from nlp.dockets.excerpt import Excerpt, excerpt_of
from nlp.dockets.model import Docket, read_details
from nlp.dockets.rendering import Mark, Rendered, render

#: How sure what a court itself lists is.
SURE = 0.97
#: Characters of an entry that are quoted.
QUOTED = 240
_ASSERTED = {
    Stage.PLEADED_GUILTY: Assertion.ADMITTED,
    Stage.CONVICTED: Assertion.PROVED,
    Stage.SENTENCED: Assertion.PROVED,
    Stage.DISMISSED: Assertion.DISMISSED,
    Stage.ACQUITTED: Assertion.DISMISSED,
}


@dataclass(frozen=True)
class DocketReading:
    """A docket and where its parts stand in the document's text."""

    docket: Docket
    text: str
    marks: Rendered

    def excerpt(self) -> Excerpt:
        """The lines of the text that are read like any text."""
        return excerpt_of(self.docket, self.marks)

    def entry(self, number: int) -> Mark:
        """Where an entry stands, as far as it is quoted."""
        mark = self.marks.entries[number]
        return Mark(mark.start, min(mark.end, mark.start + QUOTED))

    def evidence(self, mark: Mark, rule: str, stage: Stage = Stage.CHARGED) -> Evidence:
        """The words at a mark, as evidence of something at a stage."""
        quote = self.text[mark.start : mark.end]
        return Evidence(
            mark.start, mark.end, quote, rule, SURE, assertion=_ASSERTED.get(stage, Assertion.CHARGED)
        )


def read_docket(document: SourceDocument) -> DocketReading | None:
    """The docket in a document's details; None where there is none, or where the text is another one."""
    docket = read_details(document.details)
    if docket is None:
        return None
    marks = render(docket)
    return DocketReading(docket, document.text, marks) if marks.text == document.text else None
