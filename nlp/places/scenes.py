"""Scenes told before their act: "Troopers stopped a van near Salina. In its trunk they found nine rifles".

Where guns are seized or stolen and the sentence ties the act to no place, it happened at the town told last
before it, if nothing else happened there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.places import acts, finds
from nlp.places import surroundings as around
from nlp.places.cues import BEFORE_NAME, GUNS, Link, link_before
from nlp.places.generalities import GENERAL
from nlp.places.given import is_home_of
from nlp.reading import Reading, Sentence

#: Characters of a sentence that are asked whether nothing was found.
_CLAUSE = 300
#: How many sentences before its act a scene may be told.
_LEAD = 2
#: What brings officers to a place, so that what follows happened there.
_ARRIVED = re.compile(
    r"\b(?:stop(?:ped|s)?|pulled|search\w*|raid\w*|respond\w*|dispatched|inspect\w*|checks?|checkpoint|patrol\w*|intercept\w*|examin\w*|scann\w*|captur\w*|suspicious|suspected|aboard|open(?:ed|ing)?|calls?|called|alert(?:ed|s)?|parcels?|packages?|container|drilled|executed|incident\w*|"
    r"encounter\w*|surveill\w*|warrants?|operation|conducting|arrest\w*|detain\w*|caught|met|meeting|crash\w*|chas\w+|traffic|"
    r"arrived?|landed|docked|"
    r"patrullaj\w*|recorr\w+|operativos?|revisi[oó]n\w*|inspecci\w+|cate\w+|allan\w+|ret[eé]n|filtro|puesto|vigilancia|"
    r"detuv\w+|deten\w+|marc\w+\sel\salto|reconocimientos?|denuncia|reporte|acudi\w+|arrib\w+|ubic\w+|procedent\w+)\b",
    re.IGNORECASE,
)
#: It only says where the place before it lies: "in the port of Haina, near Santo Domingo".
_LIES_NEAR = re.compile(
    r",\s(?:just\s)?(?:near|outside|close\sto|about\s[^,]{3,25}|cerca\sde|a\s(?:\w+\s){1,4}de)\s$",
    re.IGNORECASE,
)
#: Offices that lie there.
_OFFICE_IN = re.compile(
    r"\b(?:Investigations|ATF|HSI|CBP|FBI|DEA|ICE|Department|Division|Office|Branch|Bureau)\s(?:in|at|en|de)\s$"
)
#: What else happens at a place, or only lies there.
_ELSE = re.compile(
    r"\b(?:courts?|courthouse|office|jail|prison|judge|jury|charged|indict\w+|sentenc\w+|plead\w*|convict\w+|"
    r"attorney|prosecut\w+|resid\w+|liv(?:e|es|ed|ing)|born|native|based|announced|said|conference|headquarter\w*|"
    r"registered|licen[cs]ed|bound|headed|heading|travell?ing|destined|"
    r"tribunal|juez|fiscal[ií]a|juzgado|c[aá]rcel|penal|vecin\w+|originari\w+|radica\w*|domicilio\sen)\b[^.;]{0,60}$",
    re.IGNORECASE,
)


#: After a place by which a case is called.
_CASE = re.compile(r"\s(?:case|office|investigation|field|division|plant|factory)\b", re.IGNORECASE)
#: Right before a scene: not where something or somebody comes from.
_THERE = re.compile(
    r"\b(?:in|at|near|outside|around|on|inside|en|cerca\sde|entre|(?:municipios?|localidad|ciudad|aeropuerto|puerto|aldea|zona|garita|aduana|carretera)\s(?:\w+\s){0,2}de)\s"
    + BEFORE_NAME
    + "$",
    re.IGNORECASE,
)
#: Guns that thieves come by are not seized, and papers tell of nothing found there.
_NOT_SEIZED = re.compile(
    r"\b(?:stole\w*|steal\w*|burglar\w*|rob(?:bed|bers|bery)|broke|thie(?:f|ves)|theft|bought|purchas\w*|straw|rob(?:ó|aron|ad[oa]s?)|compr\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mention of a place, its sentence, and whether it has a role already."""

    mention: PlaceMention
    sentence: Sentence
    role: PlaceRole | None
    apart: bool  # general, a part of another name, or told to say where another lies


