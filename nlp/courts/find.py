"""Which federal district court a case is in, as its PACER id ("txsd").

Read from the district or office that is named ("U.S. Attorney's Office for the Southern District of Texas",
"S.D. Tex.", "Distrito Sur de Texas"), else from its judge or U.S. Attorney by name, from a court placed in
a town ("federal court in Brownsville"), else from towns and states in which only one district can be
meant. A state prosecutor's case has none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from nlp.annotation import CourtFact
from nlp.courts.names import PLAIN, court_names, read_districts
from nlp.courts.officers import read_officers
from nlp.courts.places import ON_THE_WAY_IN_TITLE, PASSING, PLACED, Vote, place_votes, possible
from nlp.courts.wordings import EARLIER_CASE, HEARD_IN_DISTRICT, US_ATTORNEY
from nlp.opened import Opened
from nlp.reading import Reading

#: The most that mentions of towns and states in passing weigh together.
MOST_PASSING = 1.5
#: Characters of a text in which its news stands: whose sentence is told there, is the first's.
_NEWS = 500
#: The sum of weights at which the court is taken as told.
ENOUGH = 0.3


_STATE_PROSECUTOR = re.compile(
    r"\bdistrict attorney|(?<!united )\bstate['’]?s attorney|county attorney|"
    r"\b(?:arizona|california|colorado|illinois|nevada|new jersey|new york|texas|virginia) attorney general|"
    r"(?<!assistant )attorney general (?!of the united|merrick|eric|loretta|jeff|william|"
    r"pam|lanny|leslie|john|brian|sally|rod)",
    re.IGNORECASE,
)
_FEDERAL_CASE = Opened(
    r"\b(?:indict|charg|sentenc|plead|pled|convict|complaint|prosecut|appear|arraign)\w*\b[^.\n]{0,90}"
    r"(?:federal (?:court|grand jury|judge|jury|charges|prison|indict)|U\.S\. (?:Attorney|"
    r"District|Magistrate))|"
    r"federal (?:grand jury|prosecutors)|U\.S\. Attorney(?! General)[^.\n]{0,60} (?:announced|said)",
)


#: Who prosecutes and judges in Mexico.
_MEXICAN = re.compile(
    r"\bFiscal[ií]a General de la Rep[uú]blica|\b(?-i:FGR|PGR|FECOR|FEMDO)\b|\bMinisterio P[uú]blico|"
    r"\b[Jj]uez(?:a)? de [Cc]ontrol|\bvinculad[oa]s? a proceso",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b(?:U\.?S\.? |United States )?Attorney|\bEstados Unidos|\bE\.?E\.? ?U\.?U|\b(?-i:ATF|FBI|HSI|DEA|"
    r"CBP)\b|"
    r"\b(?:distrito|corte) federal\b|\bestadounidense",
    re.IGNORECASE,
)


def _is_state_case(reading: Reading) -> bool:
    """A state's own prosecutor, or Mexico's, speaks, and nothing says that the case is a federal one."""
    document = reading.document
    headed = f"{document.source or ''}\n{document.title}\n{reading.text[:700]}"
    if _MEXICAN.search(headed) and not _AMERICAN.search(reading.text):
        return True
    if US_ATTORNEY.search(headed) and any(read_districts(headed)):
        return False
    return bool(_STATE_PROSECUTOR.search(headed)) and not _FEDERAL_CASE.search(reading.text)


def find_court(reading: Reading) -> CourtFact | None:
    """The court of the federal case, with the words that tell it; None for a state case or where unsaid."""
    if _is_state_case(reading):
        return None
    votes = [*_named_districts(reading), *_named_officers(reading), *place_votes(reading)]
    totals: dict[str, float] = defaultdict(float)
    for court, weight in _weighed(votes):
        totals[court] += weight
    outside = _from_metadata(reading)
    for court, weight in outside.items():
        totals[court] += weight
    if not totals:
        return None
    best = max(totals, key=lambda court: totals[court])
    told = [vote for vote in votes if vote.court == best]
    if totals[best] < ENOUGH or not told:
        return None
    strongest = max(told, key=lambda vote: vote.weight)
    confidence = min(0.95, 0.5 + totals[best] / (2 * sum(totals.values())) * min(1.0, totals[best] / 4))
    return CourtFact(best, reading.evidence(strongest.start, strongest.end, strongest.rule, confidence))


def _weighed(votes: list[Vote]) -> Iterator[tuple[str, float]]:
    """What the votes weigh; many mentions of one place in passing say no more than a few."""
    passing: dict[str, float] = defaultdict(float)
    for vote in votes:
        if vote.rule != PASSING:
            yield vote.court, vote.weight
        else:
            passing[vote.court] += vote.weight
    for court, weight in passing.items():
        yield court, min(weight, MOST_PASSING)


#: The District of Columbia is a place too: "in Maryland, the District of Columbia and Virginia".
_CAPITAL = "dcd"
_OF_COURT = re.compile(r"\b(?:court|attorney|attorneys|office|judge|jury|usao|indictment)\b[^;\n]{0,70}$")


def _named_districts(reading: Reading) -> list[Vote]:
    """Districts named in the text; the first counts most, and the one whose prosecutors bring the case."""
    votes: list[Vote] = []
    seen: set[str] = set()
    for court, start, end, rule in sorted(read_districts(reading.text), key=lambda found: found[1]):
        before = reading.text[max(0, start - 160) : start].lower()
        weight = 1.0 if court in seen else 4.0
        if not seen:
            weight += 2.0
        if re.search(r"prosecut|appeal from|indict|grand jury|assistant u|sentenced by|judge", before):
            weight += 1.0
        if re.search(r"assist(?:ed|ance)|thank|help (?:of|from)|former|served as", before):
            weight -= 2.0
        if start > _NEWS and HEARD_IN_DISTRICT.search(before):
            weight = 1.0
        if EARLIER_CASE.search(before):
            weight = 0.3
        if court == _CAPITAL and not _OF_COURT.search(before):
            weight = 0.3
        seen.add(court)
        votes.append(Vote(court, weight, start, end, rule))
    return votes


def _named_officers(reading: Reading) -> list[Vote]:
    """United States Attorneys and judges by name; each once."""
    found: dict[str, tuple[str, int, int]] = {}
    for court, start, end in read_officers(reading.text):
        found.setdefault(reading.text[start:end], (court, start, end))
    return [
        Vote(court, 3.0 if at == 0 else 1.5, start, end, "a judge or U.S. Attorney by name")
        for at, (court, start, end) in enumerate(found.values())
    ]


def _from_metadata(reading: Reading) -> dict[str, float]:
    """What the source's name and the title say ("USAO S.D. Tex.", "Court of Appeals")."""
    weights: dict[str, float] = defaultdict(float)
    for court, *_ in read_districts(f"{reading.document.source or ''}\n{reading.document.title}"):
        weights[court] += 4.0
    title, names = reading.document.title.translate(PLAIN), court_names()
    for match in names.place.finditer(title):
        courts = possible(match.group().lower(), title[match.end() :], set())
        before = title[: match.start()]
        if len(courts) == 1 and PLACED.search(before) and not ON_THE_WAY_IN_TITLE.search(before):
            weights[courts[0]] += 0.8
    return weights
