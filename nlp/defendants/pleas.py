"""Words of a plea that are none: an admission to agents, the plea agreement as a paper that tells something.

"Lund admitted to agents that he had bought the guns"     no plea
"Lund admitted in court that he had bought the guns"      a plea
"The plea agreement says that Ortega called him"          nobody's plea
"""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.opened import Opened

_I = re.IGNORECASE
#: Words of an admission that is a plea only where the text speaks of guilt before a court.
_ADMISSION = re.compile(
    r"admit|acknowledg|reconoci|confes|había admitido|acept(?:ó|a|aron) (?:\w+ )?(?:haber|los)", _I
)
#: In its sentence these make an admission one to agents, or one that is only alleged.
_QUESTIONED = re.compile(
    r"\b(?:(?:to|told|a|ante|with|by) (?:the |los |las |an? |federal |law enforcement |HSI |ATF |special "
    r"|undercover )*"
    r"(?:agents?|investigators|officers|police|detectives|authorities|agentes|polic[ií]as?|investigadores|"
    r"oficiales|informante?)|interview(?:ed)?|questioned|questioning|interrogat\w+|entrevista\w*|"
    r"allegedly|reportedly|"
    r"(?:video|record)\w* statement|statement recorded|recorded|post-arrest|after (?:his|her|their) "
    r"arrest|according to "
    r"(?:the |an? )?(?:charges|complaint|affidavit|criminal)|(?:complaint|affidavit|charges) (?:says?|"
    r"states?|alleges?)|"
    r"según (?:la (?:denuncia|querella|acusación)|el (?:agente|afidávit)))\b",
    _I,
)
_COURT_WORDS = re.compile(
    r"\b(?:court|judge|plea|plead\w*|guilty|guilt|tribunal|corte|juez|jueza|culpab\w+)\b", _I
)
#: Words of a text in which an admission may be a plea.
_GUILT = Opened(
    r"\b(?:pleads?|pleaded|pled|pleading|plea|sentenc(?:ed|es|ing)|sentenciad[oa]s?|condenad[oa]s?|"
    r"(?<!no )(?<!ser hallados )(?<!ser hallado )(?<!ser declarados )(?<!ser declarado )(?<!ser encontrados )"
    r"(?<!ser encontrado )(?<!resultar )(?<!son hallados )(?<!es hallado )(?<!es declarado )"
    r"(?<!son declarados )"
    r"culpab\w+|"
    r"(?<!not )(?<!proven )(?<!found )guilty|in (?:\w+ )?court|before (?:a|the|U\.S\.)|ante (?:un|una|el|"
    r"la) (?:juez|jueza|corte|"
    r"tribunal))",
    _I,
)
#: A plea agreement as the paper in which something stands, or one that is not made yet.
_SOURCE_AFTER = re.compile(r"^,? (?:says?|states?|said|describes?|alleges?)\b", _I)
_SOURCE_BEFORE = re.compile(
    r"\b(?:according to (?:the|a)|negotiat\w+ (?:a|the)|set for (?:the|his|her|a)|rejected (?:a|the)|"
    r"turned down (?:a|the)|day of (?:the|his|her)|withdr\w+ (?:his|her|the|their)) $",
    _I,
)
#: How far (characters) around an admission its sentence is read.
_SENTENCE = 220


def is_source(text: str, match: re.Match[str]) -> bool:
    """True for "the plea agreement says", "negotiating a plea agreement": nobody's plea."""
    return bool(
        re.match(r"(?:guilty )?plea", match[0], _I)
        and (
            _SOURCE_AFTER.match(text[match.end() : match.end() + 15])
            or _SOURCE_BEFORE.search(text[max(0, match.start() - 40) : match.start()])
        )
    )


def told_to_agents(text: str, match: re.Match[str]) -> bool:
    """True for an admission to those who questioned him, and for one in a text without guilt."""
    if not _ADMISSION.match(match[0]):
        return False
    before = re.split(r"[.!?]\s|\n", text[max(0, match.start() - _SENTENCE) : match.start()])[-1]
    after = re.split(r"[.!?](?:\s|$)|\n", text[match.start() : match.end() + _SENTENCE])[0]
    told = before + after
    if _QUESTIONED.search(told) and not _COURT_WORDS.search(told):
        return True
    return not speaks_of_guilt(text) or _only_charges(text)


#: What a release of charges says at its end, and the words for a plea or a verdict that it has none of.
_PRESUMED = Opened(
    r"\bpresumed (?:to be )?innocent|\bmere(?:ly)? (?:an? |the )?(?:accusation|allegation|charge)|"
    r"\bnot (?:proof|evidence|a finding) of (?:\w+ ){0,2}guilt|\bif (?:he is |she is |they are )?convicted\b|"
    r"\bse presume inocente",
    _I,
)
_JUDGED = Opened(
    r"\b(?:plead(?:s|ed|ing)?|pled) guilty|\bguilty pleas?\b|\bplea (?:agreement|deal|hearing)|"
    r"\bchange of plea|"
    r"\b(?:was|were|been|be) (?:convicted|sentenced)|\bsentenced to\b|\bfound guilty|\bdeclar\w+ culpab|"
    r"\bcondenad",
    _I,
)


@lru_cache(maxsize=8)
def _only_charges(text: str) -> bool:
    """True for a text of charges alone: an admission in it was made to those who asked."""
    return bool(_PRESUMED.search(text)) and not _JUDGED.search(text)


@lru_cache(maxsize=8)
def speaks_of_guilt(text: str) -> bool:
    """True if a text has words of a plea, a verdict or a judge, so that an admission may be a plea."""
    return bool(_GUILT.search(text))
