"""Whether a name is an official's or a professional's: by the titles before it and what stands beside it.

"la procuradora general de Nueva York, Letitia Ames"     title, with its office between
"Ana Ortega, special agent in charge of …"               apposed
"Ana Ortega, who is in charge of the ATF office"         relative clause
"Ana Ortega of the Bureau of …", "Ana Ortega, de la ATF" agency
"""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.defendants.beside_names import beside
from nlp.people.words import people_words, plain

_I = re.IGNORECASE
_TOKENS = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\.?)*|[,;:.()\"“”]|\d+")
_REACH = 110
#: Letters of the longest title whose last letter is no plural's ("boss").
_SHORT = 4
#: Straight before a name these make it a complement: "the lawyer of X", "el fiscal contra X".
_PREPOSITIONS = frozenset(["of", "for", "de", "del", "a", "al", "to", "and", "y", "e", "in", "en"])


def has_title(title: str) -> bool:
    """True if the words before a name hold a title of office that no defendant has ("district judge")."""
    words = people_words()
    return any(word in words.officials and word not in words.offices for word in title.split())


def title_before(before: str) -> str:
    """The office that stands, with its own words alone, before a name: "el ministro de Defensa, "; or "".

    `before` is the sentence up to the name.
    """
    words = people_words()
    titles = words.officials | words.apposed
    commas, nearest = 0, True
    reached = before[-_REACH:].replace("U.S.", "US")
    for match in reversed(list(_TOKENS.finditer(reached))):
        word = match[0]
        if folded_adjective(word):
            nearest = False
            continue
        if word == ",":
            commas += 1
            if commas > 2:
                return ""
            continue
        folded = plain(word)
        if folded in titles and folded not in words.offices:
            if commas and _NAMED_BEFORE.search(reached[: match.start()]):
                # "Ana Ruiz, vocera de la ATF, Otto Lund": the office is hers.
                return ""
            # "bajo la mira de agentes de la ATF, Otto Lund": the office of several is none of one.
            return "" if commas and folded.endswith("s") and len(folded) > _SHORT else folded
        if not (word[0].isupper() or folded in words.in_titles) or (nearest and folded in _PREPOSITIONS):
            return ""
        nearest = False
    return ""


_NAMED_BEFORE = re.compile(r"[A-ZÁÉÍÓÚÑ][\w’'-]+,\s(?:(?:el|la|the|an?|un|una)\s)?$")
#: Adjectives of offices: "el fiscal asistente", "la fiscal federal auxiliar especial".
_ADJECTIVES = """
asistente auxiliar adjunto adjunta especial federal general estatal local municipal interino interina regional
militar penal superior supervisor supervisora
"""


def folded_adjective(word: str) -> bool:
    """True for an adjective that stands behind an office in Spanish."""
    return word in _ADJECTIVES.split()


_AGENT = re.compile(
    r"\b(?:agent|deputy|officer|detective|inspector|sheriff|marshal|agente|oficial|guardia)\b"
)


#: Officers by what they are, of whom some are accused themselves.
_OFFICER = re.compile(r"(?:agent|deput|officer|inspector|guard|soldi|soldad|polic|custodi|trooper)\w*")
#: After a name: told by others of it, ", her lawyer said, ".
_ASIDE = re.compile(
    r".*\b(?:said|says?|argued?|insist(?:s|ed)|concede[sd]?|added|wrote|alleged?s?|contends?|dijo|dicen|"
    r"aleg[aó]|sostiene)$"
)
#: Before a name, in a sentence of a court's hearing: "appeared on Monday before Master ".
_BEFORE_COURT = re.compile(
    r"\b(?:appear|arraign|plead|pled|sentenc|trial|hear|brought|stood|tried|came|went|compareci|"
    r"audiencia|juicio)"
    r"[^.;]{0,90}\b(?:before|ante)\s(?:(?:the|la|el)\s)?(?:[A-ZÁÉÍÓÚÑ][\w.]*\s){0,3}$",
    _I,
)
_ACTS = re.compile(
    r"\s(?:was|were|is|are|had|has|could|got|did|would|left|fled|went|fue|[a-záéíóú]{3,}(?:ed|ó))\b"
)


def is_officer(word: str) -> bool:
    """True for the name of an officer, "agentes": of these, one whose age is told may be accused."""
    return bool(_OFFICER.fullmatch(word))


