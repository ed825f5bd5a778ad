"""Sellers by the form of their names and by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ironriver.vocabulary import DealerKind
from nlp.dealers.facts import dealer_facts
from nlp.dealers.name_runs import Placed, cased, has_ended, names_in, with_article, without_towns
from nlp.dealers.positions import positioned
from nlp.dealers.shop import NamedShop, is_bystander, is_title_line, kind_of, surroundings_of, trim
from nlp.dealers.shop_words import (
    AFTER,
    APPOSITIVE,
    BEFORE,
    CALLED_CLOSE,
    DEALING,
    DOES,
    FURTHER_WARES,
    GUN,
    SHOP,
    SOCIETY,
    VISITED,
)
from nlp.gazetteer.data import fold
from nlp.needed_words import Stock


def shops_in(
    text: str, start: int, end: int, people: frozenset[str], places: frozenset[str]
) -> Iterator[NamedShop]:
    """The shops whose names stand in the capitalised words at `start:end`."""
    for name in (own for run in names_in(text[start:end], start) for own in without_towns(run, places)):
        words = with_article(text, name)
        shop = _by_form(text, words, people) or _by_cue(text, words, people, places)
        if shop is not None:
            yield shop
        else:
            yield from positioned(text, words[0][1], words[-1][2], people, places)


#: Between a shop's words and its legal form.
_GROUP = re.compile(
    r"\s(?:Group|International|USA|America|Worldwide|Co\.|Company|Holdings)(?=,?\s(?:LLC|L\.L\.C|Inc|Ltd|LTD|Corp))"
)
#: Before a name that is made of common words alone.
_AT_THE = re.compile(r"[a-z,]\s(?P<article>The)\s$")


def _by_form(text: str, words: Sequence[Placed], people: frozenset[str]) -> NamedShop | None:
    """A name that ends as shops' names do; common endings need a cue beside them."""
    facts = dealer_facts()
    for last in range(len(words) - 1, 0, -1):
        start, end = trim(text, words[0][1], words[last][2])
        name = " ".join(text[start:end].split())
        if not has_ended(name):
            continue
        if SOCIETY.match(text, end):
            return None
        if further := FURTHER_WARES.match(text, end):
            end = further.end()
            name = " ".join(text[start:end].split())
        company = facts.company_ending.match(
            text, (group.end() if (group := _GROUP.match(text, end)) else end)
        )
        sure = facts.ending.search(cased(name)) or facts.form.search(cased(name))
        if (
            (
                facts.maker.fullmatch(re.split(r"\s(?:and|y|&)\s", name.lstrip("0123456789.m "))[-1])
                and not company
            )
            or (fold(name) in people and not company)
            or re.fullmatch(r"[\d\s,.]+\w+", name)
        ):
            return None
        rest = name[: sure.start()].strip() if sure else name.rsplit(" ", 1)[0]
        if sure and not rest and not facts.thing.fullmatch(cased(name)):
            rest = name  # "Guns Plus", "Shooters World"
        around = surroundings_of(text, start, end)
        if not rest and (article := _AT_THE.search(text, max(0, start - 9), start)):
            start, rest = article.start("article"), name  # "at The Gun Store in Doraville"
            name = " ".join(text[start:end].split())
        if (
            not re.search(r"[A-Z]", rest)
            or fold(rest) in {"us", "usa"}
            or is_bystander(text, start, end, around)
        ):
            continue
        if not _has_cue(text, start, end, around, sure=bool(sure), company=bool(company)):
            continue
        if company:
            end = company.end()
            name = " ".join(text[start:end].split())
        return NamedShop(name, kind_of(text, start, end, name), start, end, "form of a shop's name", 0.8)
    return None


#: After a shop's name: its town.
_IN_TOWN = re.compile(r"[\"”»]?,?\s(?:in|en)\s[A-Z][a-z]")


def _has_cue(text: str, start: int, end: int, around: str, *, sure: bool, company: bool) -> bool:
    """True if the words beside a would-be name are those of a shop: "…, a gun store", "bought at …"."""
    before = text[max(0, start - 40) : start]
    beside = bool(APPOSITIVE.match(text, end) or CALLED_CLOSE.search(before) or company)
    if not beside and is_title_line(text, start, end):
        return False
    linked = bool(BEFORE.search(before)) and bool(DEALING.search(around) or AFTER.match(text, end))
    linked = linked or bool(_IN_TOWN.match(text, end) and DEALING.search(around))  # "Duke Sport Shop in …"
    near = text[max(0, start - 400) : end + 400].replace(text[start:end], "")
    if sure:
        return beside or linked or bool(AFTER.match(text, end) or DEALING.search(around) or GUN.search(near))
    gun_shop = dealer_facts().gun_ending.search(cased(text[start:end]))
    if gun_shop and (VISITED.search(before) or DOES.match(text, end)):
        return GUN.search(around.replace(text[start:end], "")) is not None
    if not (beside or linked):
        return False
    if gun_shop:
        return True
    # A short paragraph may leave the guns to those around it.
    told = GUN.search(around.replace(text[start:end], "")) or (linked and not company and GUN.search(near))
    return bool(told)


