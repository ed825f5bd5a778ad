"""Words that tell whose an act is: several people, others not named, the subject beside a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants.listing import Listed

ALL = re.compile(
    r"\b(?:both|each|all|they|(?:the )?defendants(?! in)|the (?:\w+ )?(?:men|brothers|sisters|"
    r"couple|pair|duo|trio|three|two|four|five|six|family|women|suspects|teens|teenagers|five men|"
    r"conspirators)|ambos|ambas|tod[oa]s|los (?:\w+ )?(?:acusados|hombres|hermanos|detenidos|"
    r"imputados|dos|tres|cuatro|sentenciados|jóvenes|procesados)|"
    r"l[eo]s fueron|los cuatro|los seis|every defendant|las penas|cada uno|the terms|not one)\b",
    re.IGNORECASE,
)
PLURAL_OTHERS = re.compile(
    r"\bl[oa]s otr[oa]s (?:dos|tres|cuatro|cinco)\b|\bone of the (?:suspects|men|women|buyers|others|"
    r"robbers|officers|agents)\b|\b(?:two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:\w+ )?(?:defendants|members|suspects)\b|"
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|the|several|other|the other|some|"
    r"most|many|his|her|their|remaining|dos|tres|cuatro|los|las|otros|varios|sus) (?:other |"
    r"otros |more |additional |straw |alleged |convicted |remaining |co-?)*"
    r"(?:co-?defendants?|others?|people|persons|individuals|smugglers|buyers|purchasers|"
    r"accomplices|men|women|conspirators|felons|associates|members|traffickers|cómplices|"
    r"coacusados|personas|compradores|otros)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|most|some|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) (?:of (?:the|them|those|its|their)|de (?:los|las|"
    r"ell[oa]s|sus))(?! (?:\w+ )?(?:guns|rifles|pistols|handguns|firearms|weapons|rounds|counts|charges|"
    r"armas|fusiles|"
    r"pistolas|cargos|cartuchos))|co-?defendants?|a co-?conspirator|another (?:man|"
    r"defendant|person|buyer)|otr[oa] (?:acusad[oa]|persona|hombre))\b",
    re.IGNORECASE,
)


#: Of a named person's relative: "the wife of the alleged leader X" is not X.
WHOSE_RELATIVE = re.compile(
    r"\b(?:wife|husband|widow|girlfriend|boyfriend|brother|sister|son|daughter|father|mother|cousin|"
    r"nephew|lawyer|"
    r"attorney|esposa|esposo|viuda|novia|novio|hermano|hermana|hijo|hija|padre|madre|prim[oa]|sobrin[oa]|"
    r"abogad[oa]) "
    r"(?:of|for|de|del) (?:[\w-]+ ){0,5}$",
    re.IGNORECASE,
)
#: A verb that shares its subject with the one before: "… and pleaded", "… y se declaró".
JOINED_VERB = re.compile(
    r"\b(?:and|but|then|y|pero)\s(?:(?:also|then|later|has|had|luego|"
    r"después)\s)*$",
    re.IGNORECASE,
)
RELATIVE_CLAUSE = re.compile(r",?\s(?:\(?\d\d\)?,\s)?(?:who|whom|quien|que|el cual|la cual)\b", re.IGNORECASE)
#: Before a name that is a verb's complement, not its subject.
COMPLEMENT = re.compile(
    r"\b(?:with|alongside|to|from|for|by|against|of|about|called|met|telephoned|con|junto a|a|de|para|"
    r"por|contra)\s"
    r"(?:[a-z-]+\s){0,2}$"
)
#: Between a subject and the end of its relative clause: ", 21, who sold what they had from X, ".
_OPEN_RELATIVE = re.compile(
    r"(?:,?\s\(?(?:age |aged |de )?\d\d\)?(?:\saños)?)?"
    r"(?:,?\s(?:formerly\s)?(?:of|from|de)\s[^,;]{2,40}(?:,\s[A-Z][\w. ]{1,20})?)?"
    r"(?:,?\s(?:who|whom|whose|quien(?:es)?|que)|,\s(?:an?|the|his|her|una?|el|"
    r"la)(?:\s[a-z-]+){1,8}|,\s[a-z]{3,}ed)\s[^;]*,\s(?:(?!(?:and|who|whom|y|e|que|quien|an?|the|una?|el|la|"
    r"los|his|her|"
    r"su|of|de)\b)"
    r"[\w-]+\s){0,6}$",
    re.IGNORECASE,
)
#: After the last name of a relative clause, its verb: no words of that name's own.
_CLOSED = re.compile(
    r"(?:\s(?!(?:who|whom|que|quien|was|were|is|are|has|have|had|got|gets|pleaded|pled|and|y|to|"
    r"will)\b)[^,;]{1,40})?"
    r",\s(?:(?!(?:and|who|whom|y|e|que|quien|an?|the|una?|el|la|los|his|her|su|of|de)\b)[\w-]+\s){0,6}$",
    re.IGNORECASE,
)
_IN_RELATIVE = re.compile(
    r"\b(?:[a-z]{3,}(?:ed|ing)|from|to|with|for|by|of|at|as|and|de|a|al|con|para|por|told|sold|bought|paid|"
    r"gave|taught|"
    r"led)\s"
    r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?$"
)


def inside_relative(before: Sequence[Listed], listed: Listed, text: str, at: int) -> bool:
    """True for Lund in "Ortega, 20, who sold what he had from Lund, received": the verb is Ortega's."""
    return bool(
        _CLOSED.fullmatch(text[listed.end : at])
        and _IN_RELATIVE.search(text[max(0, listed.start - 25) : listed.start])
        and any(
            group.end < listed.start and _OPEN_RELATIVE.fullmatch(text[group.end : at]) for group in before
        )
    )


