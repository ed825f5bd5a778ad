"""Reasons from the case and its people: dockets, courts, judges, defendants."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.resolve.dockets import contradict, may_follow, same_docket
from pipeline.resolve.features import Features
from pipeline.resolve.names import rarity
from pipeline.resolve.officials import AGENT, JUDGE, PROSECUTOR
from pipeline.resolve.pair import Pair, Reason
from pipeline.resolve.persons import SharedPerson
from pipeline.resolve.weights import weights


def by_docket(pair: Pair) -> Iterator[Reason]:
    """The same case number, two numbers of one court, or a magistrate's number and the one that followed."""
    w = weights()
    courts = {pair.a.court, pair.b.court} - {None}
    if len(courts) > 1:
        return
    both = [(x, y) for x in pair.a.dockets for y in pair.b.dockets]
    if same := next((x for x, y in both if same_docket(x, y)), None):
        # Every court counts from one: a number alone is shared by cases of many courts.
        name = "docket_same" if pair.a.court and pair.b.court else "docket_number"
        yield Reason(name, w[name], f"both are case {same.text}")
        return
    if not pair.a.court or pair.a.court != pair.b.court:
        return
    if clash := next(((x, y) for x, y in both if contradict(x, y)), None):
        # One person may have two cases, or one case two numbers: a defendant of a telling name softens it.
        name = "docket_other" if pair.persons_surely_agree else "docket_contradicts"
        numbers = f"{clash[0].text} and {clash[1].text}"
        yield Reason(name, w[name], f"{pair.a.court} numbers them {numbers}")
    elif pair.persons_agree and (pairs := [(x, y) for x, y in both if may_follow(x, y)]):
        first, then = sorted(pairs[0], key=lambda docket: docket.type, reverse=True)
        text = f"{first.text} may have become {then.text}, of the same defendant and court"
        yield Reason("docket_followed", w["docket_followed"], text)


def by_filing(pair: Pair) -> Iterator[Reason]:
    """Two dockets of one court: filed on one day before one judge, or on other days."""
    w = weights()
    a, b = pair.a, pair.b
    if not (a.court and a.court == b.court and a.is_docket and b.is_docket and a.filed and b.filed):
        return
    if days := a.filed & b.filed:
        judges = {o.key for o in a.officials & b.officials if o.office == JUDGE}
        if judges:
            text = f"both were filed on {min(days)} before judge {min(judges).title()}"
            yield Reason("filed_same", w["filed_same"], text)
    elif not any(may_follow(x, y) for x in a.dockets for y in b.dockets):
        text = f"one was filed on {min(a.filed)}, the other on {min(b.filed)}"
        yield Reason("filed_other", w["filed_other"], text)


def by_caption(pair: Pair) -> Iterator[Reason]:
    """Cases called by one surname, or one by a defendant of the other; dockets called by two others."""
    w = weights()
    if pair.persons_agree:
        return
    if both := sorted(pair.a.captions & pair.b.captions):
        weight = w["caption_same"] * max(rarity(name, False) for name in both)
        yield Reason("caption_same", weight, f"both are called United States v. {both[0].title()}")
        return
    called = (pair.a.captions & _surnames(pair.b)) | (pair.b.captions & _surnames(pair.a))
    if called:
        weight = w["caption_names"] * max(rarity(name, False) for name in called)
        yield Reason(
            "caption_names", weight, f"one is called by {min(called).title()}, a defendant of the other"
        )
    elif pair.a.captions and pair.b.captions and pair.a.is_docket and pair.b.is_docket:
        text = f"they are called by {min(pair.a.captions).title()} and {min(pair.b.captions).title()}"
        yield Reason("caption_other", w["caption_other"], text)


def _surnames(features: Features) -> set[str]:
    return {part for person in features.persons for part in person.name.parts[1:]}