_STOCK = Stock()
#: Right before a name: that it is a shop's, a site's, or somebody's own business.
_BUSINESS = _STOCK.guard(
    r"(?:doing\sbusiness\sas|d/b/a|dba|(?:operat\w+|business)\sunder\sthe\sname)\s[\"“]?$"
)
_SITE_CALLED = _STOCK.guard(
    r"\b(?:site|website|marketplace|market|forum|app)\s(?:called|named|known\sas)\s(?:the\s)?[\"“'‘]?$"
    r"|\b(?:[Ii]nternet|[Ww]eb|[Oo]nline|[Gg]un|[Ff]irearms|[Aa]uction)[\s-](?:sales\s)?(?:site|website|marketplace|forum|app|store|shop|storefront),?\s(?:called\s|named\s)?[\"“'‘]?$"
    r"|\b(?:sellers?|ads?|listings?)\s(?:\w+\s){0,3}?(?:on|through|via)\s[\"“'‘]?$"
    r"|\b(?:p[áa]ginas?|sitios?|portal(?:es)?)\s(?:[\w]+\s){0,3}?(?:(?:,\s)?una?\sde\sell[oa]s\s)?(?:llamad[oa]s?|denominad[oa]s?|de\snombre)\s[\"“«]?$"
)
_OWNER_OF = _STOCK.guard(r"\b(?:owner|operator|proprietor)\s(?:and\s\w+\s)?of\s(?:the\s)?$")
_BOUGHT_AT = _STOCK.guard(r"\b(?:bought|purchased|obtained|acquired|picked up)\b[^.;]{0,60}\sat\s(?:the\s)?$")
_SHOP_CALLED = _STOCK.guard(
    rf"(?:{SHOP}|\b[Ss]tore|\b[Ss]hop|\btienda)\s?(?:,\s|(?:of\shis\s)?(?:called|named|known\sas|"
    rf"llamad[oa]|denominad[oa]|conocid[oa]\scomo)\s|\s?)[\"“«'‘]?$"
)

#: What may stand before a name that is a shop's.
_CUES = (_SITE_CALLED, _OWNER_OF, _BOUGHT_AT, _SHOP_CALLED)


def _by_cue(
    text: str, words: Sequence[Placed], people: frozenset[str], places: frozenset[str]
) -> NamedShop | None:
    """Any capitalised name with a word for shop right beside it, as in "a gun store called Blue Door"."""
    last = len(words) - 1
    while last > 0 and words[last][0] in {"&", "and", "of", "y", "de", "del", "the", "+"}:
        last -= 1
    for at in range(1, last):
        if (
            words[at][0] in {"de", "of"}
            and fold(" ".join(w for w, _, _ in words[at + 1 : last + 1])) in places
        ):
            last = at - 1  # "armería Dos Ríos de Tucson": the town is no part of the name
            break
    start, end = trim(text, words[0][1], words[last][2])
    name = " ".join(text[start:end].split())
    before = text[max(0, start - 60) : start]
    held = _STOCK.held(before.lower())
    business = _BUSINESS.search(before, held)
    if business and len(name) > 2:  # though the trade name may be a defendant's alias
        return NamedShop(name, kind_of(text, start, end, name), start, end, "doing business as", 0.8)
    if not (any(cue.may_match(held) for cue in _CUES) or APPOSITIVE.match(text, end)):
        return None
    folded = fold(name)
    if (
        len(name) < 3
        or folded in people
        or folded in places
        or dealer_facts().maker.fullmatch(name)
        or not re.search("[a-z]", name)
    ):
        return None
    if any(person and (folded.endswith(person) or person.startswith(folded)) for person in people):
        return None
    shop = _beside_words(text, words, start, end, name, held=held)
    if shop is None:
        return None
    around = surroundings_of(text, start, end)
    return shop if GUN.search(around) and not is_bystander(text, start, end, around) else None


def _beside_words(
    text: str, words: Sequence[Placed], start: int, end: int, name: str, *, held: int
) -> NamedShop | None:
    """The shop that a name is by the words right beside it, whatever is told further off."""
    before = text[max(0, start - 60) : start]
    called = _SHOP_CALLED.search(before, held)
    quoted = before[-1:] in {'"', "“", "«"} and text[end : end + 1] in {'"', "”", "»", ",", "."}
    if called and (
        quoted
        or "called" in called.group()
        or "named" in called.group()
        or re.search(r"llamad|denominad|conocid|known", called.group())
        or (len(words) > 1 and called.group().endswith(", ") and text[end : end + 1] == ",")
        or re.search(r"(?:armer[ií]a|tienda(?:\sde\sarmas)?)\s$", before)
    ):
        return NamedShop(name, kind_of(text, start, end, name), start, end, "shop called", 0.75)
    if _SITE_CALLED.search(before, held):
        return NamedShop(name, DealerKind.ONLINE, start, end, "site called", 0.75)
    owner = _OWNER_OF.search(before, held)
    if owner and len(words) > 1 and re.match(r"\s(?:in\s[A-Z]|store|shop)", text[end : end + 7]):
        return NamedShop(name, kind_of(text, start, end, name), start, end, "owner of", 0.65)
    bought_at = _BOUGHT_AT.search(before, held)
    if bought_at and len(words) > 1 and re.match(r"\s(?:store\s)?in\s[A-Z]", text[end : end + 12]):
        return NamedShop(name, kind_of(text, start, end, name), start, end, "bought at", 0.65)
    if (
        (len(words) > 1 or re.search(r"[a-z][A-Z]", name))
        and APPOSITIVE.match(text, end)
        and ("&" in name or not re.match(r",?\s(?:an?|the)\s(?:[\w-]+\s){0,3}licensee", text[end : end + 60]))
    ):
        return NamedShop(name, kind_of(text, start, end, name), start, end, "shop in apposition", 0.75)
    return None
