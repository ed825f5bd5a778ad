"""Capitalised stretches that read like a name of a person and are one of a thing.

"the Holy Cross address", "226 Holy Cross"       an address
"Otto Lund of Sauk Falls has pleaded guilty"     a town, told after a name
"el puente internacional Lerma-Río Hondo"        a bridge
"three Sig Sauer rifles"                         a make of gun
"Otto Lund, who goes by Slow Otto"               another's alias
"""

from __future__ import annotations

import csv
import re
from functools import lru_cache

from nlp.gazetteer.data import PlaceKind, entries_by_words, words_of
from nlp.people.alias_wordings import SAYS_ALIAS
from nlp.people.forms import NameMention
from nlp.people.words import DATA, people_words, plain

#: How far back (characters) the words before a stretch are read.
_REACH = 60
#: Straight before a stretch that no list knows for a name: it names a town, an address, a thing.
_OF_THING = re.compile(
    r"(?:\b[Tt]he|\b(?:near|outside|around|throughout|across|inside|downtown|nearby|cerca de|afueras de)"
    r"|(?<![\w.])[A-ZÁÉÍÓÚÑ][\w’'-]+(?:,? \(?\d\d\)?,?|,? de \d\d años(?: de edad)?,?|,)?"
    r"(?:,? (?:both|all|also|ambos|todos))? (?:of|from|de)"
    r"|\b(?:in|en)|(?<!\b(?:19|20)\d\d)(?<!\w)\d{1,5}(?: [NSEW]\.?| (?:East|West|North|South))?) $"
)
#: A noun of a thing and its own words before the stretch: "puente internacional ", "the town of ".
_NAMED_THING = re.compile(
    r"\b(?:puentes?|puertos?|barrio|colonia|fraccionamiento|residencial|mercado|estadio|urbanizaci[oó]n|caser[ií]o|vecindad|buque|motonave|FCI|USP|municipios?|calles?|avenida|bulevar|boulevard|"
    r"penal|c[aá]rcel|cruce|garita|carretera|autopista|ciudad|estado|condado|aeropuerto|parque|escuela|"
    r"hospital|columna|frente|bloque|comando|cuadrilla|brigada|batall[oó]n|comisi[oó]n|tienda|"
    r"armer[ií]a|ejido|rancho|"
    r"poblado|localidad|marca|modelo|bridges?|town|village|"
    r"city|county|suburb|streets?|avenue|neighborhood|brand|"
    r"restaurant|hotel|casino|shop|store|magazine|newspaper|operation)"
    r"(?: (?:internacional(?:es)?|m[oó]vil|guerriller[oa]|fronterizo|federal|comercial|de|del|de la|"
    r"de nombre|llamad[oa]|"
    r"called|named|of)){0,3} [“\"]?$",
    re.IGNORECASE,
)
#: Straight after a stretch, or its last word: a building with a person's name.
_BUILDING_AFTER = re.compile(
    r" (?:(?:Detention|Correctional|Federal|Memorial|Medical|Justice|High|Elementary|Community|Transfer|"
    r"International)"
    r" ){0,3}(?:Facility|Center|Centre|Complex|Institution|Courthouse|Building|Jail|Prison|School|Airport|"
    r"Bridge|"
    r"Hospital|Fairgrounds|Stadium|University|Unit)\b| (?:service|rest) (?:area|stop|plaza)\b"
)
#: A model of gun: "Taurus G2Cs".
_MODEL = re.compile(r"\d")
#: After a town of two words: "a La Paloma couple".
_SOMEBODY_OF = re.compile(
    r"(?:-area)? (?:couple|man|woman|resident|residents|men|women|native|brothers|"
    r"pair|duo)\b"
)
_BUILDING_WORDS = frozenset(["detention", "correctional", "memorial"])
_HOUSE_NUMBER = re.compile(r"\b(?:of|at|from|en) \d{1,5} (?:[NSEW]\.? )?$")
_OF_PERSON = re.compile(
    r"\b(?:arrest|conviction|sentencing|trial|case|indictment|plea|home|house|extradition|name|names|son|"
    r"wife|brother|detención|arresto|captura|nombre|caso|juicio) (?:of|de) $",
    re.IGNORECASE,
)
_ALIAS_OF = re.compile(rf"\b{SAYS_ALIAS}\s[“\"‘']?$")
#: A name and what stands behind it in the sentence; a state's short form ends none: ", 36, of Cary, N.C., ".
_NAME_BEFORE = re.compile(
    r"(?<![\w.])[A-ZÁÉÍÓÚÑ][\w’'-]+ [A-ZÁÉÍÓÚÑ][\w’'-]+\b(?P<between>(?:[^.;]|\.(?=,|[A-Z]\.)){0,90})$"
)


#: Names for those who are not named.
_NOBODY = frozenset(["jane doe", "john doe", "mercedes benz", "christmas eve"])


