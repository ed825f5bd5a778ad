"""Sellers without a name: "a federally licensed dealer in Houston", "gun shows", "una armería de Tucson"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ironriver.vocabulary import DealerKind
from nlp.dealers.context import THEFT, place_of
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.reading import Reading, Sentence

_ADJECTIVES = (
    r"(?:(?:federally|federal|licen[sc]ed|local|legitimate|lawful|out-of-state|various|several|"
    r"multiple|different|area|authorized|other|two|three|"
    r"four|five|six|seven|eight|nine|ten|retail|commercial|private|many)[\s-]){0,4}"
)
_KINDS: tuple[tuple[DealerKind, re.Pattern[str]], ...] = (
    (
        DealerKind.FFL,
        re.compile(
            rf"\b(?:an?\s|the\s|one\s)?{_ADJECTIVES}(?:"
            r"federal\s(?:firearms?|gun)\s(?:licen[sc]ees?|dealers?|license\sholders?)(?:\s\(FFLs?\))?"
            r"|(?:gun|firearms?|weapons?|arms|handgun)\s(?:stores?|shops?|dealers?|retailers?|"
            r"sellers?|dealerships?|merchants?|outlets?|licensees?)"
            r"|pawn\s?shops?|pawnbrokers?|sporting\sgoods\s(?:stores?|retailers?)|FFLs?|gunsmiths?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.FFL,
        re.compile(
            r"\b(?:an?\s|the\s)?(?:federally[\s-])?licensed\s(?:dealers?|retailers?|sellers?|"
            r"licensees?|stores?|shops?)\b|\b(?:\w+\s)?federal\slicensees?\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.FFL,
        re.compile(
            r"\b(?:una?s?\s|las?\s|los?\s|el\s)?(?:armer[ií]as?|(?:tiendas?|establecimientos?|"
            r"negocios?|locales)\s(?:de\sarmas|con\slicencia|autorizad[oa]s?)|casas?\sde\sempeños?|"
            r"(?:distribuidor(?:es)?|vendedor(?:es)?|comerciantes?|"
            r"proveedor(?:es)?)\s(?:de\sarmas\s)?(?:de\sfuego\s)?(?:autorizad[oa]s?|"
            r"con\slicencia(?:\sfederal)?|legal(?:es)?|que\scuenta\scon\slicencia(?:\sfederal)?)|"
            r"titulares?\sde\s(?:una\s)?licencias?\sfederal(?:es)?(?:\sde\sarmas(?:\sde\sfuego)?)?|"
            r"tiendas?\sminoristas?(?:\sde\sarmas)?|licenciatarios?\sfederal(?:es)?(?:\sde\sarmas(?:\sde\sfuego)?)?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.GUN_SHOW,
        re.compile(
            r"\b(?:an?\s|the\s|local\s|area\s)?(?:gun|firearms?|weapons?|arms)\s(?:shows?|fairs?|expos?|markets?)\b|"
            r"\beventos?\sde\scompraventa(?:\sde\sarmas)?\b|\b(?:ferias?|exposici[oó]n(?:es)?|"
            r"exhibici[oó]n(?:es)?)\sde\sarmas\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.ONLINE,
        re.compile(
            r"\b(?:an?\s)?(?:online|internet)\s(?:\w+\s)?(?:gun\s|firearms?\s)?(?:sellers?|dealers?|"
            r"marketplaces?|auctions?(?:\ssites?)?|retailers?|vendors?|stores?|sites?|websites?)\b"
            r"|\b(?:(?:more\sthan|over|some|about|nearly)\s)?\d{1,3}\s(?:websites|(?:internet\s|web\s)?domains|sites)\b"
            r"|\b(?:hidden\s)?internet\smarketplace\b|\bdark\s?web\b|\bdarknet\b|\bauction\s(?:web)?sites?\b"
            r"|\b(?:bought|purchas\w+|ordered|acquired|obtained)\s(?:\w+\s){0,4}?(?:online|(?:on|over|"
            r"from|via|through)\sthe\s[Ii]nternet)\b|\bgun\swebsites?\b|\bwebsites\b"
            r"|\b(?:compr\w+|adquir\w+)\s(?:\w+\s){0,4}?(?:en\slínea|por\sinternet)\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.PRIVATE,
        re.compile(
            r"\b(?:an?\s)?private\s(?:sellers?|parties|party|individuals?|vendors?|citizens?|sales?|"
            r"persons?)\b|\b(?:distint[oa]s\s|vari[oa]s\s)?vendedor(?:es)?\s(?:particular(?:es)?|privad[oa]s?)\b|\bparticulares\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.UNLICENSED,
        re.compile(
            r"\b(?:street\sdealers?|unlicensed\s(?:dealers?|sellers?)|black[\s-]market\s(?:dealers?|"
            r"sellers?)|(?:vendedor(?:es)?|comerciantes?|"
            r"distribuidor(?:es)?)\ssin\slicencia)\b",
            re.IGNORECASE,
        ),
    ),
)
#: Words that mean a seller of guns only with a purchase and a place beside them.
_PLAIN = re.compile(
    r"\b(?<!drug\s)(?<!lot of a\s)(?:(?:an?|two|three|four|five|six|seven|eight|nine|ten|several|"
    r"various|other|local|another|una?|varias|varios|"
    r"distint[oa]s)\s)?(?:dealers?|stores?|shops?|retailers?|tiendas?|comerciantes?)\b",
    re.IGNORECASE,
)
_SELLERS = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|various|multiple|\d{1,3})\s)?"
    r"(?:sellers?|vendedor(?:es)?|individuals\sselling\sguns)\b",
    re.IGNORECASE,
)
_FAIRS = re.compile(r"\b(?:ferias?|expos?)(?:\s(?:locales|regionales))?\b", re.IGNORECASE)
_PLAIN_KINDS = ((DealerKind.FFL, _PLAIN), (DealerKind.PRIVATE, _SELLERS), (DealerKind.GUN_SHOW, _FAIRS))
_WEAK = (_PLAIN, _SELLERS)
#: An army's store of arms, not a shop.
_ARMORY = re.compile(
    r"\s(?:(?:de|of|que|del)\s)?(?:la\s|el\s|the\s)?(?:Guardia|Ej[eé]rcito|National\sGuard|Army|Marina|polic[ií]a)\b",
    re.IGNORECASE,
)
_THAT_STATE = re.compile(
    r"\s(?:in|en|de|within)\s(?:that|the|his home|her home|their home|ese|aquel|dicho)\s(?:state|estado)\b"
)
_LOCAL = re.compile(r"\b(?:local|locales)\b", re.IGNORECASE)
_BOUGHT = re.compile(
    r"\b(?:(?:got|collected)\s(?:\S+\s){0,6}?(?:guns|firearms|weapons|rifles|pistols|handguns|load)|came from|"
    r"picking up|supplied by|pag(?:ó|aron|ad[oa]s?|aban)|sal(?:ieran|ían|ieron) con (?:las |los )?(?:armas|rifles)|b(?:uy|uys|uying|uyers?|ought)|purchas\w+|obtain\w*|acquir\w+|picked up|ordered|straw|sourced|"
    r"compr\w+|adquir\w+|obtuv\w+|consigui\w+|surt\w+)\b",
    re.IGNORECASE,
)
_SOLD = re.compile(r"\b(?:sold|sell\w*|vend\w+)\b", re.IGNORECASE)
_LIED = re.compile(
    r"\b(?:false statements?|lied|lying|falsely|misrepresent\w+|form 4473|mentir|mintió|"
    r"mint\w+|mentían|declaraciones falsas|falsas declaraciones)\b",
    re.IGNORECASE,
)
#: Laws, habits and other cases in which a shop is nobody's source.
_GENERAL = re.compile(
    r"\b(?:requires?|required|must|prohibit\w*|forbid\w*|it is (?:a crime|illegal|unlawful)|"
    r"federal law (?:requires|prohibits|forbids|bars)|under (?:federal|the) law|gun laws|"
    r"law-abiding|legislation|Congress|program|initiative|industry|educat\w+|awareness|campaign|Don.t Lie|"
    r"are regarded|often|typically|usually|generally|tend to|seldom|obligados?|la ley|leyes|suelen|"
    r"en general|cannot|"
    r"lawsuit|sued|study|estimated|nationwide|maximum|faces? up to|if convicted|penalt\w+|hurting|"
    r"any person|anyone|persons who|individuals who)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\bnot\s(?:an?\s|been\s|themselves\s)?|\bno\s|\bnever\s(?:been\s)?(?:an?\s)?|"
    r"\bwithout\s(?:being\s)?(?:an?\s)?|\bnone\b[^.;]{0,30}|\bneither\b[^.;]{0,40}|\bnor\s|"
    r"\bninguno\b[^.;]{0,30}|\bsin\sser\s(?:un\s)?|"
    r"\b(?:is|was|were|are|be|being|become|as)\s(?:an?\s)?(?:[Cc]lass\s\d\s)?|\bun|\bno\sera\s|\bno\stien\w+\s|\bposing\sas\s)$",
    re.IGNORECASE,
)
_DEFENDANT_IS = re.compile(r"\b(?:is|was|were|are|as|became)\s(?:an?\s|the\s)?$", re.IGNORECASE)
_COMPLICIT = re.compile(
    r"\b(?:complicit|corrupt|knowingly sold|sold knowingly|dirty|rogue|armed|arming|accused of arming|"
    r"convict a dealer|charges against|dueño de|propietario de|owner of|owners?\b)",
    re.IGNORECASE,
)
_BOILER = re.compile(
    r"\b(?:investigated by|prosecut(?:ed|ing) (?:by|the case)|Assistant U\.?S\.? Attorneys?|"
    r"is the (?:federal|principal) agency|mission)\b",
    re.IGNORECASE,
)
#: A shop that is spoken of because its owner stands accused.
_OWNED = re.compile(
    r"\b(?:was owned by|owned by|whose owner|belong\w+ to|in (?:[\w'’]+\s){0,2}own house|propiedad de|"
    r"de su propiedad)\b",
    re.IGNORECASE,
)


#: "sold the rings to a pawn shop"
_SOLD_TO = re.compile(r"\bs(?:old|ell\w*)\b[^.;]{0,30}\sto\s(?:an?\s)?$", re.IGNORECASE)
_OTHER_NOUN = re.compile(
    r"\s(?:laws?|regulations|licen[cs]e|records?|owners?|transaction|business|industry|promoters?|counter)\b"
)
_VENDOR = re.compile(r"\s(?:vendor|dealer|promoter|owner)s?\b")
#: "the gun shop": one spoken of before, or any at all.
_DEFINITE = re.compile(r"(?:the|la|el|las|los)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UnnamedSeller:
    """A seller without a name at `start:end`; `conjoined` where it stands in a list of sellers."""

    kind: DealerKind
    start: int
    end: int
    place: PlaceMention | None
    complicit: bool
    theft: bool
    conjoined: bool


def unnamed_sellers(reading: Reading, places: Sequence[PlaceMention], taken: set[int]) -> list[UnnamedSeller]:
    """The unnamed sellers from whom guns of the matter came, in order."""
    found: list[UnnamedSeller] = []
    for sentence in reading.sentences:
        found.extend(_in_sentence(reading.text, sentence, places, taken))
    return found


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of sellers: guns bought, stolen, lied for; a shop that somebody owns."""

    bought: bool
    stolen: bool
    lied: bool
    owned: bool


