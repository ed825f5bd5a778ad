"""The parties of an incident: one person however spelt, at the furthest stage that is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ironriver.vocabulary import STAGE_ORDER, ClaimKind, Role, Stage
from pipeline.resolve.charges import Charge, charges, ended_in, standing_status, status_of
from pipeline.resolve.features import Person, person_of
from pipeline.resolve.mention import Fact, Mention, Ref, Told
from pipeline.resolve.names import fold
from pipeline.resolve.persons import ages_contradict, best_match, suffixes_contradict
from pipeline.resolve.ranking import official


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """A person or company accused in an incident.

    `status` is the furthest that any document tells, `statuses` all that are told, in the order of a case: a
    dismissal or an acquittal stands there whatever came after it. The first claim of `refs` is the one to
    quote: it tells the furthest status.
    """

    name: str
    aliases: tuple[str, ...]
    age: int | None
    city: str | None
    region: str | None
    country: str | None
    roles: tuple[str, ...]
    status: str
    statuses: tuple[str, ...]
    sentence_months: int | None
    statutes: tuple[str, ...]
    charges: tuple[Charge, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class _Told(Told):
    """A defendant as one document tells of them."""

    person: Person


def parties(mentions: Sequence[Mention]) -> list[PartyRecord]:
    """All parties, those who are told of most first; `mentions` are in their order."""
    groups = group_persons(mentions)
    records = [_record(group) for group in groups]
    sizes = {
        id(record): len({t.mention.label for t in group})
        for record, group in zip(records, groups, strict=True)
    }
    return sorted(records, key=lambda r: (-sizes[id(r)], -STAGE_ORDER[Stage(r.status)], fold(r.name)))


def group_persons(mentions: Sequence[Mention]) -> list[list[_Told]]:
    """Tellings of one person together. The fullest names go first, so that a lone surname finds its owner."""
    told = [
        _Told(mention, fact, person)
        for mention in mentions
        for fact in mention.of(ClaimKind.DEFENDANT)
        if (person := person_of(fact)).name.parts
    ]
    told.sort(key=lambda t: (-len(t.person.name.parts), t.mention.order, t.fact.ordinal))
    groups: list[list[_Told]] = []
    for one in told:
        fitting = [(fit, -i) for i, group in enumerate(groups) if (fit := _fit(one, group)) > 0]
        best = max(fitting, default=None)
        if best is None or (best[0] < 100 and len(fitting) > 1):
            # A bare surname that two parties carry belongs to neither.
            groups.append([one])
        else:
            groups[-best[1]].append(one)
    for group in groups:
        group.sort(key=lambda t: (t.mention.order, t.fact.ordinal))
    return groups


def _fit(one: _Told, group: list[_Told]) -> float:
    """How well a telling fits a group: 0 not at all, 100 and more by full name, less by a part of it."""
    if any(one.mention.label == other.mention.label for other in group):
        return 0.0
    best = 0.0
    for other in group:
        if suffixes_contradict(one.person, other.person):
            return 0.0
        years = _years(one.mention, other.mention)
        if ages_contradict(one.person, other.person, years) and not _one_long_name(one.person, other.person):
            return 0.0
        match = best_match(one.person, other.person)
        best = max(best, match.strength + (100 if match.full else 0))
        if _lone_given_name(one.person, other.person):
            best = max(best, 0.5)
    return best


def _one_long_name(a: Person, b: Person) -> bool:
    """Two accused of one case with the same three names are one, whatever age a paper gives."""
    return a.name == b.name and len(a.name.parts) >= 3


def _lone_given_name(a: Person, b: Person) -> bool:
    """`Terri`, after her husband was named in full: enough within one case, where it fits one party only."""
    return len(a.name.parts) == 1 and len(b.name.parts) > 1 and a.name.parts[0] == b.name.parts[0]


def _years(a: Mention, b: Mention) -> int:
    try:
        return abs(int(a.published[:4]) - int(b.published[:4])) + 1
    except ValueError:
        return 5


def _record(group: list[_Told]) -> PartyRecord:
    louder = sorted(
        group, key=lambda t: (official(t.mention), t.mention.published, t.mention.order), reverse=True
    )
    statuses = {stage for t in group for stage in (status_of(t.fact), *ended_in(t.fact))}
    accused_of = charges(group)
    status = standing_status(statuses, accused_of)
    roles = sorted({str(role) for t in group for role in t.fact.get("roles") or ()})
    name = _name(group)
    city, region, country = _home([t.fact for t in louder])
    return PartyRecord(
        name=name,
        aliases=tuple(_aliases(group, name)),
        age=_first(t.fact.get("age") for t in louder),
        city=city,
        region=region,
        country=country,
        roles=tuple([role for role in roles if role != Role.UNKNOWN] or [str(Role.UNKNOWN)]),
        status=str(status),
        statuses=tuple(str(s) for s in sorted(statuses, key=lambda stage: STAGE_ORDER[stage])),
        sentence_months=_sentence(group),
        statutes=tuple(sorted({str(s) for t in group for s in _statutes(t.fact)})),
        charges=tuple(accused_of),
        refs=tuple(t.ref for t in sorted(louder, key=lambda t: -STAGE_ORDER[status_of(t.fact)])),
    )


def _statutes(fact: Fact) -> Iterable[Any]:
    """All statutes that a claim names, those of counts that ended too."""
    for name in ("statutes", *ended_in(fact)):
        yield from fact.get(name) or ()


def _home(facts: Sequence[Fact]) -> tuple[str | None, str | None, str | None]:
    """City, region and country of one telling: two homes, one here and one abroad, make no third."""
    for finest in ("city", "region", "country"):
        for fact in facts:
            if fact.get(finest):
                same = [f for f in facts if fold(str(f.get(finest) or "")) == fold(str(fact.get(finest)))]
                city = fact.get("city")
                region = fact.get("region") or _first(f.get("region") for f in same if city)
                return city, region, fact.get("country")
    return None, None, None


def _first(values: Iterable[Any]) -> Any:
    return next((value for value in values if value is not None), None)


def _sentence(group: list[_Told]) -> int | None:
    """The term of the latest, of one day the most official, document: a resentencing replaces."""
    told = [t for t in group if t.fact.get("sentence_months") is not None]
    if not told:
        return None
    last = max(told, key=lambda t: (t.mention.published, official(t.mention), t.mention.order))
    return int(last.fact.get("sentence_months"))


def written(name: str) -> str:
    """A name as people write it: a docket's capitals are put aside."""
    return name.title() if name.isupper() else name


def _name(group: list[_Told]) -> str:
    """The fullest form; of equals the one most used, then the most official, then the first."""
    used = Counter(written(t.person.written) for t in group)
    best = max(
        group,
        key=lambda t: (
            len(t.person.name.parts),
            not t.person.written.isupper(),
            used[written(t.person.written)],
            official(t.mention),
            written(t.person.written),
        ),
    )
    return written(best.person.written)


def _aliases(group: list[_Told], name: str) -> list[str]:
    forms = [written(t.person.written) for t in group]
    forms += [str(alias) for t in group for alias in t.fact.get("aliases") or ()]
    kept: dict[str, str] = {}
    for form in sorted(forms):
        if fold(form) != fold(name):
            kept.setdefault(fold(form), form)
    return sorted(kept.values())