def scene_roles(reading: Reading, told: Sequence[Told]) -> dict[int, PlaceRole]:
    """Index of a mention → the role of the act told at its scene."""
    by_sentence: dict[int, list[int]] = {}
    for at, item in enumerate(told):
        by_sentence.setdefault(item.sentence.index, []).append(at)
    found: dict[int, PlaceRole] = {}
    for sentence, role in _acts(reading, told, by_sentence):
        scene = _scene(reading, told, by_sentence, sentence, role)
        if scene is not None and scene not in found:
            found[scene] = role
    return found


#: Guns that officers come by.
_FOUND = re.compile(
    r"\b(?:seiz\w+|found(?!\s(?:\w+\s)?(?:guilty|not\sguilty|liable))|discover\w+|recover\w+|confiscat\w+|intercept\w+|uncover\w+|yield\w+|produced|"
    r"turned\sup|located|counted|removed|took\sinto|impounded|detected|unearthed|show(?:ed|n)|contain(?:ed|ing)|reveal\w*|lay|there\swere|(?:[Ii]nside|within|beneath|behind|under)\s(?:it\s|them\s)?(?:was|were)|hab[ií]a|took\sout|pulled|hid(?:den)?|conceal\w+|"
    r"hall(?:ó|aron|ad[oa]s?)|asegur(?:ó|aron|ad[oa]s?)|decomis\w+|incaut\w+|localiz(?:ó|aron|ad[oa]s?)|encontr(?:ó|aron|ad[oa]s?)|"
    r"ocup(?:ó|aron|ad[oa]s?)|confisc\w+|descubri\w+|detect(?:ó|aron|ad[oa]s?)|llevaban?|transportaban?|ocult\w+)\b",
    re.IGNORECASE,
)
#: A sentence that goes on with what was found at the place told before it.
_GOES_ON = re.compile(
    r"^[\"“\s•-]*(?:There|Inside|In\s(?:the|his|her|their|its)\s(?:trunk|car|van|truck|vehicle|home|house|bag|luggage|trailer|bed|back)|"
    r"(?:Under|Behind|Beneath|Within|Underneath|Among)\s|When\s(?:they|officers|agents|police|deputies)|During\s(?:the|a|that|their|an?)\s|(?:At|From|On)\sthe\s(?:scene|spot|residence|home)|(?:A|The|Their|Further|Upon|On|Subsequent|Physical)\s(?:\w+\s){0,3}(?:search|inspection|check|stop|scan|x-ray)|"
    r"(?:Officers|Agents|Deputies|Troopers|Police|Investigators|They|X-rays?|Scans?|An\s(?:X-ray|inspection|examination)|Inspectors|Detectives|Soldiers|It)\b|"
    r"En\ssu\s(?:interior|poder)|En\sel\s(?:lugar|sitio|interior|inmueble|veh[ií]culo|domicilio)|Ah[ií]|All[ií]|All[áa]|Dentro|Al\s(?:revisar|inspeccionar|realizar|catear|efectuar)|"
    r"Tras|Durante|En\s(?:la|una)\s(?:revisi[oó]n|inspecci[oó]n)|Los\s(?:agentes|elementos|oficiales|uniformados|polic[ií]as|militares|soldados)|"
    r"Se\s(?:hall|asegur|localiz|encontr|decomis|incaut))",
)


