"""The words that all parts share: the enumerations of the annotation guideline and of the house.

Values are the ones written to the database, the exports and `annotate`'s output, so they may grow but
never change.
"""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """What a document announces; also the furthest point that a person's case has reached."""

    SEIZURE = "seizure"
    ARRESTED = "arrested"
    CHARGED = "charged"
    EXTRADITED = "extradited"
    PLEADED_GUILTY = "pleaded_guilty"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    DISMISSED = "dismissed"
    SENTENCED = "sentenced"
    FORFEITURE = "forfeiture"
    APPEAL = "appeal"
    SANCTIONED = "sanctioned"
    OTHER = "other"


class Role(StrEnum):
    """What a defendant did."""

    STRAW_PURCHASER = "straw_purchaser"
    RECRUITER = "recruiter"
    FINANCIER = "financier"
    UNLICENSED_DEALER = "unlicensed_dealer"
    LICENSEE = "licensee"
    TRANSPORTER = "transporter"
    SMUGGLER = "smuggler"
    MANUFACTURER = "manufacturer"
    THIEF = "thief"
    RECIPIENT = "recipient"
    STASH_HOLDER = "stash_holder"
    OFFICIAL = "official"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """How a number is bounded by its words."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    APPROXIMATE = "approximate"
    RANGE = "range"
    VAGUE = "vague"


class CountRole(StrEnum):
    """What was done with the counted guns."""

    PURCHASED = "purchased"
    SOLD = "sold"
    TRANSFERRED = "transferred"
    EXPORTED = "exported"
    SEIZED = "seized"
    RECOVERED = "recovered"
    STOLEN = "stolen"
    MANUFACTURED = "manufactured"
    POSSESSED = "possessed"
    ORDERED = "ordered"
    TRAFFICKED = "trafficked"
    TRACED = "traced"
    FORFEITED = "forfeited"


class ObjectKind(StrEnum):
    """What was counted, and what kind a firearm is."""

    FIREARM = "firearm"
    HANDGUN = "handgun"
    RIFLE = "rifle"
    SHOTGUN = "shotgun"
    MACHINEGUN = "machinegun"
    RECEIVER = "receiver"
    SILENCER = "silencer"
    CONVERSION_DEVICE = "conversion_device"
    MAGAZINE = "magazine"
    AMMUNITION = "ammunition"
    PART = "part"
    EXPLOSIVE = "explosive"
    GRENADE = "grenade"


class DealerKind(StrEnum):
    """What kind of seller."""

    FFL = "ffl"
    GUN_SHOW = "gun_show"
    ONLINE = "online"
    PRIVATE = "private"
    MANUFACTURER = "manufacturer"
    UNLICENSED = "unlicensed"


class DealerPart(StrEnum):
    """The part a dealer played."""

    SOURCE = "source"
    COMPLICIT = "complicit"
    THEFT_VICTIM = "theft_victim"
    UNKNOWN = "unknown"


class Event(StrEnum):
    """What happened on a date of the matter."""

    OFFENSE_START = "offense_start"
    OFFENSE_END = "offense_end"
    PURCHASE = "purchase"
    SEIZURE = "seizure"
    ARREST = "arrest"
    CHARGED = "charged"
    PLEA = "plea"
    CONVICTION = "conviction"
    SENTENCING = "sentencing"
    HEARING = "hearing"
    RECOVERY = "recovery"
    EXTRADITION = "extradition"


class Precision(StrEnum):
    """How finely a date is told."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class PlaceRole(StrEnum):
    """What a place was to the matter."""

    PURCHASE = "purchase"
    SEIZURE = "seizure"
    CROSSING = "crossing"
    STASH = "stash"
    DESTINATION = "destination"
    RECOVERY = "recovery"
    THEFT = "theft"


class GroupKind(StrEnum):
    """What kind of organisation."""

    CARTEL = "cartel"
    GANG = "gang"
    TERRORIST = "terrorist"
    OTHER = "other"


class Convergence(StrEnum):
    """Other crimes in the same matter."""

    DRUGS = "drugs"
    MONEY_LAUNDERING = "money_laundering"
    HUMAN_SMUGGLING = "human_smuggling"
    CASH_SMUGGLING = "cash_smuggling"
    CORRUPTION = "corruption"
    VIOLENCE = "violence"
    FRAUD = "fraud"


