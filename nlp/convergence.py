"""Other crimes in the same matter: drugs, money laundering, corruption, violence and so on.

Each crime has words that name it in a charge or an act (data/convergence.yml). What agencies and programmes
are called, and what a sentence says of cartels in general, does not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.vocabulary import Convergence
from nlp.annotation import ConvergenceFact
from nlp.needed_words import Guarded, Stock, first_of, leftmost
from nlp.opened import Opened
from nlp.reading import Reading

_BOILERPLATE = Opened(
    r"\bocdetf\b|organized crime drug enforcement|task force (?:identifies|is)|project "
    r"safe|is the (?:federal|principal|lead)|"
    r"mission (?:of|is)|\b(?:said|statement)\b[^.]{0,40}$|tip ?line|merely|"
    r"\brecord includes|\b(?:has|had|with|have) (?:an? |two |three |several )?"
    r"(?:\d{4} |prior |previous |earlier )?(?:\w+ ){0,2}?convictions? (?:for|on|in)\b|"
    r"\bconvicted in (?:19|20)\d\d (?:of|on|for)\b|\bhad (?:already |once )?been (?:\w+ )?convicted\b|"
    r"\bin (?:19|20)\d\d,? (?:he|she) was (?:\w+ )?convicted\b|"
    r"\b(?:19|20)\d\d (?:\w+ ){0,2}?convictions? for\b|"
    r"\bhab[ií]an? sido (?:\w+ )?(?:condenad|sentenciad)[oa]s?\b|\b(?:caso|causa|asunto)s? sin relaci[oó]n\b|"
    r"\btypical day\b|\bde cada (?:diez|cien)\b|\b(?:law|act|statute),? named (?:for|after)\b|"
    r"\btasa de homicidios|\ben lo que va del? |\bso far (?:this|in) |\bfiscal year\b|\baño fiscal\b|"
    r"\b(?:an? |his |her |the )?(?:earlier|prior|previous|old) (?:felony|crime|offense|conviction)s?\b|"
    r"\b(?:murder|death|homicide) (?:toll|rate)|\bper ?cent(?:age)?\b|\bpor ciento\b|\b\d+ ?%|"
    r"\b(?:unrelated|separate) (?:case|raid|matter|incident|investigation|operation|bust)|"
    r"\bin an? (?:unrelated|separate)|"
    r"\b(?:caso|hecho) aparte|\ben otr[oa]s? (?:casos?|hecho|acci[oó]n|operativo|punto|asunto)\b|"
    r"\bcriminal (?:record|history)|\bprior (?:felony |drug |federal |state )?convictions?|"
    r"\bstruck a deal|\bpactó con|\bantecedentes (?:penales|criminales)|\bantecedentes por\b|"
    r"\b(?:was|were|is|are) (?:already )?on (?:probation|parole)\b|"
    r"\b(?:latest|related|recent) posts\b|\blatest: |"
    r"\bsimilar (?:arrests|cases|busts|raids)\b|\bjust last (?:week|month|year)\b|\blast week,|"
    r"\bresponsible for (?:thousands|hundreds|tens|much|most|many)\b",
    re.IGNORECASE,
)


#: A charge that fell is no crime of the matter: "threw out the money-laundering count".
_FELL = re.compile(
    r"\b(?:threw out|thrown out|tossed|dismissed|dropped|acquitted (?:\w+ )?(?:of|on)|"
    r"cleared (?:\w+ )?(?:of|on)|not guilty (?:of|on)|absolvi\w+|absuelt[oa]s? de|"
    r"desestim\w+|desech\w+|retir(?:ó|aron))\b[^.;]{0,45}$",
    re.IGNORECASE,
)
#: Characters of the longest sentence that is read: longer ones are menus and lists of names.
_LONGEST = 1500
#: Sentences in which a word of the title is looked for again.
_FIRST = 8


#: What a crime has one pattern of.
_SINGLE = ("against", "titled", "mere", "toll")


@dataclass(frozen=True, slots=True)
class _Crime:
    named: tuple[Guarded, ...]
    charged: tuple[Guarded, ...]
    against: re.Pattern[str] | None
    titled: re.Pattern[str] | None
    mere: re.Pattern[str] | None
    toll: re.Pattern[str] | None

    def search(self, sentence: str, held: int) -> re.Match[str] | None:
        """The words (lower case) that tell the crime as one of the matter."""
        if self.mere and self.toll and self.mere.search(sentence) and not self.toll.search(sentence):
            # "One of the guns was found after a shooting": nobody was harmed with it, as far as is told.
            sentence = self.mere.sub(lambda match: "#" * len(match.group()), sentence)
        if match := leftmost(self.charged, sentence, held):
            return match
        match = leftmost(self.named, sentence, held)
        return match if match and not (self.against and self.against.search(sentence)) else None


@dataclass(frozen=True, slots=True)
class _Outside:
    """What tells no crime of the matter: the alternatives as one pattern, and each by what it needs."""

    pattern: re.Pattern[str]
    alternatives: tuple[Guarded, ...]

    def may_match(self, held: int) -> bool:
        """False where a text that holds these can't have a match."""
        return any(alternative.may_match(held) for alternative in self.alternatives)

    def hide(self, text: str, held: int) -> str:
        """The text, of the same length, with what tells no crime of the matter made signs."""
        hidden = text
        possible = [guarded.pattern for guarded in self.alternatives if guarded.may_match(held)]
        for match in first_of(possible, text):
            hidden = hidden[: match.start()] + "#" * len(match[0]) + hidden[match.end() :]
        return hidden