#: Guns that thieves come by, and how a text goes on with them.
_STOLEN = re.compile(
    r"\b(?:stole|stolen|stealing|made\soff|(?:got|getting)\saway\swith|grabb\w+|looted|carried\soff|robaron|se\sllevaron|sustraj\w+)\b",
    re.IGNORECASE,
)
_THIEVES_ON = re.compile(
    r"^[\"“\s•-]*(?:They|Once\sinside|Inside|(?:The|Two|Three|Four|Five|Several)\s(?:\w+\s)?(?:thieves|burglars|suspects|men|teens?|teenagers|crew|group|pair|trio|robbers|intruders|owner|store|shop|video)|"
    r"In\s(?:all|total)|About|Around|Some|At\sleast|More\sthan|Nearly|Almost|\d+|Surveillance|Los\s(?:ladrones|asaltantes|sujetos|hombres)|En\stotal|Al\smenos)\b"
)
_BROKE_IN = re.compile(
    r"\b(?:stores?|shops?|dealers?|pawn\w*|break-?ins?|burglar\w*|broke|smash\w*|crash\w*|heist|armer[ií]a|tienda)\b",
    re.IGNORECASE,
)
_ON = {PlaceRole.SEIZURE: _GOES_ON, PlaceRole.THEFT: _THIEVES_ON}
_CAME = {PlaceRole.SEIZURE: _ARRIVED, PlaceRole.THEFT: _BROKE_IN}


def _acts(
    reading: Reading, told: Sequence[Told], by_sentence: dict[int, list[int]]
) -> Iterator[tuple[Sentence, PlaceRole]]:
    """The sentences in which guns are seized or stolen, and nothing says where."""
    open_ones = {item.sentence.index for item in told if _is_open(item)}
    near = sorted({index + back for index in open_ones for back in range(_LEAD + 1)})
    for sentence in (reading.sentences[index] for index in near if index < len(reading.sentences)):
        if not GUNS.search(sentence.text):
            continue
        here = [told[at].role for at in by_sentence.get(sentence.index, ())]
        if any(role in _FINDS for role in here):
            continue
        if (
            _FOUND.search(sentence.text)
            and not GENERAL.search(sentence.text)
            and not finds.NOTHING_FOUND.search(sentence.text[:_CLAUSE].rstrip(". \n"))
            and not _NOT_SEIZED.search(sentence.text)
        ):
            yield sentence, PlaceRole.SEIZURE
        elif _STOLEN.search(sentence.text) and not GENERAL.search(sentence.text):
            yield sentence, PlaceRole.THEFT


def _scene(
    reading: Reading,
    told: Sequence[Told],
    by_sentence: dict[int, list[int]],
    sentence: Sentence,
    role: PlaceRole,
) -> int | None:
    """The mention that tells where the act of a sentence happened: in it, else in those before it."""
    for back in range(_LEAD + 1):
        index = sentence.index - back
        here = by_sentence.get(index, [])
        if index < 0 or (back and not _ON[role].match(reading.sentences[index + 1].text)):
            return None
        if back and any(told[at].role in _FINDS for at in here):
            return None
        for at in reversed(here):
            if _may_be(reading, told[at], _CAME[role] if back else None):
                return at
    return None


_FINDS = frozenset({PlaceRole.SEIZURE, PlaceRole.THEFT, PlaceRole.RECOVERY, PlaceRole.CROSSING})


def _is_open(item: Told) -> bool:
    """True of a town or county of which nothing is known yet."""
    land = item.mention.kind in {PlaceKind.COUNTRY, PlaceKind.STATE}
    return item.role is None and not item.apart and not land


def _may_be(reading: Reading, item: Told, came: re.Pattern[str] | None) -> bool:
    """True of a town or county where somebody came, and nothing but the act is told of it."""
    mention, sentence = item.mention, item.sentence
    if not _is_open(item):
        return False
    left = reading.text[max(sentence.start, mention.start - 120) : mention.start]
    right = reading.text[mention.end : min(sentence.end, mention.end + 90)]
    if (
        link_before(left) is not Link.IN
        or is_home_of(left)
        or _ELSE.search(left)
        or _OFFICE_IN.search(left)
        or not _THERE.search(left)
    ):
        return False
    if _LIES_NEAR.search(left) or _CASE.match(right):
        return False
    home = around.HOME_AFTER.match(right) and not around.TOLD_AFTER.match(right)
    if home or around.HOME_BEFORE.search(left) or around.NAME_OF.search(left) or acts.PLATES.search(left):
        return False
    return came is None or came.search(sentence.text) is not None
