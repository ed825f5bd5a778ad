"""Subjects without a name: "A Laredo man was sentenced", "His brother got 46 months"; surnames of others."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.people import Person
from nlp.people.words import people_words, plain

#: One person not yet named: "a Mexican national", "A Laredo man", "un colombiano".
SINGLE = re.compile(
    r"\b(?:an?|una?)\s(?:(?!family|familia|pareja|couple|pair|group|grupo|ring|trio|"
    r"duo)[\w’'-]+,?\s){0,5}?(?:man|woman|national|citizen|resident|officer|dealer|"
    r"owner|felon|leader|teen\w*|trafficker|hombre|mujer|ciudadan[oa]|joven|colombian[oa]|"
    r"mexican[oa]|estadounidense|residente|exmarine)\b",
    re.IGNORECASE,
)


#: A subject told by what it is, before anybody is named: "The organizer of a ring", "Un vecino de Mesa".
_DESCRIBED = re.compile(
    r"(?:^|\n|[)\]–—-]\s|[.:”]\s|,\s)(?:An?|The|Un[oa]?|El|La)\s(?![A-Z]{2})(?!(?i:jury|judge|court|grand|"
    r"federal grand|"
    r"U\.S\.|United|jurado|juez|jueza|tribunal|corte|fiscal\w*|secretar[ií]a|procuradur[ií]a|polic[ií]a|"
    r"oficina|agencia|couple|pair|duo|trio|two|three|four|pareja|"
    r"family|group|ring|Department|Justice|attorney|prosecut\w+|gobierno|government|sentences?|terms?|"
    r"charges?|"
    r"indictment|complaint|company|case)\b)(?:[^\W\d_]|\d\d-year-old)",
)
_OF_SEVERAL = re.compile(
    r"\b(?:were|have|are|both|each|all|they|them|fueron|han|están|ambos|ambas|tod[oa]s|"
    r"l[eo]s)\b(?![^.;]*\b(?:was|"
    r"has|fue|ha)\b)",
    re.IGNORECASE,
)


def is_described(clause: str, act: str) -> bool:
    """True for "The organizer of a ring " with the act "was sentenced": one person, not named yet."""
    return bool(_DESCRIBED.search(clause) or SINGLE.search(clause)) and not _OF_SEVERAL.search(
        clause[-120:] + act
    )


#: The subject of a clause after the defendants: "A woman accused of working with him has pleaded guilty".
UNNAMED = re.compile(
    r"(?:An?|Another|The other|One|Una?|Otr[oa])\s(?:[\w’'-]+\s){0,3}?(?:man|woman|person|persona|individual|"
    r"individuo|sujeto|suspect|accomplice|co-?defendant|"
    r"co-?conspirator|associate|relative|cousin|brother|sister|friend|buyer|purchaser|driver|partner|hombre|"
    r"mujer|cómplice|coacusad[oa]|prim[oa]|herman[oa]|amig[oa]|comprador[a]?)\b(?![^.;]*\b(?:he|she|él|"
    r"ella)\b)"
    # "His brother was sentenced": of a relative without a name.
    r"|(?:His|Her|Their|Su|Sus)\s(?:[\w-]+\s)?(?:brothers?|sisters?|wife|husband|cousins?|son|daughter|"
    r"father|"
    r"mother|girlfriend|boyfriend|partner|accomplices?|hermanos?|hermanas?|espos[oa]|prim[oa]s?|cómplices?|"
    r"hij[oa]|padre|"
    r"madre|novi[oa]|pareja|soci[oa])\s(?!(?:and|y|e)\b|[A-ZÁÉÍÓÚ])"
    # "One in Reno was run by a mechanic, who is serving five years".
    r"|(?:One|Another)\s(?:in|on|at|from|was|is)\s"
    # "Last August, a Rio Rico father of four was sentenced": told after the defendants, of somebody else.
    r"|(?:Last|In|On|El|En)\s(?:[\w.]+\s?){1,4},\s(?:an?|un[ao]?)\s[^.;]{4,60}$",
)
LAST_NAME = re.compile(
    r"\b(?P<name>[A-ZÁÉÍÓÚÑ][\w’]+)(?:,\s\d\d,)?\s(?:(?:also|then|later|previously|has|had|have)\s)*$"
)


def is_another(clause: str, defendants: Iterable[Person]) -> bool:
    """True if a known surname that is no defendant's stands straight before: "Vasquez was sentenced"."""
    match = LAST_NAME.search(clause)
    if match is None:
        return False
    word = plain(match["name"])
    own = {plain(w) for p in defendants for name in (p.name, *p.spellings, *p.aliases) for w in name.split()}
    return word in people_words().surnames and word not in own and word not in people_words().common
