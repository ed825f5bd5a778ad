"""A person with the reasons for and against being a defendant, each worth points."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp.people import Person

#: Points that a person needs.
ENOUGH = 2.0
ENOUGH_UNKNOWN = 2.5
#: Mentions from which any point at all is enough for a person with nothing against him.
OFTEN = 3

POINTS = {
    "charged after": 3.0,
    "charged before": 3.0,
    "age": 2.0,
    "alias": 2.0,
    "caption": 4.0,
    "acted": 2.0,
    "owns": 2.0,
    "client": 2.0,
    "addressed": 2.0,
    "headline": 2.0,
    "told agents": 1.0,
    "official": -8.0,
    "office": -1.0,
    "acts in office": -4.0,
    "holds office": -4.0,
    "public figure": -3.0,
    "agent": -3.0,
    "speaks": -1.0,
    "thanked": -4.0,
    "docket number": 3.0,
    "office accused": 3.5,
    "list mate": 2.0,
    "in a notice of sanctions": 3.0,
    "victim": -5.0,
    "bystander": -8.0,
    "background": -4.0,
    "cooperates": -3.0,
    "witness": -1.0,
}
#: A shop or firm is often only named: it must be accused.
ENOUGH_COMPANY = 3.0
#: A name whose first word is no known given name needs as many different reasons.
_KINDS = 2
#: Reasons that count once, however often they are met.
_ONCE = {
    "holds office",
    "acts in office",
    "public figure",
    "official",
    "agent",
    "office",
    "speaks",
    "thanked",
    "victim",
    "bystander",
    "background",
    "cooperates",
    "age",
    "alias",
    "caption",
    "headline",
    "owns",
    "client",
    "addressed",
    "docket number",
    "list mate",
    "in a notice of sanctions",
    "office accused",
    "told agents",
    "witness",
}
#: Reasons of which a witness needs one: he has his own part in the crime.
_CHARGED = {"charged after", "charged before"}
_MOST = 2
#: Reasons of which one is enough for a name that a trained model takes for a person's.
_TELLING = {"charged after", "charged before", "age", "list mate", "caption"}


@dataclass(slots=True)
class Candidate:
    """A person with the reasons for and against, and how often each was met."""

    person: Person
    reasons: dict[str, int] = field(default_factory=dict)

    def add(self, reason: str) -> None:
        """Count a reason."""
        self.reasons[reason] = self.reasons.get(reason, 0) + 1

    @property
    def score(self) -> float:
        """The sum of the points."""
        return sum(POINTS[r] * (1 if r in _ONCE else min(n, _MOST)) for r, n in self.reasons.items())

    @property
    def accepted(self) -> bool:
        """True if the reasons are enough for a defendant."""
        if "official" in self.reasons and not ({"caption"} & self.reasons.keys()):
            return False
        if "witness" in self.reasons and not _CHARGED & self.reasons.keys():
            return False
        against = any(POINTS[reason] < 0 for reason in self.reasons)
        if (
            not against
            and self.person.known
            and not self.person.company
            and self.score > 0
            and len(self.person.mentions) >= OFTEN
        ):
            return True
        if not self.person.known and not self.person.company:
            if self.person.recognised and _TELLING & self.reasons.keys():
                return self.score >= ENOUGH
            kinds = {reason for reason in self.reasons if POINTS[reason] > 0 and reason != "headline"}
            if "age" in kinds:
                return self.score >= ENOUGH
            return self.score >= ENOUGH_UNKNOWN and (len(kinds) >= _KINDS or "caption" in kinds)
        return self.score >= (ENOUGH_COMPANY if self.person.company else ENOUGH)