def sits_in_court(before: str, after: str) -> bool:
    """True for the one before whom somebody appears: "appeared before Master Ana Lund on Monday"."""
    return bool(_BEFORE_COURT.search(before) and not _ACTS.match(after))


def is_agent(title: str, after: str) -> bool:
    """True for an officer of the law who is no lawyer or judge: such a one is a defendant now and then."""
    words = people_words()
    told = [word for word in title.split() if word in words.officials and word not in words.offices]
    if told:
        return bool(_AGENT.search(title)) and all(_AGENT.search(word) for word in told)
    match = _APPOSED.match(after.replace("U.S.", "US"))
    return bool(match and apposed(after) and _AGENT.search(match["words"]) and "charge" not in match["words"])


_APPOSED = re.compile(r"^,?\s?,\s(?P<words>[^,.;()]{3,110})")
#: What a defendant leads: "who led the gun ring" tells of no office.
_NO_OFFICE = (
    r"(?!\s(?:[\w'’-]+\s){0,5}?(?:ring|gang|crew|conspiracy|scheme|cell|operation|traffick\w+|smuggl\w+|"
    r"cartel|"
    r"banda|red|célula|grupo criminal|cártel)\b)"
)
_HOLDS = re.compile(
    r"^,?\s(?:who|quien|que)\s(?:(?:\w+ly|is|was|also|es|era|está)\s)?(?:in charge|"
    rf"(?:leads?|led|heads?|headed|runs? the|commands?|directs?|overse\w+|encabeza|dirige)\b{_NO_OFFICE}|"
    r"prosecut(?:ed|es|ing)|represent\w*\b(?! (?:him|her|them)sel)|defend\w*|serves? as|supervis\w+|"
    r"presides?|presided|announced|investigat(?:ed|es|ing)|studies|follows|works? (?:for|at|with)|representa|"
    r"defiende|preside|investiga|estudia|al frente|a cargo|lleva el caso|llevó el caso)(?!\w)",
    _I,
)
_HEAD = re.compile(
    r"^(?:the |el |la |its |su |then |entonces )?(?:(?:first |executive |senior )?deputy (?:bureau |"
    r"unit )?chief|head of|in charge|(?:\w+ )?chief of (?:the |staff|"
    r"investigations|detectives)|(?:\w+ )?bureau chief|titular del?|a cargo del?|"
    r"encargad[oa] del?(?! (?:la )?(?:bodega|almacén|tienda|armería|negocio|taller|local))|"
    r"responsable del?|jef[ea] del?(?! la polic| polic)|at the head|al frente|"
    r"of the (?:us|ATF|FBI|DEA|office|bureau|department|justice|police|new)\b|"
    r"(?:from|with|of|con|de(?: la| el|l)?) (?:the )?(?:oficina de |office of )?(?:ATF|FBI|DEA|HSI|ICE|"
    r"CBP|IRS|"
    r"NYPD|FGR|PGR|SEDENA|Semar|Fiscal[ií]a|Procuradur[ií]a|Secretar[ií]a|Polic[ií]a)\b)",
    _I,
)

#: Before a name: "la jefa de la fiscalía federal, ", "the head of the ATF in Reno, ".
HEADS_PROSECUTORS = beside(
    r"\b(?:jef[ea]|titular|encargad[oa]|responsable|head|chief|boss|leader) (?:de|of|for)l? (?:(?:la|el|"
    r"los|the|its) )?"
    r"(?:[\w-]+ ){0,2}?(?:fiscal(?:[ií]a|es)|procuradur[ií]a|prosecutors?[’']?(?: office)?|"
    r"attorney[’']s office|ATF|FBI|DEA|"
    r"HSI|ICE|CBP|FGR)\b[^.;:]{0,30},\s$",
    _I,
)

_SPOKE = re.compile(
    r"^(?:said|says|according|told|dijo|seg[uú]n|declaró|informó|señaló|indicó|precisó|afirmó|explicó|"
    r"dio a conocer|announced|anunció|wrote|de acuerdo)\b",
    _I,
)


#: ", through his lawyer,", ", both Lunds and five others": no apposition.
_NO_APPOSITION = re.compile(
    r"(?:through|via|by|both|sees?|saw|and|his|her|their|por|mediante|a través|y|su|ambos)\b"
)
_ESQUIRE = re.compile(r"^,?\s(?:Esq(?:uire)?\b|P\.?C\.|Clerk of (?:the )?Court|C\.?J\.|J\.(?=[\s,]))")


