"""Sellers that a list names: "at three shops: Old Mill Pawn in Tulsa, …", or a name on each line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ironriver.vocabulary import DealerKind
from nlp.dealers.facts import states
from nlp.dealers.positions import is_made_like_a_shop, is_person, may_be_shop
from nlp.dealers.shop import NamedShop, is_title_line
from nlp.dealers.shop_words import GUN, PART
from nlp.gazetteer.data import fold
from nlp.opened import Opened

_SHOPS = (
    r"(?:stores|shops|dealers|licensees|retailers|sellers|FFLs|pawnshops|pawnbrokers|outlets|businesses|locations|armer[ií]as|tiendas|"
    r"comercios|negocios|establecimientos|distribuidores)"
)
_SHOWS = r"(?P<show>(?:gun\s)?shows|ferias)"
#: "at three shows: …", "retailers in Ohio, including …", "two Tulsa gun shops -- …".
_HEAD = Opened(
    rf"\b(?:{_SHOWS}|{_SHOPS})(?:\s(?!including\b|such\b)[\w.'’-]+){{0,5}}?"
    r"(?::\s|\s(?:--|[–—])\s|[–—]|,?\s(?:including|such\sas|namely|among\sthem|like|entre\s(?:ellas|ellos)|como|incluid[oa]s)\s"
    r"|\s(?P<verb>were|are|figuran|fueron|eran|son)\s(?=[A-Z]|an?\s[A-Z]))"
)
_WORD = rf"(?:\d{{1,3}}\s(?=[A-Z]))?{PART}"
_TOWN = (
    r"[A-Z][\w'’-]+\.?(?:\s(?:(?:du|de|del|la|las|los)\s)?[A-Z][\w'’-]+){0,2}"
    rf"(?:,\s(?:{states()})(?!\w))?"
)
_ITEM = re.compile(
    rf"(?:(?:the|an?|el|la|una?)\s)?[\"“«]?(?P<name>{_WORD}(?:\s(?:(?:&|and|of|de|y|\+)\s)?{PART}){{0,6}}?)[\"”»]?"
    rf"(?P<town>\s(?:in|of|near|en|de|outside)\s(?:nearby\s)?{_TOWN}|\s\({_TOWN}\))?"
    r"(?:\son\s(?:\w+day|[A-Z]\w{2,8}\.?\s\d{1,2})|\s(?:el|on)\s\d{1,2}\sde\s\w+)?"
    r"(?P<next>[,;]\s(?:(?:and|y|or)\s)?|\s(?:and|y|e|or|o)\s|(?=[.,;)]|\s(?:--|[–—])|$|\n)|\s(?=[a-z]))"
)
#: "the targeted gun stores were:" above a list with a name on each line.
_LINES_HEAD = Opened(rf"\b(?:{_SHOWS}|{_SHOPS})(?:[ \t]\S+){{0,9}}?:[ \t]*\n")
_LINE = re.compile(
    rf"\s{{0,8}}(?:[•*·▪‣◦●–—-]|\(?\d{{1,2}}[.)])\s{{1,4}}(?:[^\n:]{{0,30}}:\s)?(?:the\s)?"
    rf"(?P<name>(?:[Tt]he\s)?{_WORD}(?:\s(?:(?:&|and|of|de|y|\+)\s)?{PART}){{0,6}}?)(?=\s(?:in|en|near|on|at|de)\s|\s?[,;(–—]|\s--?\s|:|\n|$)[^\n]*(?:\n|$)"
)
#: Characters before the head of a list in which guns are told.
_NEAR = 250


def told_in_lists(text: str, people: frozenset[str], places: frozenset[str]) -> Iterator[NamedShop]:
    """The sellers of every list that is announced as one of sellers; `people` and `places` are none."""
    yield from _told_on_lines(text, people, places)
    for head in _HEAD.finditer(text):
        if not GUN.search(text, max(0, head.start() - _NEAR), head.end() + _NEAR):
            continue
        kind = DealerKind.GUN_SHOW if head["show"] else DealerKind.FFL
        item = _ITEM.match(text, head.end())
        while item is not None:
            name = " ".join(_name(item).split())
            told = item["town"] or " " in name or "'" in name or "’" in name
            if head["verb"]:
                told = is_made_like_a_shop(name)
            if told and _may_be(name, people, places):
                yield NamedShop(name, kind, *_span(item), "list of sellers", 0.7)
            elif not item["town"] and " " not in name:
                break  # towns, or something else than sellers
            item = _ITEM.match(text, item.end()) if item["next"].strip() else None


#: From one shop to the next: "… in Waco, Nagel's and a Bass Pro".
_FROM_SHOP = re.compile(
    rf"[\"”»]?(?:\s(?:in|of|near|en|de)\s{_TOWN}|\s\({_TOWN}\))?(?:,\s(?:(?:and|y)\s)?|\s(?:and|y)\s)"
)
#: Before one shop: "Nagel's and Ash Guns".
_TO_SHOP = re.compile(
    rf"(?P<name>{_WORD}(?:\s(?:(?:&|\+)\s)?{PART}){{0,4}})(?:,\s(?:(?:and|y)\s)?|\s(?:and|y)\s)(?:the\s|an?\s|la\s)?$"
)


def conjoined(
    text: str, shops: Sequence[NamedShop], people: frozenset[str], places: frozenset[str]
) -> Iterator[NamedShop]:
    """The names made like shops' that stand in a row with a shop: "Ash Guns, Nagel's and …"."""
    taken = {at for shop in shops for at in range(shop.start, shop.end)}
    for shop in shops:
        if shop.kind is not DealerKind.FFL:
            continue
        near: list[re.Match[str]] = []
        if (gap := _FROM_SHOP.match(text, shop.end)) and (item := _ITEM.match(text, gap.end())):
            near.append(item)
        if before := _TO_SHOP.search(text, max(0, shop.start - 50), shop.start):
            near.append(before)
        for match in near:
            start, end = _span(match)
            name = " ".join(_name(match).split())
            fits = is_made_like_a_shop(name) and may_be_shop(name, people, places)
            if fits and start not in taken and not is_title_line(text, start, end):
                taken.update(range(start, end))
                yield NamedShop(name, DealerKind.FFL, start, end, "list of sellers", 0.6)