def _in_sentence(
    text: str, sentence: Sentence, places: Sequence[PlaceMention], taken: set[int]
) -> list[UnnamedSeller]:
    if _BOILER.search(sentence.text):
        return []
    told = _Told(*(bool(p.search(sentence.text)) for p in (_BOUGHT, THEFT, _LIED, _OWNED)))
    near = [p for p in places if sentence.start <= p.start < sentence.end]
    found: list[UnnamedSeller] = []
    for kind, pattern in (*_KINDS, *_PLAIN_KINDS):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            start, end = match.span()
            named_there = kind is DealerKind.FFL and any(
                at in taken for at in range(start - 3, min(end + 60, sentence.end))
            )
            if named_there or any(start < other.end and other.start < end for other in found):
                continue
            # A rule told before the seller makes it nobody's source; told after, it only explains.
            if _GENERAL.search(text, max(sentence.start, start - 300), end + 8) or _is_denied(
                text, sentence, kind, match
            ):
                continue
            place = place_of(text, start, end, near)
            if _ARMORY.match(text, end):
                continue
            place = place or _place_said_before(text, match, places)
            if pattern in _WEAK and not (place and (told.bought or told.stolen or told.lied)):
                continue
            if not _supplies(text, match, kind, told, place):
                continue
            theft = _last_verb_is_theft(
                text[max(sentence.start, start - 300) : start], told.stolen and not told.bought
            )
            place = place or _area_before(text, start, near)
            found.append(UnnamedSeller(kind, start, end, place, told.owned, theft, False))
    found.sort(key=lambda seller: seller.start)
    return _towns_apart(text, _share_lists(text, found), near)


