"""Terms of people without a name: "his brother was sentenced to 30 months"."""

from __future__ import annotations

import re

_I = re.IGNORECASE
#: The same matter's term of somebody who is not named: "his brother was sentenced to …".
_UNNAMED = re.compile(
    r"\b(?:his|her|their|whose|the other|another|a (?:second|third|fourth|fifth)|su|otro|otra|el otro|"
    r"la otra|una? (?:segund|tercer|cuart|quint)[oa]?)\s(?:[\w-]+\s)?"
    r"(?:brother|sister|wife|husband|cousin|son|daughter|father|mother|girlfriend|boyfriend|partner|"
    r"accomplice|"
    r"co-?defendant|co-?conspirator|nephew|uncle|man|woman|defendant|buyer|purchaser|driver|hermano|"
    r"hermana|espos[oa]|person|suspect|individual|persona|individuo|sujeto|"
    r"prim[oa]|cómplice|coacusad[oa]|hij[oa]|padre|madre|novi[oa]|hombre|mujer|acusad[oa]|implicad[oa])\s?"
    r"(?:(?:convicted|charged|accused|involved|condenad[oa]|acusad[oa]|implicad[oa])\b[^,.;]{0,60})?"
    r"(?:,\s(?!(?-i:[A-ZÁÉÍÓÚÑ]))(?:[^.;]|\.\d){0,120}?,)?\s?(?:(?:already|also|previously|later|ya|"
    r"también|además)\s)?"
    r"(?:was|were|is|got|received|has|had|will|pleaded|fue|recibió|cumple|purga)\b[^.;]{0,90}$",
    _I,
)


#: A name before "his brother" that is the brother's: "Karl Lund, 38, his brother, got 51 months".
_APPOSED = re.compile(r"[A-ZÁÉÍÓÚÑ][\w’'-]+,\s(?:(?:de\s)?\d\d(?:\saños)?,\s)?$")


def of_unnamed(before: str) -> bool:
    """True if the words before a term tell of somebody who is not named."""
    told = _UNNAMED.search(before)
    return told is not None and not _APPOSED.search(before[: told.start()])