_POSSESSIVE = re.compile(r"[A-Z][\w-]{2,30}['’]s(?=\s)")


def short_forms(text: str, shops: Sequence[NamedShop]) -> Iterator[NamedShop]:
    """The mentions of a shop by its keeper alone: "Dick's Sporting Goods … the Dick's in Waco"."""
    taken = {at for shop in shops for at in range(shop.start, shop.end)}
    keepers = {m.group(): shop for shop in shops if (m := _POSSESSIVE.match(shop.name))}
    for keeper, shop in keepers.items():
        for match in re.finditer(
            rf"(?<![\w’']){re.escape(keeper)}(?=\s(?:in|store|shop|location|on)\b)", text
        ):
            if match.start() not in taken:
                yield replace(shop, start=match.start(), end=match.end())


def _told_on_lines(text: str, people: frozenset[str], places: frozenset[str]) -> Iterator[NamedShop]:
    for head in _LINES_HEAD.finditer(text):
        if not GUN.search(text, max(0, head.start() - _NEAR), head.end() + _NEAR):
            continue
        kind = DealerKind.GUN_SHOW if head["show"] else DealerKind.FFL
        item = _LINE.match(text, head.end())
        while item is not None:
            name = " ".join(_name(item).split())
            if _may_be(name, people, places) and len(name) > 3:
                yield NamedShop(name, kind, *_span(item), "list of sellers", 0.7)
            item = _LINE.match(text, item.end())


def _span(item: re.Match[str]) -> tuple[int, int]:
    """Where a name stands, without the full stop of its sentence and what follows that."""
    start, end = item.span("name")
    if ended := _ENDED.search(item["name"]):
        return start, start + ended.start()
    return start, end - (item["name"].endswith(".") and not _LEGAL.search(item["name"]))


def _name(item: re.Match[str]) -> str:
    start, end = _span(item)
    return item["name"][: end - start]


_ENDED = re.compile(r"(?<=[a-z]{3})\.\s")
_LEGAL = re.compile(r"\b(?:Inc|Ltd|Corp|Co|L\.L\.C)\.$")


def _may_be(name: str, people: frozenset[str], places: frozenset[str]) -> bool:
    folded = fold(name)
    if is_person(name) and re.fullmatch(r"[\w-]+(?:\s[A-Z]\.)?\s[\w-]+", name):
        return is_made_like_a_shop(name)  # "Jordan Miller"
    return folded not in people and folded not in places
