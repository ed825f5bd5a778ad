"""The edges that one document supports: told by a sentence, or inferred from the parts that its claims give.

Where several could be meant, there is no edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ironriver.vocabulary import (
    Assertion,
    ClaimKind,
    CountRole,
    DealerKind,
    DealerPart,
    Event,
    PlaceRole,
    Role,
    TransferKind,
)
from pipeline.dealers.names import shares_a_name
from pipeline.resolve.edges import Directory, Edge, Node, Support
from pipeline.resolve.finest import finest, same_place
from pipeline.resolve.mention import Fact, Mention
from pipeline.resolve.passing import speaks_of, supplies

#: Whom a straw purchaser buys for: the first kind of which a document accuses exactly one.
_RECEIVERS = (Role.RECRUITER, Role.SMUGGLER, Role.RECIPIENT, Role.FINANCIER)
_CARRIERS = {Role.SMUGGLER, Role.TRANSPORTER}
_OWN_SHOP = {DealerKind.UNLICENSED, DealerKind.ONLINE, DealerKind.PRIVATE}
_BOUGHT = {CountRole.PURCHASED, CountRole.SOLD, CountRole.TRANSFERRED}
_MOVED = {CountRole.EXPORTED, CountRole.TRAFFICKED, CountRole.TRANSFERRED}


class DocumentEdges:
    """The edges that one document supports."""

    def __init__(self, mention: Mention, directory: Directory) -> None:
        self._mention = mention
        self._directory = directory
        self._accused = directory.cast.of(mention)
        self._facts = {
            directory.cast.telling(mention, fact): fact for fact in mention.of(ClaimKind.DEFENDANT)
        }

    def all(self) -> Iterator[Support]:
        """Each edge once for every claim that supports it."""
        yield from self._purchases()
        yield from self._supplies()
        yield from self._carried()
        yield from self._routes()

    def _with(self, *roles: Role) -> list[int]:
        return [i for i in self._accused if set(roles) & set(self._directory.people[i].roles)]

    def _stated(self, kind: ClaimKind) -> list[Fact]:
        return [fact for fact in self._mention.of(kind) if fact.assertion != Assertion.DISMISSED]

    def _beside(self, fact: Fact, kind: ClaimKind) -> list[Fact]:
        """The claims of a kind in the sentence of another."""
        return [other for other in self._stated(kind) if fact.sentence and other.sentence == fact.sentence]

    def _figure_beside(self, fact: Fact, roles: set[CountRole]) -> int | None:
        """The one number of guns in the sentence of a claim; the whole, where parts of it stand beside."""
        counts = [count for count in self._beside(fact, ClaimKind.COUNT) if count.get("role") in roles]
        wholes = [count for count in counts if count.get("subset_of") is None]
        found = {self._directory.figure_of.get((self._mention.label, count.ordinal)) for count in wholes}
        return next(iter(found)) if len(found) == 1 else None

    # sellers → buyers, sellers → thieves

    def _purchases(self) -> Iterator[Support]:
        for fact in self._stated(ClaimKind.DEALER):
            index = self._directory.dealer_of.get((self._mention.label, fact.ordinal))
            if index is None:
                continue
            theft = fact.get("part") == DealerPart.THEFT_VICTIM
            kind = TransferKind.THEFT if theft else TransferKind.PURCHASE
            for party, told, reason in self._takers(fact, theft):
                yield Support(
                    Edge(kind, Node("dealer", index), Node("party", party)),
                    told,
                    reason,
                    (fact, *self._dates(fact), self._facts[party]),
                    self._figure_beside(fact, {CountRole.STOLEN} if theft else _BOUGHT),
                    next((str(found.get("date")) for found in self._dates(fact)), None),
                )

    def _takers(self, fact: Fact, theft: bool) -> Iterator[tuple[int, bool, str]]:
        """Who took the guns of a seller, whether its sentence says so, and why."""
        others = [i for i in self._accused if not self._owns(i, fact)]
        first = [i for i in self._with(Role.THIEF if theft else Role.STRAW_PURCHASER) if i in others]
        cue = "stolen" if theft else "bought"
        named = [i for i in self._directory.cast.named_in(self._mention, fact.sentence) if i in others]
        named = [i for i in named if i in first] or named
        if len(named) == 1 and speaks_of(cue, fact.sentence):
            yield named[0], True, "one sentence names the seller and who took the guns"
        elif len(others) == 1:
            yield others[0], False, "the document accuses one person, and names this seller"
        elif len(first) == 1:
            who = "thief" if theft else "straw purchaser"
            yield first[0], False, f"the document accuses one {who}, and names this seller"

    def _owns(self, party: int, fact: Fact) -> bool:
        """Whether a seller is the accused, or his own shop: nobody buys from himself."""
        person = self._directory.people[party]
        if shares_a_name(str(fact.get("name") or ""), (person.name, *person.aliases)):
            return True
        roles = set(person.roles)
        if fact.get("part") != DealerPart.COMPLICIT:
            return False
        return Role.LICENSEE in roles or (
            fact.get("kind") in _OWN_SHOP and bool(roles & {Role.UNLICENSED_DEALER, Role.MANUFACTURER})
        )

    def _dates(self, fact: Fact) -> list[Fact]:
        """The day of a purchase: that of its sentence, where there is one only."""
        found = [date for date in self._beside(fact, ClaimKind.DATE) if date.get("event") == Event.PURCHASE]
        return found if len(found) == 1 else []

    # straw purchasers → those they buy for

    def _supplies(self) -> Iterator[Support]:
        told = {support.edge: support for support in self._told_supplies()}
        yield from told.values()
        buyers = self._with(Role.STRAW_PURCHASER)
        supplied = {edge.origin.place for edge in told}
        for role in _RECEIVERS:
            receivers = [i for i in self._with(role) if i not in buyers]
            if not receivers:
                continue
            if len(receivers) == 1:
                for buyer in buyers:
                    if buyer not in supplied:
                        yield Support(
                            Edge(TransferKind.SUPPLY, Node("party", buyer), Node("party", receivers[0])),
                            False,
                            f"a straw purchaser buys for others, and the document accuses one {role}",
                            (self._facts[buyer], self._facts[receivers[0]]),
                        )
            return

    def _told_supplies(self) -> Iterator[Support]:
        if len(self._accused) < 2:
            return
        facts = [fact for facts in self._mention.facts.values() for fact in facts if fact.sentence]
        by_sentence = {fact.sentence: fact for fact in reversed(facts)}
        for sentence, fact in by_sentence.items():
            named = self._directory.cast.named_in(self._mention, sentence)
            # Only neighbours: what stands between the first and the third name is about the second.
            for (first, start), (second, end) in pairwise(sorted(named.items(), key=lambda item: item[1])):
                direction = supplies(sentence[start : self._begin(sentence, end)])
                if direction is not None:
                    giver, taker = (first, second) if direction else (second, first)
                    yield Support(
                        Edge(TransferKind.SUPPLY, Node("party", giver), Node("party", taker)),
                        True,
                        "one sentence says who supplied whom",
                        (fact, self._facts[giver], self._facts[taker]),
                        self._figure_beside(fact, _BOUGHT),
                    )

    @staticmethod
    def _begin(sentence: str, end: int) -> int:
        """Where the word that ends at `end` begins."""
        while end and (sentence[end - 1].isalnum() or sentence[end - 1] in "-'’"):
            end -= 1
        return end

    # smugglers → destinations

    def _carried(self) -> Iterator[Support]:
        for fact, index in self._destinations():
            named = list(self._directory.cast.named_in(self._mention, fact.sentence))
            moved = speaks_of("moved", fact.sentence)
            figure = self._figure_beside(fact, _MOVED)
            carriers = self._with(*_CARRIERS)
            if len(named) == 1 and moved:
                who, told, reason = named, True, "one sentence names the person and where the guns went"
            elif len(self._accused) == 1:
                who, told, reason = self._accused, False, "the document accuses one person, and says where to"
            else:
                who, told, reason = carriers, False, "it is the part of a smuggler to bring the guns there"
            for party in who:
                yield Support(
                    Edge(TransferKind.MOVEMENT, Node("party", party), Node("place", index)),
                    told,
                    reason,
                    (fact, self._facts[party]),
                    figure,
                )

    def _places(self, role: PlaceRole) -> list[tuple[Fact, int]]:
        found: dict[int, Fact] = {}
        for fact in self._stated(ClaimKind.PLACE):
            index = self._directory.place_of.get((self._mention.label, fact.ordinal))
            if index is not None and fact.get("role") == role:
                found.setdefault(index, fact)
        return [(fact, index) for index, fact in found.items()]

    def _destinations(self) -> list[tuple[Fact, int]]:
        return finest(self._places(PlaceRole.DESTINATION))

    # places of purchase → crossings → destinations

    def _routes(self) -> Iterator[Support]:
        starts, ends = finest(self._places(PlaceRole.PURCHASE)), self._destinations()
        crossings = self._places(PlaceRole.CROSSING)
        abroad = [end for end in ends if end[0].get("country") not in {None, "US"}]
        if len(crossings) == 1 and abroad:
            yield from self._legs(starts, crossings)
            yield from self._legs(crossings, abroad)
            yield from self._legs(starts, [end for end in ends if end not in abroad])
        else:
            yield from self._legs(starts, ends)

    def _legs(
        self, starts: Sequence[tuple[Fact, int]], ends: Sequence[tuple[Fact, int]]
    ) -> Iterator[Support]:
        for start, origin in starts:
            for end, index in ends:
                if same_place(start, end):
                    continue
                one = bool(start.sentence) and start.sentence == end.sentence
                told = one and speaks_of("moved", start.sentence) and speaks_of("from_to", start.sentence)
                yield Support(
                    Edge(TransferKind.MOVEMENT, Node("place", origin), Node("place", index)),
                    told,
                    "one sentence says from where to where" if told else "the document names both ends",
                    (end, start),
                    self._figure_beside(end, _MOVED) if told else None,
                )
