"""Court dockets: the model, its text, and the claims that are read from its structure."""

from nlp.dockets.claims import with_docket
from nlp.dockets.model import (
    DETAIL,
    KNOWN_CASE,
    Attachment,
    CountStatus,
    Docket,
    DocketCount,
    DocketEntry,
    DocketParty,
    docket_details,
    read_details,
)
from nlp.dockets.reading import DocketReading, read_docket
from nlp.dockets.relevance import docket_relevance, paper_relevance
from nlp.dockets.rendering import render

__all__ = [
    "DETAIL",
    "KNOWN_CASE",
    "Attachment",
    "CountStatus",
    "Docket",
    "DocketCount",
    "DocketEntry",
    "DocketParty",
    "DocketReading",
    "docket_details",
    "docket_relevance",
    "paper_relevance",
    "read_details",
    "read_docket",
    "render",
    "with_docket",
]