def by_court(pair: Pair) -> Iterator[Reason]:
    """The same court or another; the state where a court is not told."""
    w = weights()
    a, b = pair.a.court, pair.b.court
    if a and b:
        if a == b:
            yield Reason("court_same", w["court_same"], f"both are before {a}")
        else:
            yield Reason(
                "court_contradicts", w["court_contradicts"], f"one is before {a}, the other before {b}"
            )
    elif common := pair.a.states & pair.b.states:
        yield Reason(
            "state_same", w["state_same"], f"both are about {', '.join(sorted(s.upper() for s in common))}"
        )
    elif pair.a.states and pair.b.states:
        yield Reason("state_contradicts", w["state_contradicts"], "they are about different states")


def by_persons(pair: Pair) -> Iterator[Reason]:
    """Defendants in common, the rarer the name the more."""
    w = weights()
    if not pair.shared:
        return
    factor, total, told = w["person_first"], 0.0, []
    for shared in pair.shared:
        part = 1.0 if shared.match.full else w["person_partial"]
        total += shared.match.strength * part * factor
        factor = w["person_next"]
        told.append(_both(shared))
    total = min(total, w["person_cap"])
    yield Reason(
        "person_same", total, f"both name {', '.join(told[:4])}" + (" and others" if len(told) > 4 else "")
    )
    sure = sum(shared.match.full for shared in pair.shared)
    share = sure / min(len(pair.a.persons), len(pair.b.persons))
    if sure:
        # To share the only name says little where the name is frequent.
        sureness = min(1.0, max(shared.match.strength for shared in pair.shared) / 3)
        yield Reason(
            "person_share",
            w["person_share"] * share * sureness,
            f"{share:.0%} of the shorter list of defendants is shared",
        )


def _both(shared: SharedPerson) -> str:
    a, b = shared.left.written, shared.right.written
    return a if a == b else f"{a} ({b})"


def by_other_persons(pair: Pair) -> Iterator[Reason]:
    """Both name defendants and share none."""
    w = weights()
    if pair.shared or not pair.a.persons or not pair.b.persons:
        return
    text = f"no defendant is shared: {pair.a.persons[0].written} and {pair.b.persons[0].written}"
    if pair.a.court and pair.b.court and pair.a.court != pair.b.court:
        weight = w["persons_and_court_disjoint"]
        yield Reason("persons_and_court_disjoint", weight, "neither a defendant nor the court is shared")
    if pair.named_in_text[0]:
        yield Reason("persons_disjoint", w["persons_disjoint_named"], text)
        return
    yield Reason("persons_disjoint", w["persons_disjoint"], text)
    if min(len(pair.a.persons), len(pair.b.persons)) > 1:
        yield Reason(
            "persons_disjoint_many", w["persons_disjoint_many"], "each names several, and none is shared"
        )


def by_named_in_text(pair: Pair) -> Iterator[Reason]:
    """A defendant of one whom the other only mentions: it may be background, so it says less."""
    strength, told = pair.named_in_text
    if strength and not pair.persons_agree:
        beside = bool(pair.a.persons and pair.b.persons)
        weight = strength * weights()["named_beside" if beside else "named_in_text"]
        yield Reason("named_in_text", weight, f"one accuses {told}, whom the other mentions")


def by_officials(pair: Pair) -> Iterator[Reason]:
    """The same judge, case agent or prosecutor; another judge, as cases are seldom reassigned."""
    w = weights()
    both = pair.a.officials & pair.b.officials
    for office in (JUDGE, AGENT, PROSECUTOR):
        if shared := sorted(o.key.title() for o in both if o.office == office):
            name = f"{office}_same"
            yield Reason(name, w[name], f"both name {office} {shared[0]}")
    judges = [{o.key for o in f.officials if o.office == JUDGE} for f in (pair.a, pair.b)]
    if all(judges) and not judges[0] & judges[1]:
        text = f"one is before judge {min(judges[0]).title()}, the other before {min(judges[1]).title()}"
        yield Reason("judge_other", w["judge_other"], text)