def names_a_thing(text: str, mention: NameMention) -> bool:
    """True if what stands before a stretch, or its own words, make it a thing's name."""
    if mention.company:
        return False
    if plain(mention.name.split()[-1]) in _BUILDING_WORDS or _BUILDING_AFTER.match(text, mention.end):
        return True
    if _is_make(mention.name) or _MODEL.search(mention.name) or _SOMEBODY_OF.match(text, mention.end):
        return True
    before = text[max(0, mention.start - _REACH) : mention.start]
    if _AFTER_AGE.search(before) and (_is_town(mention.name) or _is_told_as_home(text, mention)):
        return True
    if _is_counted_gun(mention.name, before) or _is_town_with_article(mention.name, before):
        return True
    if _NAMED_THING.search(before) or _HOUSE_NUMBER.search(before):
        return True
    return not _is_given(mention.name.split()[0]) and bool(
        _OF_THING.search(before) and not _OF_PERSON.search(before)
    )


def is_nobody(text: str, mention: NameMention) -> bool:
    """True for the name of those who are not named, "Jane Doe", and for a town's, "Newport Beach"."""
    aged = _AFTER_AGE.search(text, max(0, mention.start - _REACH), mention.start)
    town = plain(mention.name.split()[-1]) in _TOWN_HEADS and (aged or _is_town(mention.name))
    return bool(town) or plain(mention.name) in _NOBODY


#: Last words of towns: "Newport Beach".
_TOWN_HEADS = frozenset(
    [
        "beach",
        "hills",
        "point",
        "oaks",
        "springs",
        "city",
        "park",
        "heights",
        "falls",
        "valley",
        "grove",
        "lake",
        "lakes",
        "island",
        "creek",
        "canyon",
        "woods",
        "village",
        "bay",
        "harbor",
        "rapids",
        "ranch",
    ]
)
#: Straight before a town: "Otto Lund, 34, ", and what follows it there.
_AFTER_AGE = re.compile(r"[^\W\d_]\.?,? \(?(?:aged? )?[1-9]\d,? \(?$")
_TOWN_ENDS = re.compile(
    r"(?:,\s(?:who|an?|[a-z]+ed|is|was|has|faces?|pleads?)\b|[;)]|\s(?:was|were|is|has|had|pleaded|pled|"
    r"faces?)\b)"
)


def _is_told_as_home(text: str, mention: NameMention) -> bool:
    """True for "Otto Lund, 34, Sauk Falls, was charged", where no list knows the words for a name."""
    return not _is_given(mention.name.split()[0]) and bool(_TOWN_ENDS.match(text, mention.end))


def _is_town(name: str) -> bool:
    return any(entry.kind is PlaceKind.CITY for entry in entries_by_words().get(words_of(name), ()))


def is_alias(text: str, mention: NameMention) -> bool:
    """True if a stretch is told as the alias of the one who is named before it in the sentence."""
    before = text[max(0, mention.start - 130) : mention.start]
    told = _ALIAS_OF.search(before)
    return bool(told and _NAME_BEFORE.search(before[: told.start()]))


def _is_given(word: str) -> bool:
    return plain(word) in people_words().given


@lru_cache(maxsize=1)
def _makes() -> re.Pattern[str]:
    with (DATA / "firearm_makers.csv").open(encoding="utf-8", newline="") as file:
        patterns = [row["pattern"] for row in csv.DictReader(file) if row["surname"] != "yes"]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


#: Before a gun: an article or a number and its own adjectives, "a nickel-plated ".
_COUNTED = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|\d{1,3}|una?|dos|tres)\s(?:[a-z-]+\s){0,2}$", re.IGNORECASE
)
#: Before a firm of lawyers or a statute: "her attorney, Ana Lund of Otto Vega Law".
_FIRM = re.compile(r"\b(?:of|at|from|with|so-called) $")
_ARTICLE = re.compile(r"\b(?:an?|the|in|at|near|into|outside|his|her|their) $")


def _is_counted_gun(name: str, before: str) -> bool:
    """True for "a nickel-plated Colt Python": no person has an article and the name of a maker."""
    return plain(name.split(maxsplit=1)[0]) in _makers_with_surnames() and bool(_COUNTED.search(before))


def _is_town_with_article(name: str, before: str) -> bool:
    """True for "a Sauk Beach diner", "at Sauk Park": names that end as towns' do where no person stands."""
    last = plain(name.rsplit(maxsplit=1)[-1])
    return (last in _TOWN_HEADS and bool(_ARTICLE.search(before))) or (
        last == "law" and bool(_FIRM.search(before))
    )


@lru_cache(maxsize=1)
def _makers_with_surnames() -> frozenset[str]:
    with (DATA / "firearm_makers.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(
            plain(row["name"].split()[0]) for row in csv.DictReader(file) if row["surname"] == "yes"
        )


def _is_make(name: str) -> bool:
    """True for a make of gun, with or without a model in capitals: "Sig Sauer", "FN SCAR"."""
    make, _, model = name.partition(" ")
    opened = _makes().match(name)
    modelled = model.isupper() or " " not in model
    return bool(_makes().fullmatch(name) or (modelled and opened and opened.end() == len(make)))