class Assertion(StrEnum):
    """How a claim is asserted, the weakest first."""

    ALLEGED = "alleged"
    CHARGED = "charged"
    ADMITTED = "admitted"
    PROVED = "proved"
    DISMISSED = "dismissed"


class Standing(StrEnum):
    """How a figure stands to the one that speaks for its role and object."""

    CHOSEN = "chosen"
    PART = "part"
    AGREES = "agrees"
    DISAGREES = "disagrees"


class TransferKind(StrEnum):
    """How guns passed on."""

    PURCHASE = "purchase"
    THEFT = "theft"
    SUPPLY = "supply"
    MOVEMENT = "movement"


class LicenceMatch(StrEnum):
    """What looking a seller up among the licensees came to."""

    MATCHED = "matched"
    AMBIGUOUS = "ambiguous"
    UNMATCHED = "unmatched"
    UNCHECKED = "unchecked"


class DocumentKind(StrEnum):
    """What kind of document."""

    PRESS_RELEASE = "press_release"
    NEWS = "news"
    DOCKET = "docket"
    #: A paper of a case: a complaint, an indictment, a plea agreement, a judgment.
    COURT_FILING = "court_filing"


class ClaimKind(StrEnum):
    """What a claim is about; the lists of the annotation, one value each."""

    DEFENDANT = "defendant"
    COUNT = "count"
    DEALER = "dealer"
    DATE = "date"
    FIREARM = "firearm"
    PLACE = "place"
    GROUP = "group"
    STAGE = "stage"
    COURT = "court"
    CASE_NUMBER = "case_number"
    CONVERGENCE = "convergence"


class Verdict(StrEnum):
    """Whether two mentions are one case."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class ChangeKind(StrEnum):
    """What a run did to an incident."""

    NEW = "new"
    ADVANCED = "advanced"
    CORRECTED = "corrected"
    MERGED = "merged"
    SPLIT = "split"
    RETRACTED = "retracted"


class FailureKind(StrEnum):
    """Why a fetch gave nothing that can be kept. The kind picks the response (crawlers/failures.py)."""

    HTTP_ERROR = "http_error"
    NOT_FOUND = "not_found"
    THROTTLED = "throttled"
    BLOCKED = "blocked"
    TIMEOUT = "timeout"
    CONNECTION = "connection"
    TRUNCATED = "truncated"
    TOO_LARGE = "too_large"
    REDIRECT_LOOP = "redirect_loop"
    MALFORMED = "malformed"
    ROBOTS = "robots"
    FORBIDDEN_ADDRESS = "forbidden_address"
    LAYOUT = "layout"
    LOCKED = "locked"
    EMPTY = "empty"
    #: The site understood the question and will not answer it so.
    REFUSED = "refused"
    #: The run had given up on the host before it was asked.
    GIVEN_UP = "given_up"
    # Walls around an article: for subscribers, used up for now, for those who log in, behind a consent page.
    PAYWALL = "paywall"
    METERED = "metered"
    LOGIN = "login"
    CONSENT = "consent"


#: An article behind one of these is not lost by a fault of ours or of the site.
WALLS = frozenset({FailureKind.PAYWALL, FailureKind.METERED, FailureKind.LOGIN, FailureKind.CONSENT})


#: How far along a case is; a larger number outranks a smaller one for the same person. Dismissal and
#: acquittal end a charge, so they outrank the charge that they end, but a sentence on another count does not
#: disappear behind them.
STAGE_ORDER: dict[Stage, int] = {
    Stage.OTHER: 0,
    Stage.SEIZURE: 1,
    Stage.SANCTIONED: 2,
    Stage.ARRESTED: 3,
    Stage.CHARGED: 4,
    Stage.EXTRADITED: 5,
    Stage.DISMISSED: 6,
    Stage.ACQUITTED: 7,
    Stage.PLEADED_GUILTY: 8,
    Stage.CONVICTED: 9,
    Stage.FORFEITURE: 10,
    Stage.SENTENCED: 11,
    Stage.APPEAL: 12,
}
