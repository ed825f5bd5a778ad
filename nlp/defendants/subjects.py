"""Words that tell whose an act is: several people, others not named, the subject beside a verb."""

from __future__ import annotations

import re

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
    r"\bone of the (?:suspects|men|women|buyers|others|robbers|officers|agents)\b|\b(?:two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:\w+ )?(?:defendants|members|suspects)\b|"
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|the|several|other|the other|some|"
    r"most|many|his|her|their|remaining|dos|tres|cuatro|los|las|otros|varios|sus) (?:other |"
    r"otros |more |additional |straw |alleged |convicted |remaining |co-?)*"
    r"(?:co-?defendants?|others?|people|persons|individuals|smugglers|buyers|purchasers|"
    r"accomplices|men|women|conspirators|felons|associates|members|traffickers|cómplices|"
    r"coacusados|personas|compradores|otros)|co-?defendants?|a co-?conspirator|another (?:man|"
    r"defendant|person|buyer)|otr[oa] (?:acusad[oa]|persona|hombre))\b",
    re.IGNORECASE,
)


#: One person not yet named: "a Mexican national", "A Laredo man", "un colombiano".
SINGLE = re.compile(
    r"\b(?:an?|una?)\s(?:[\w’'-]+,?\s){0,5}?(?:man|woman|national|citizen|resident|officer|dealer|"
    r"owner|felon|leader|teen\w*|trafficker|hombre|mujer|ciudadan[oa]|joven|colombian[oa]|"
    r"mexican[oa]|estadounidense|residente|exmarine)\b",
    re.IGNORECASE,
)


#: After a name that only says whose relative somebody is: "Ana Lund, who is Otto Lund's wife, got 27 months".
RELATIVE_OF = re.compile(
    r"['’]s?\s(?:\w+\s)?(?:brother|sister|wife|husband|cousin|son|daughter|father|mother|girlfriend|"
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
LAST_NAME = re.compile(
    r"\b(?P<name>[A-ZÁÉÍÓÚÑ][\w’]+)(?:,\s\d\d,)?\s(?:(?:also|then|later|previously|has|had|have)\s)*$"
)
GIVEN_TO = re.compile(
    r"(?:\s(?:in|de)\s(?:federal\s)?\w+)?\s(?:to|a|for|para|on)\s(?:(?:su|his|her)\s\w+,?\s)?", re.IGNORECASE
)
#: Between a subject and its verb.
_OF_TOWN = r"(?:\s(?:of|from|de)\s[A-ZÁÉÍÓÚÑ][\w.’-]*(?:,?\s[A-ZÁÉÍÓÚÑ][\w.’-]*){0,4})?"
_SUBJECT = re.compile(
    rf"{_OF_TOWN}"
    r"(?:,?\s(?:aka|a\.k\.a\.|also known as|alias)\s[^;]{1,60})?(?:,[^;]{1,80},|,)?\s(?:(?:also|further|"
    r"later|then|"
    r"previously|recently|already|has|had|have|allegedly|knowingly|today|both|each|and|también|después|"
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
        and not _IN_PHRASE.search(text[max(0, listed.start - 60) : listed.start])
    )
