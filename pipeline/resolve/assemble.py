"""An incident from its mentions: a pure function, the same whatever order they arrived in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ironriver.vocabulary import ClaimKind, Stage
from pipeline.resolve import scenes
from pipeline.resolve.dockets import parse_docket
from pipeline.resolve.features import region_name, regions
from pipeline.resolve.figures import Figure, figures
from pipeline.resolve.mention import Mention
from pipeline.resolve.names import fold
from pipeline.resolve.parties import PartyRecord, parties
from pipeline.resolve.ranking import furthest, official
from pipeline.resolve.scenes import Item
from pipeline.resolve.sellers import sellers
from pipeline.resolve.timeline import Moment, timeline
from pipeline.resolve.titles import title_of
from pipeline.resolve.transfers import Transfer, transfers

#: Raise it when an incident comes out otherwise from the same claims; the next run assembles all again.
VERSION = "4"


@dataclass(frozen=True, slots=True)
class Assembled:
    """Everything that is shown of an incident."""

    title: str
    stage: str
    court: str | None
    region: str
    first_published: str
    last_published: str
    independent_sources: int
    convergence: tuple[str, ...]
    case_numbers: tuple[str, ...]
    parties: tuple[PartyRecord, ...]
    figures: tuple[Figure, ...]
    firearms: tuple[Item, ...]
    dealers: tuple[Item, ...]
    places: tuple[Item, ...]
    groups: tuple[Item, ...]
    timeline: tuple[Moment, ...]
    transfers: tuple[Transfer, ...]


def assemble(mentions: Sequence[Mention], families: Mapping[str, str]) -> Assembled:
    """Put an incident together; `families` gives each mention's reprint family by its label."""
    ordered = sorted(mentions, key=lambda mention: mention.order)
    people = parties(ordered)
    numbers = figures(ordered, families)
    where = scenes.places(ordered)
    shops = sellers(ordered, families)
    court = _court(ordered)
    region = _region(ordered, court)
    stage = furthest([stage for m in ordered for stage in m.values(ClaimKind.STAGE)])
    known = [mention.published for mention in ordered if mention.published]
    return Assembled(
        title=title_of(people, numbers, where, region, str(stage or Stage.OTHER)),
        stage=str(stage or Stage.OTHER),
        court=court,
        region=region,
        first_published=min(known, default=""),
        last_published=max(known, default=""),
        independent_sources=len({families.get(mention.label, mention.label) for mention in ordered}),
        convergence=tuple(sorted({value for m in ordered for value in m.values(ClaimKind.CONVERGENCE)})),
        case_numbers=tuple(_case_numbers(ordered)),
        parties=tuple(people),
        figures=tuple(numbers),
        firearms=tuple(scenes.firearms(ordered)),
        dealers=tuple(shops),
        places=tuple(where),
        groups=tuple(scenes.groups(ordered)),
        timeline=tuple(timeline(ordered, people, families)),
        transfers=tuple(transfers(ordered, people, shops, where, numbers)),
    )


def _court(mentions: Sequence[Mention]) -> str | None:
    """The court that most documents name, the more official ones counting more."""
    votes: Counter[str] = Counter()
    for mention in mentions:
        if mention.court:
            votes[mention.court] += official(mention)
    return min(votes, key=lambda court: (-votes[court], court), default=None)


def _region(mentions: Sequence[Mention], court: str | None) -> str:
    """The state of the court, else the one most named; empty where none is."""
    if court and (name := region_name(court[:2])):
        return name
    votes: Counter[str] = Counter()
    for mention in mentions:
        for kind in (ClaimKind.PLACE, ClaimKind.DEALER, ClaimKind.DEFENDANT):
            for fact in mention.of(kind):
                told = [fact.get("region"), fact.get("name") if kind is ClaimKind.PLACE else None]
                votes.update({code for name in told if name and (code := regions().get(fold(str(name))))})
    best = min(votes, key=lambda code: (-votes[code], code), default=None)
    return region_name(best) if best else ""


def _case_numbers(mentions: Sequence[Mention]) -> list[str]:
    """Distinct numbers in one form; what has no known form stays as written."""
    found: dict[str, str] = {}
    for mention in mentions:
        for number in mention.values(ClaimKind.CASE_NUMBER):
            docket = parse_docket(number)
            shown = docket.text if docket and docket.type else number
            found.setdefault(fold(shown), shown)
    return sorted(found.values())