def _place_said_before(
    text: str, match: re.Match[str], places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The state of "six sellers in that state", the town of "a local gun shop": the one told last."""
    last = bisect_left(places, match.start(), key=lambda place: place.start)
    if _THAT_STATE.match(text, match.end()):
        return next(
            (p for p in reversed(places[max(0, last - 20) : last]) if p.kind is PlaceKind.STATE), None
        )
    if _LOCAL.search(match.group()):
        return next(
            (
                p
                for p in reversed(places[max(0, last - 20) : last])
                if p.kind is PlaceKind.CITY and not p.in_name
            ),
            None,
        )
    return None


def _is_denied(text: str, sentence: Sentence, kind: DealerKind, match: re.Match[str]) -> bool:
    """True for "is not a licensed dealer", "as a gun dealer", "to a pawn shop", "gun dealer license"."""
    before = text[max(sentence.start, match.start() - 45) : match.start()]
    if kind is not DealerKind.ONLINE and _DENIED.search(before):
        return True
    return bool(_SOLD_TO.search(before) or _OTHER_NOUN.match(text, match.end()))


def _supplies(
    text: str, match: re.Match[str], kind: DealerKind, told: _Told, place: PlaceMention | None
) -> bool:
    """True if the sentence makes the seller a source of guns, or a shop robbed or owned."""
    if kind is DealerKind.GUN_SHOW and _SOLD.search(text, max(0, match.start() - 80), match.start()):
        return not _VENDOR.match(text, match.end())
    if told.lied and not told.bought:
        return place is not None
    if _DEFINITE.match(match.group()) and place is None and not told.owned:
        return False
    sold_by = place is not None and _SOLD.search(text, match.end(), match.end() + 90)
    return told.bought or told.stolen or told.owned or bool(sold_by)


def _last_verb_is_theft(before: str, otherwise: bool) -> bool:
    """True if the verb nearest before a seller is one of theft: "broke into a gun shop to obtain …"."""
    stolen = [match.start() for match in THEFT.finditer(before)]
    bought = [match.start() for match in _BOUGHT.finditer(before)]
    if not stolen and not bought:
        return otherwise
    return max(stolen, default=-1) > max(bought, default=-1)


def _area_before(text: str, start: int, near: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place of "in the Tulsa, Oklahoma area … from pawn shops", if the same sentence tells it so."""
    for place in reversed(near):
        if place.end <= start and re.match(r"(?:\sarea|-area)\b", text[place.end : place.end + 6]):
            return place
    return None


#: Between the towns of one phrase: "dealers in Phoenix and Tucson".
_NEXT_TOWN = re.compile(
    r"(?:,|,?\s(?:and|or|y|e|o)|,\sas\swell\sas)\s(?:(?:in|en|across\sthe\sstate\sline\sin|nearby|later\sin)\s)?"
)


def _towns_apart(
    text: str, sellers: list[UnnamedSeller], near: Sequence[PlaceMention]
) -> list[UnnamedSeller]:
    """Each town of "dealers in Phoenix and Tucson" has sellers of its own."""
    apart: list[UnnamedSeller] = []
    for seller in sellers:
        apart.append(seller)
        last = seller.place
        if last is None or last.start < seller.end or seller.conjoined:
            continue
        for place in near:
            if place.start <= last.start:
                continue
            if place.kind is not last.kind or not _NEXT_TOWN.fullmatch(text[last.end : place.start]):
                break
            apart.append(replace(seller, place=place))
            last = place
    return apart


def _share_lists(text: str, sellers: list[UnnamedSeller]) -> list[UnnamedSeller]:
    """In "gun stores, pawn shops and gun shows in Ohio" the place is everybody's."""
    shared = list(sellers)
    for i in range(len(shared) - 2, -1, -1):
        gap = text[shared[i].end : shared[i + 1].start]
        if re.fullmatch(r"(?:,|,?\s(?:and|or|y|o))?\s?(?:from\s|at\s|de\s|en\s|,\s)?", gap):
            left, right = shared[i], shared[i + 1]
            place = left.place or right.place
            shared[i] = UnnamedSeller(
                left.kind, left.start, left.end, place, left.complicit, left.theft, True
            )
            shared[i + 1] = UnnamedSeller(
                right.kind, right.start, right.end, right.place or place, right.complicit, right.theft, True
            )
    return shared
