"""The words that govern a place: what happened there.

A cue has a role; the cue nearest before a place decides, if the preposition between them suits it. Cues of
role None (a court, a home, an arrest) compete with the others, so that "sentenced in Houston" is no place of
the matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ironriver.vocabulary import PlaceRole


class Link(StrEnum):
    """How a place is tied to what stands before it."""

    TO = "to"
    IN = "in"
    FROM = "from"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of `role` at `start:end` of a sentence; role None means that the place is not the matter's.

    `move`: guns go somewhere; `seller`: a named shop.
    """

    role: PlaceRole | None
    start: int
    end: int
    move: bool = False
    seller: bool = False


_BEFORE_NAME = (
    r"(?:(?:the|all|a|an|el|la|los|las|un|una|su|(?:north|south|east|west|central|downtown|greater|"
    r"southern|northern|eastern|western|"
    r"sur de|norte de|oriente de|poniente de|centro de|estado de|ciudad de|la localidad de|"
    r"localidad de|municipio de|condado de|"
    r"(?:\w+\s)?(?:state|city|town|streets?|area|areas|neighborhoods?|vicinity|village|parts?|"
    r"suburbs?|outskirts)\sof|"
    r"calles de|zona de|U\.?S\.? state of))\s)*"
)
_LINKS: tuple[tuple[Link, re.Pattern[str]], ...] = (
    (
        Link.TO,
        re.compile(
            r"\b(?:into|to|toward|towards|for|onto|bound for|across(?: the border)? (?:in)?to|hacia|"
            r"hasta|a|rumbo a|al|para|con destino a|destino a|destino final (?:era|es|fue))\s"
            + _BEFORE_NAME
            + r"[\"“]?$",
            re.IGNORECASE,
        ),
    ),
    (
        Link.FROM,
        re.compile(
            r"\b(?:from|out of|desde|procedentes? de|provenientes? de)\s" + _BEFORE_NAME + r"$", re.IGNORECASE
        ),
    ),
    (
        Link.IN,
        re.compile(
            r"\b(?:in|at|near|outside|around|inside|on|within|throughout|(?:all )?over|across|en toda|"
            r"en todo|por toda|por todo|through|via|of|by|across|en|"
            r"de|del|cerca de|por|entre)\s" + _BEFORE_NAME + r"$",
            re.IGNORECASE,
        ),
    ),
)


def link_before(left: str) -> Link:
    """How the words before a place tie it: "smuggled into " → TO, "a store in the city of " → IN."""
    for link, pattern in _LINKS:
        if pattern.search(left):
            return link
    return Link.NONE