#: The line below a name in the head or foot of a release: whom the press may call.
_CONTACT = re.compile(
    r"^,?\s*\n\s*(?:\w+ )?(?:Chief of Staff|Public (?:Information|Affairs)|Media|Press|Spokes\w+|"
    r"Deputy District|Director|"
    r"Communications|Information Officer|District Attorney|Assistant|Office:|Cell:|Phone|Tel|"
    r"\(?\d{3}\)?[-. ]\d{3})",
    _I,
)


#: "Asked about Lund, a spokesman would say only that …": a subject with its own verb.
_OWN_CLAUSE = re.compile(
    r"(?:an?|the) (?:[\w.-]+ ){1,4}?(?:would|could|said|says|told|declined|confirmed|added|testified)\b"
)
_NO_OFFICER = re.compile(
    r"\b(?:leasing|real[- ]estate|insurance|travel|booking|sales|shipping|ticket|free|talent|customs "
    r"clearing) agent\b"
)


def apposed(after: str) -> bool:
    """True for "X, a spokesman for …", "X, special agent in charge of …", "X, abogado de …"."""
    plain_after = after.replace("U.S.", "US").replace("U. S.", "US")
    if _HOLDS.match(plain_after) or _CONTACT.match(plain_after) or _ESQUIRE.match(plain_after):
        return True
    match = _APPOSED.match(plain_after)
    if not match:
        return bool(
            re.match(r"^ (?:of|from|with|de la|del) (?:the )?(?:ATF|FBI|DEA|HSI|ICE|CBP|FGR|PGR)\b", after)
        )
    told = _NO_OFFICER.sub("worker", match["words"].lower())
    if (
        _OWN_CLAUSE.match(told)
        or _SPOKE.match(told)
        or _NO_APPOSITION.match(told)
        or _ASIDE.match(told)
        or "himself" in told
        or "herself" in told
    ):
        return False
    if re.match(r"(?:an?|the)? ?(?:former|ex|\d{2})\b", told) or re.search(
        r"\b(?:accused|charged|whose|pleaded|sentenced)\b", told
    ):
        return False
    head = re.split(
        r"\b(?:for|of|with|at|in|de|del|en|who|whose|que|told|said|from|before|ante|was|were|"
        r"fue|fueron)\b",
        told,
        maxsplit=1,
    )
    if _titles_the_next(match["words"]):
        return False
    if _HEAD.match(match["words"]):
        return True
    return any(plain(word) in people_words().apposed for word in re.findall(r"[^\W\d_]+", head[0]))


def _titles_the_next(words: str) -> bool:
    """True for "Attorney General Letitia Ames said": a title and a name of its own, no apposition."""
    capitals = re.match(r"(?:[A-ZÁÉÍÓÚÑ][\w.’'-]*\s)+", words + " ")
    known, told = people_words(), capitals[0].split() if capitals else []
    titles = [
        i for i, word in enumerate(told) if plain(word) in known.officials | known.apposed | known.not_names
    ]
    names = told[titles[-1] + 1 :] if titles else []
    return len(names) > 1 or any(plain(name) in known.given for name in names)


#: "Judge X sentenced Y", "X dictó la pena": the act of a court or of the prosecution.
ACTS_IN_OFFICE = beside(
    r"^,?\s(?:had\s|has\s|also\s|later\s|then\s|le\s|les\s|ha\s|había\s)?"
    r"(?:sentenced(?! (?:to|on|in|last|today|this|for)\b)|presid\w+|ruled|handed down|imposed|"
    r"signed(?! (?:for|as)\b| (?:an?|the|his|her) (?:\w+ )?(?:plea|deal|agreement))|"
    r"unsealed|granted|dismissed|rejected|dictó|"
    r"(?:im)?puso (?:la|una|las)|impuso|fijó|ordenó|presentó (?:los )?cargos|condenó|sentenció|leyó|"
    r"dict(?:a|aron)|resolvió|libró|concedió|urged|leads? the|testified that|vinculó|imputó|"
    r"is (?:prosecuting|handling|representing))\b",
    _I,
)


@lru_cache(maxsize=20_000)
def is_public_figure(name: str) -> bool:
    """True for holders of high offices and the famous of the trade (nlp/data/public_figures.csv)."""
    return plain(name).replace("-", " ") in people_words().public_figures