def _rows(row: dict[str, Any], key: str) -> list[str]:
    """The alternatives of a pattern of the data."""
    told: str | list[str] = row.get(key, [])
    return [told] if isinstance(told, str) else told


@lru_cache(maxsize=1)
def _crimes() -> tuple[dict[Convergence, _Crime], _Outside, Stock]:
    path = Path(__file__).parent / "data" / "convergence.yml"
    raw: dict[str, Any] = read_yaml(path)
    stock = Stock()
    sources = raw.pop("not")
    outside = _Outside(re.compile("|".join(sources)), tuple(stock.guard(source) for source in sources))
    return (
        {
            Convergence(name): _Crime(
                tuple(stock.guard(source) for source in _rows(row, "named")),
                tuple(stock.guard(source) for source in _rows(row, "charged")),
                *(
                    re.compile(row[key]) if key in row else None
                    for key in ("against", "titled", "mere", "toll")
                ),
            )
            for name, row in raw.items()
        },
        outside,
        stock,
    )


def find_convergence(reading: Reading) -> tuple[ConvergenceFact, ...]:
    """Every other crime of the matter, with the first words that tell it."""
    crimes, outside, stock = _crimes()
    found: dict[Convergence, ConvergenceFact] = {}
    title = reading.document.title.lower()
    if outside.may_match(stock.held(title)):
        title = outside.pattern.sub(" ", title)
    for sentence in reading.sentences:
        if len(sentence.text) > _LONGEST:
            continue
        low = sentence.text.lower()
        held = stock.held(low)
        if outside.may_match(held):
            low = outside.hide(low, held)
        if len(low) != len(sentence.text):
            low = sentence.text
        for value, crime in crimes.items():
            if value in found:
                continue
            match = crime.search(low, held)
            if match is None and sentence.index < _FIRST and crime.titled and crime.titled.search(title):
                match = crime.titled.search(low) or crime.titled.search(sentence.text.lower())
            if match and _FELL.search(low[: match.start()]):
                continue
            if match and _BOILERPLATE.search(sentence.text):
                break
            if match:
                start = sentence.start + match.start()
                evidence = reading.evidence(
                    start, sentence.start + match.end(), f"{value.replace('_', ' ')} by name", 0.7
                )
                found[value] = ConvergenceFact(value, evidence)
    return tuple(found[value] for value in Convergence if value in found)
