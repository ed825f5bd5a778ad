"""The tables, by theme; docs/data-model.md describes each column."""

from db.models.archive import Fetch, Run, SeenItem, Source
from db.models.base import NAMING, Base, UTCDateTime, now
from db.models.dealers import IncidentDealer
from db.models.documents import Claim, Document, DocumentVersion
from db.models.incidents import Change, Incident, IncidentDocument, IncidentRedirect
from db.models.parts import (
    Evidenced,
    IncidentFirearm,
    IncidentGroup,
    IncidentPlace,
    Party,
    Quantity,
    TimelineEvent,
)
from db.models.review import BlockKey, Judgement, Signature
from db.models.upkeep import Delivery, SchemaNote

__all__ = [
    "NAMING",
    "Base",
    "BlockKey",
    "Change",
    "Claim",
    "Delivery",
    "Document",
    "DocumentVersion",
    "Evidenced",
    "Fetch",
    "Incident",
    "IncidentDealer",
    "IncidentDocument",
    "IncidentFirearm",
    "IncidentGroup",
    "IncidentPlace",
    "IncidentRedirect",
    "Judgement",
    "Party",
    "Quantity",
    "Run",
    "SchemaNote",
    "SeenItem",
    "Signature",
    "Source",
    "TimelineEvent",
    "UTCDateTime",
    "now",
]
