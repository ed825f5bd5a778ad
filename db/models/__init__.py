"""The tables, by theme; docs/data-model.md describes each column."""

from db.models.accounts import Account, AccountSession, LoginAttempt
from db.models.archive import Fetch, Run, SeenItem, Source
from db.models.base import NAMING, Base, UTCDateTime, now
from db.models.dealers import Dealer, IncidentDealer, Licensee
from db.models.desk import IncidentCard
from db.models.documents import Claim, Document, DocumentVersion
from db.models.incidents import Change, Incident, IncidentDocument, IncidentRedirect
from db.models.parts import (
    Evidenced,
    IncidentFirearm,
    IncidentGroup,
    IncidentPlace,
    Party,
    PartyCharge,
    Quantity,
    TimelineEvent,
)
from db.models.review import BlockKey, ClaimVerdict, Judgement, Signature, Takedown
from db.models.transfers import Transfer
from db.models.upkeep import Delivery, SchemaNote

__all__ = [
    "NAMING",
    "Account",
    "AccountSession",
    "Base",
    "BlockKey",
    "Change",
    "Claim",
    "ClaimVerdict",
    "Dealer",
    "Delivery",
    "Document",
    "DocumentVersion",
    "Evidenced",
    "Fetch",
    "Incident",
    "IncidentCard",
    "IncidentDealer",
    "IncidentDocument",
    "IncidentFirearm",
    "IncidentGroup",
    "IncidentPlace",
    "IncidentRedirect",
    "Judgement",
    "Licensee",
    "LoginAttempt",
    "Party",
    "PartyCharge",
    "Quantity",
    "Run",
    "SchemaNote",
    "SeenItem",
    "Signature",
    "Source",
    "Takedown",
    "TimelineEvent",
    "Transfer",
    "UTCDateTime",
    "now",
]
