"""The words that govern a place: what happened there.

A cue has a role; the cue nearest before a place decides, if the preposition between them suits it. Cues of
role None (a court, a home, an arrest) compete with the others, so that "sentenced in Houston" is no place of
the matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from ironriver.vocabulary import PlaceRole
from nlp.opened import Family


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


BEFORE_NAME = (
    r"(?:(?:the|all|a|an|el|la|los|las|un|una|su|metro|metropolitan|nearby|(?:port|puerto) (?:of|de)|"
    r"[áa]rea (?:metropolitana )?de|zona metropolitana de|suburbios de|afueras de|alrededores de|"
    r"(?:north|south|east|west|central|downtown|greater|upstate|"
    r"southern|northern|eastern|western|(?:north|south)(?:east|west)(?:ern)?|"
    r"sur de|norte de|oriente de|poniente de|centro de|estado de|ciudad de|la localidad de|"
    r"localidad de|municipio de|condado de|"
    r"(?:\w+\s)?(?:state|city|town|streets?|area|areas|neighborhoods?|vicinity|village|parts?|"
    r"suburbs?|outskirts|[Ss]ides?)\sof|"
    r"calles de|zona de|(?:la |el )?(?:sierra|costa|regi[oó]n|frontera|capital|interior|valle|puerto|"
    r"colonias|barrios|montañas) del?|"
    r"(?:carretera|autopista|highway|road|camino) (?:\w+[ -]){0,3}?(?:a|to|hacia)|U\.?S\.? state of))\s)*"
)
_LINKS: tuple[tuple[Link, re.Pattern[str]], ...] = (
    (
        Link.TO,
        re.compile(
            r"\b(?:into|(?<!road )(?<!highway )to|toward|towards|for|onto|bound for|"
            r"across(?: the border)? (?:in)?to|hacia|"
            r"hasta|(?<!cercano )(?<!cercana )(?<!próximo )(?<!próxima )(?<!aledaño )"
            r"(?<!frente )(?<!junto )a|rumbo a|al|para|"
            r"con destino a|destino a|"
            r"como destino(?: final)?|destino final (?:era|es|fue))\s" + BEFORE_NAME + r"[\"“]?$",
            re.IGNORECASE,
        ),
    ),
    (
        Link.FROM,
        re.compile(
            r"\b(?:from|out of|desde|procedentes? de|provenientes? de|"
            r"(?:sal(?:ieron|ían|ió|idas?|en)|llegaron|llegaban|zarp[oó]|zarparon|ven[ií]an?|vienen?|vino|"
            r"vinieron|venid[oa]s|tra[ií]d[oa]s?|tra[ií]an|"
            r"enviad[oa]s?|embarcad[oa]s|remitid[oa]s|despachad[oa]s|llevad[oa]s)\s(?:\w+\s){0,2}?(?:del?|"
            r"desde)(?:\sestado\sde)?)\s" + BEFORE_NAME + r"$",
            re.IGNORECASE,
        ),
    ),
    (
        Link.IN,
        re.compile(
            r"\b(?:(?:in|across|en) (?:two|three|four|five|six|several|other|dos|tres|cuatro|cinco|varios|"
            r"varias) "
            r"(?:states|cities|towns|counties|countries|estados|ciudades|países)(?:[,:]| [-–—]|"
            r",? (?:including|like|such as|como|entre ellos))|"
            r"in|at|near|outside|around|inside|on|off|within|throughout|(?:all )?over|across|en toda|"
            r"en todo|por toda|por todo|through|via|of|by|across|en|"
            r"de|del|cerca de|por|entre|(?:cercan[oa]s?|pr[oó]xim[oa]s?|aledañ[oa]s?|frente|junto) a)\s"
            + BEFORE_NAME
            + r"$"
            # "… Arlington Ave E, St. Paul"
            r"|(?-i:[A-Z\d])[\w.]*\s(?:Avenue|Ave|Street|St|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Highway|Hwy|Place|Pl|Parkway|Pkwy)\.?"
            r"(?:\s(?-i:[NSEW]{1,2})\.?)?,\s$",
            re.IGNORECASE,
        ),
    ),
)


_SPACES = re.compile(r"\s{2,}")


#: An English article, and no Spanish preposition: "in a Mesa garage".
_ARTICLE = re.compile(
    r"\b(in|of|at|from|to|near|inside|outside|for|into|on|by|behind|beside|and|through|with)\s(?:an?|one|"
    r"another|some|two|three|four|several)\s$",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def link_before(left: str) -> Link:
    """How the words before a place tie it: "smuggled into " → TO, "a store in the city of " → IN."""
    left = _ARTICLE.sub(r"\1 the ", _SPACES.sub(" ", left))
    for link, pattern in _LINKS:
        if pattern.search(left):
            return link
    return Link.NONE


#: The names in nlp/data/place_cues.yml that are no role's own, with the role that they give.
_ROLE_OF = {"moved": PlaceRole.DESTINATION, "sold": PlaceRole.DESTINATION, "none": None}


@lru_cache(maxsize=1)
def _patterns() -> Family[tuple[PlaceRole | None, bool]]:
    path = Path(__file__).parent.parent / "data" / "place_cues.yml"
    raw: dict[str, list[str]] = read_yaml(path)
    return Family(
        (
            (_ROLE_OF[name] if name in _ROLE_OF else PlaceRole(name), name == "moved"),
            re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE),
        )
        for name, words in raw.items()
    )


GUNS = re.compile(
    r"\b(?:guns?|firearms?|weapons?|weaponry|rifles?|pistols?|handguns?|ammunition|rounds|arms|"
    r"arsenal|switch(?:es)?|silencers?|suppressors?|receivers?|AK-?47s?|AR-?15s?|AKs|ARs|shotguns?|grenades?|"
    r"munitions|ammo|bullets?|Glocks?|Barretts?|Berettas?|Taurus(?:es)?|SIG Sauers?|Rugers?|"
    r"Smith (?:&|and) Wessons?|Dracos?|carbines?|revolvers?|machine-?guns?|"
    r"conversion devices?|auto[ -]?sears?|magazines|"
    r"(?:gun|rifle|firearms?|weapons?) (?:parts|kits|components)|launchers?|missiles?|Kalashnikovs?|"
    r"cuernos de chivo|cargadores|granadas?|silenciadores|lanzagranadas|carabinas?|escopetas?|"
    r"subametralladoras?|pertrechos|arsenal(?:es)?|"
    r"armas?|armamento|municion\w*|balas|cartuchos|fusil\w*|pistolas?|rev[oó]lver\w*|load|shipments?|"
    r"ametralladoras?|metralletas?|proyectiles|mercanc[ií]a|cargamento)\b",
    re.IGNORECASE,
)
_PEOPLE_THERE = re.compile(
    r"\b(?:cartels?|c[áa]rtel(?:es)?|members?|figures?|individuals?|criminals?|organizations?|"
    r"traffickers?|someone|buyers?|associates?|customers?|groups?|"
    r"people|persons?|buyers?|clients?|contacts?|boss(?:es)?|leaders?|smugglers?|drug lords?|criminales|"
    r"delincuentes|narcos?|narcotraficantes|sicarios|capos?|jefes?|clientes|compradores|contactos|bandas?|"
    r"rebels|insurgents|militants|militias?|FARC|ELN|Taliban|commanders|fighters|insurgent activity|"
    r"integrantes?|traficantes?|grupos?|organizaciones|personas|guerrill\w+|"
    r"gangs?)\b[^.;,]{0,25}$",
    re.IGNORECASE,
)


#: "according to a search warrant": a paper that tells, not the search.
_TOLD_BY = re.compile(
    r"\b(?:according to|seg[uú]n|de acuerdo con)\s(?:(?:an?|the|una?|el|la|los|las)\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)


def cues_in(sentence: str) -> list[Cue]:
    """The cues of a sentence, by where they stand; of overlapping ones the longer."""
    found = [
        Cue(role, match.start(), match.end(), move)
        for (role, move), match in _patterns().finditer(sentence)
        if not _TOLD_BY.search(sentence, max(0, match.start() - 40), match.start())
    ]
    found.sort(key=lambda cue: (cue.start, -(cue.end - cue.start)))
    kept: list[Cue] = []
    for cue in found:
        if not kept or cue.start >= kept[-1].end:
            kept.append(cue)
    return kept


def people_before(left: str) -> bool:
    """True if the words before a place are those of people or groups there: "members of a cartel in "."""
    clause = max(map(left.rfind, ".;,")) + 1
    return bool(_PEOPLE_THERE.search(left, clause))