#: After a name: others who share its verb, so that it is the name's as well.
AND_OTHERS = re.compile(r"\b(?:with|along with|con|junto)\b|^,?\s(?:and|as well as|y|e)\s", re.IGNORECASE)
_ASIDE = re.compile(
    r"^,\s(?!(?:and|y|e|along|with|junto|as well)\b)[^;]*,"
    r"(?P<rest>\s(?:has|have|had|was|were|is|are|will|must|got|received|gets|pleaded|pled|now|also|then|"
    r"later|both|each|"
    r"ha|han|había|fue|fueron|se|ya|recibió|deberá)\b[^,;]*|\s?)$",
    re.IGNORECASE,
)
_OF_COUNTS = re.compile(
    r"\s(?:of\s)?(?:the\s|los\s)?(?:[\w-]+\s){0,2}?(?:counts?|charges?|offenses?|crimes?|cargos|"
    r"delitos|guns?|pistols?|rifles?|firearms|weapons)\b",
    re.IGNORECASE,
)


_ACTIVE = re.compile(
    r"(?:(?:but|and|while|then) )?(?:jury |jurors )?(?:acquit(?:s|ted)|convict(?:s|ed)|sentenc(?:es|ed)|"
    r"clear(?:s|"
    r"ed)|absolvió|absuelve|condenó|"
    r"sentenció|declaró culpables?)(?: a)?",
    re.IGNORECASE,
)
_SUFFERING = re.compile(
    r"\b(?:was|were|been|being|is|are|be|got|who|fue|fueron|"
    r"ser)\s(?:\w+\s)?$",
    re.IGNORECASE,
)


#: What opens a sentence that goes on with the one told of before.
PRONOUN = re.compile(r"(?:He|She|Él|Ella)\b")
#: A clause after a semicolon that goes on with the one told of last: "; he is doing 71 months".
OF_HIM = re.compile(r"\s(?:(?:and|but|y|pero)\s)?(?:he|she|él|ella)\b")
#: After a name: his own plea or sentence.
OWN_PLEA = re.compile(
    r"(?:,\s[^.;]{0,60}?,)?\s(?:(?:also|later|previously|who|ya|también)\s)*(?:(?:was|fue|has been)\s)?"
    r"(?:plead(?:ed)?|pled|convicted|sentenced|charged|se declaró|condenad[oa]|sentenciad[oa])\b"
)


def gives_to(text: str, start: int, end: int, at: int) -> bool:
    """True for a court's verb whose object stands straight after it: "but acquitted Lund"."""
    return (
        at - end < _STRAIGHT
        and bool(_ACTIVE.fullmatch(text[start:end]))
        and not _SUFFERING.search(text[max(0, start - 25) : start])
    )


#: How far (characters) an object stands from its verb at most.
_STRAIGHT = 4


def own_words(between: str) -> str:
    """The words between a name and a verb, without what is told aside ("X, who had others buy guns, was")."""
    if aside := _ASIDE.match(between):
        return aside["rest"]
    return re.sub(r"^,\s[^,;]{0,70},", "", between)