_CUES: tuple[tuple[PlaceRole | None, bool, str], ...] = (
    (
        PlaceRole.DESTINATION,
        True,
        r"smuggl\w+|traffick\w+|ship(?:s|ped|ping|ments?)?|sen[dt](?:s|ing)?|export\w*|transport\w*|"
        r"bring(?:s|ing)?|brought|carr(?:y|ied|ying|ies)|"
        r"tak(?:e|es|en|ing)|took|mov(?:e|ed|ing)|haul\w*|driv(?:e|ing|en)|drove|deliver\w*|headed|"
        r"heading|bound|destined|destination|running|run(?=\s(?:guns|weapons))|"
        r"r[ua]n(?:ning)? (?:guns|weapons|firearms|arms)|"
        r"go(?:es|ing)?|went|flow\w*|funnel\w*|cross(?:ed|ing)?|transfer\w*|intended|meant|supply|"
        r"supplie[sd]|supplying|arm(?:ed|ing)|"
        r"travel(?:ed|ing|led)?|made (?:their|its) way|ended up|mail(?:ed|ing)?|import\w*|carried|"
        r"diver(?:t|ted|ting)|walk(?:ed|ing)?|attempt\w*|"
        r"trafic\w+|tr[aá]fico|contraband\w+|envi[aoóé]\w*|mand(?:ar|aba|ó|ado)\w*|llev\w+|pas(?:ar|"
        r"aban|aron|ó|aba|arlas|arlos)\b|introduc\w+|introdujo|export\w+|"
        r"traslad\w+|sac(?:ar|aban|aron|ó|arlas?)\b|cruz(?:ar|aban|aron|ó|arlas)\b|destin\w+|dirig\w+|"
        r"rumbo|viaj\w+|transport\w+|entreg\w+|hacer(?:la|las|lo|los)? llegar|lleg\w+|salían|"
        r"internar\w*|abastec\w+|surt\w+|mover",
    ),
    (
        PlaceRole.DESTINATION,
        False,
        r"sell|sells|selling|sold|sales?|undercover (?:\w+ )?(?:detectives?|officers?|agents?|police)|"
        r"vend(?:er|ía|ían|ió|ieron|idas?|iendo|erlas?)|resold|resell\w*|re-sold|resale|"
        r"sold on the streets|street sales?|distribut\w+|sales took place|reventa|revend\w+|arms? for",
    ),
    (
        PlaceRole.PURCHASE,
        False,
        r"b(?:uy|uys|uying|uyers?|ought)|purchas\w+|obtain\w*|acquir\w+|sourced|originat\w+|pick(?:ed|"
        r"ing) up|straw (?:buyers?|purchas\w+)|"
        r"gun (?:stores?|shops?|shows?|dealers?)|firearms? (?:dealers?|stores?|licensees?|retailers?)|"
        r"pawn ?shops?|licensed dealers?|federal licensees|FFLs?|shops?|stores?|gas station|"
        r"gasolinera|exhibici[oó]n(?:es)?|ferias?|gun dealer|"
        r"bought legally|suppliers?|source|from dealers|"
        r"compr\w+|adquir\w+|adquisici[oó]n|armer[ií]as?|tiendas?(?: de armas)?|distribuidores|"
        r"casas? de empeño|obtuv\w+|consegui\w+|provenientes",
    ),
    (
        PlaceRole.SEIZURE,
        False,
        r"seiz\w+|pulled (?:[\w.,]+ ){0,8}over|intercept\w*|confiscat\w*|search warrants?|searched|"
        r"search of|traffic stop|pulled over|stopped|raid\w*|discover\w*|interdict\w*|"
        r"caught|turned over|surrendered|found|inspect\w+|detect\w+|hauling|"
        r"decomis\w+|incaut\w+|asegur(?:ó|aron|ad[oa]s?|amiento)|confisc\w+|cate\w+|hall(?:ó|aron|"
        r"ad[oa]s?|azgo)|encontr\w+|descubri\w+|sorprend\w+|intercept\w+|revisi[oó]n|allan\w+|"
        r"operativo",
    ),
    (
        PlaceRole.RECOVERY,
        False,
        r"recover(?:y|ed|ies|ing)?|traced|turned up|(?:later|were|was|been) located|crime scenes?|"
        r"recuper\w+|rastre\w+",
    ),
    (
        PlaceRole.STASH,
        False,
        r"stash\w*|stor(?:ed|ing|age)(?: unit| facility| locker)?|warehouse|kept|hid(?:den)?|"
        r"safe house|escond\w+|almacen\w+|bodega|guardab\w+|escondite",
    ),
    (
        PlaceRole.THEFT,
        False,
        r"stol(?:e|en)|steal\w*|burglar\w+|thefts?|robb(?:ed|ery|ing)|broke into|rob[oó]\b|"
        r"robad[oa]s?|robaron|asalt\w+",
    ),
    (
        None,
        False,
        r"courts?|courthouse|courtroom|judges?|jury|juries|jails?|prisons?|grand jury|attorneys?|"
        r"prosecutors?|office|offices|magistrate|arraign\w*|appear\w*|extradit\w+|"
        r"sentenc\w+|indict\w+|pleaded|plea|arrest(?:ed|s)?|taken into custody|custody|detained|"
        r"resid(?:es?|ed|ing|ents?|ency)|liv(?:e|es|ed|ing)|native|born|citizens?|nationals?|hometown|"
        r"headquarter\w*|based?|sede|officials(?= of)|rampage|massacre|Democrat|Republican|kidnap\w*|"
        r"abduct\w*|murder\w*|kill\w*|attack\w*|fugitive|believed|"
        r"charged|hearing|trial|custod\w+|"
        r"special agent in charge|field (?:office|division)|police department|sheriff|chief|mayor|"
        r"spokes\w+|prosecuted|investigat\w+|assist\w+|"
        r"cocaine|heroin|meth\w*|marijuana|fentanyl|drugs|narcotics|cash|money|bulk|migrants|aliens|"
        r"proceeds|immigrat\w+|"
        r"tribunal|corte|jue(?:z|ces)|jurado|c[aá]rcel|prisi[oó]n|fiscal[ií]?a?|procurador\w*|oficina|"
        r"audiencia|detenid[oa]s?|detuvieron|detenci[oó]n|arrest\w+|capturad[oa]s?|"
        r"vecin[oa]s?|originari[oa]s?|residentes?|reside\w*|radica\w*|nacid[oa]|ciudadan[oa]s?|"
        r"secuestr\w+|plagio|asesin\w+|ataque|alcalde|polic[ií]as?|gobierno\w*|"
        r"sentenci\w+|condena\w*|"
        r"drogas?|coca[ií]na|fentanilo|dinero",
    ),
)
_PATTERNS = tuple((role, move, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for role, move, words in _CUES)
GUNS = re.compile(
    r"\b(?:guns?|firearms?|weapons?|weaponry|rifles?|pistols?|handguns?|ammunition|rounds|arms|"
    r"arsenal|AK-?47s?|shotguns?|grenades?|munitions|"
    r"armas?|armamento|municion\w*|balas|cartuchos|fusil\w*|pistolas?|rev[oó]lver\w*|load|shipments?|"
    r"ametralladoras?|metralletas?|proyectiles|mercanc[ií]a|cargamento)\b",
    re.IGNORECASE,
)
_PEOPLE_THERE = re.compile(
    r"\b(?:cartels?|c[áa]rtel(?:es)?|members?|figures?|individuals?|criminals?|organizations?|"
    r"traffickers?|someone|buyers?|associates?|customers?|groups?|"
    r"people|persons?|integrantes?|traficantes?|grupos?|organizaciones|personas|guerrill\w+|"
    r"gangs?)\b[^.;,]{0,25}$",
    re.IGNORECASE,
)


def cues_in(sentence: str) -> list[Cue]:
    """The cues of a sentence, by where they stand; of overlapping ones the longer."""
    found = [
        Cue(role, match.start(), match.end(), move)
        for role, move, pattern in _PATTERNS
        for match in pattern.finditer(sentence)
    ]
    found.sort(key=lambda cue: (cue.start, -(cue.end - cue.start)))
    kept: list[Cue] = []
    for cue in found:
        if not kept or cue.start >= kept[-1].end:
            kept.append(cue)
    return kept


def people_before(left: str) -> bool:
    """True if the words before a place are those of people or groups there: "members of a cartel in "."""
    return bool(_PEOPLE_THERE.search(left))