#: Before "each": a price, "up to $6,000 each".
_PRICE = re.compile(r"[$€£]\s?[\d.,]+ (?:million )?$|\b(?:dollars|pesos|dólares) $")


def all_of_them(words: str) -> bool:
    """True if words speak of all the people told of before, and not of all the counts."""
    return any(
        not _OF_COUNTS.match(words, match.end())
        and not words[: match.start()].endswith(("on ", "of "))
        and not _PRICE.search(words[max(0, match.start() - 20) : match.start()])
        for match in ALL.finditer(words)
    )


#: After a name that only says whose relative somebody is: "Ana Lund, who is Otto Lund's wife, got 27 months".
RELATIVE_OF = re.compile(
    r"(?:['’]s?|s)\s(?:\w+\s)?(?:brother|sister|wife|husband|cousin|(?:step)?son|(?:step)?daughter|father|"
    r"mother|girlfriend|"
    r"boyfriend|"
    r"nephew|uncle|friend|associate|partner|co-?defendant),?\s",
    re.IGNORECASE,
)
#: Several people, where one is named: "Four defendants have " been sentenced.
COUNTED_OTHERS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|dos|tres|cuatro|cinco|"
    r"seis) (?:\w+ )?"
    r"(?:defendants|members|others|suspects|acusados|integrantes|más)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
GIVEN_TO = re.compile(
    r"(?:[\s-](?:(?:prison|jail|federal)\s){0,2}(?:term|sentence)s?)?(?:\s(?:in|of|"
    r"de)\s(?:federal\s)?\w+)?\s(?:to|a|for|para|on)\s(?:(?:su|his|her)\s\w+,?\s)?",
    re.IGNORECASE,
)
#: Between a subject and its verb.
_OF_TOWN = r"(?:\s(?:of|from|de)\s[A-ZÁÉÍÓÚÑ][\w.’-]*(?:,?\s[A-ZÁÉÍÓÚÑ][\w.’-]*){0,4})?"
_SUBJECT = re.compile(
    rf"{_OF_TOWN}"
    r"(?:,?\s(?:aka|a\.k\.a\.|also known as|alias)\s[^;]{1,60})?(?:,[^;]{1,80},|,)?\s(?:(?:also|further|"
    r"later|then|"
    r"previously|recently|already|has|had|have|was|were|been|allegedly|knowingly|today|both|each|and|"
    r"también|después|"
    r"además|ha|"
    r"había)\s)*",
    re.IGNORECASE,
)
#: Between a subject and something later in its clause: "X was sentenced to " 12 years.
_SUFFERED = re.compile(
    rf"{_OF_TOWN}"
    r"(?:,[^;]{1,80},|,)?\s(?:(?:also|later|then|previously|recently|already|has|had|have|each|both)\s)*"
    r"(?:(?:was|were|is|been)\s(?:\w+ly\s)?(?:(?:re)?sentenced|convicted|given|condemned)|received|got|"
    r"pleaded|pled|"
    r"fue(?:ron)? (?:sentenciad|condenad)[oa]s?|recibi(?:ó|eron))\b[^;.]{0,60}",
    re.IGNORECASE,
)


_IN_PHRASE = re.compile(
    r"\b(?:before|ante|by|por|with|con|against|contra|to|for|of|from|de)\s(?:(?:el|la|los|the|an?|U\.S\.|"
    r"judge|justice|"
    r"juez|jueza|magistrad[oa]|magistrate|district|federal|chief|senior|(?-i:[A-Z][\w.]+))\s)*$",
    re.IGNORECASE,
)


def is_subject(text: str, listed: Listed, at: int) -> bool:
    """True if a list of names is the subject of the act at `at`: beside it, not in "before Judge X"."""
    gap = text[listed.end : at]
    return bool(
        (_SUBJECT.fullmatch(gap) or _SUFFERED.fullmatch(gap))
        and not _IN_PHRASE.search(text[max(0, listed.start - 60) : listed.start].rpartition("\n")[2])
    )


def beside_subject(text: str, listed: Listed, at: int) -> bool:
    """True for Ortega in "Lund was charged with Ortega in the complaint and pleaded guilty"."""
    return bool(
        JOINED_VERB.search(text[listed.end : at])
        and not RELATIVE_CLAUSE.match(text, listed.end)
        and COMPLEMENT.search(text[max(0, listed.start - 25) : listed.start])
    )
