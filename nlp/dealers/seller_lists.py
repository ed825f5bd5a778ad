"""Sellers that a list names: "at three shops: Old Mill Pawn in Tulsa, …", or a name on each line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ironriver.vocabulary import DealerKind
from nlp.dealers.shop import NamedShop
from nlp.dealers.shop_words import GUN, PART
from nlp.dealers.facts import states
from nlp.dealers.positions import is_made_like_a_shop
from nlp.gazetteer_data import fold, given_names
from nlp.opened import Opened

_SHOPS = (
    r"(?:stores|shops|dealers|licensees|retailers|sellers|FFLs|pawnshops|pawnbrokers|outlets|businesses|locations|armer[ií]as|tiendas|"
    r"comercios|negocios|establecimientos|distribuidores)"
)
_SHOWS = r"(?P<show>(?:gun\s)?shows|ferias)"
#: "at three shows: …", "retailers in Ohio, including …", "two Tulsa gun shops -- …".
_HEAD = Opened(
    rf"\b(?:{_SHOWS}|{_SHOPS})(?:\s(?!including\b|such\b)[\w.'’-]+){{0,5}}?"
    r"(?::\s|\s(?:--|[–—])\s|[–—]|,?\s(?:including|such\sas|namely|among\sthem|like|entre\s(?:ellas|ellos)|como|incluid[oa]s)\s)"
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
            name = " ".join(item["name"].split())
            told = item["town"] or " " in name or "'" in name or "’" in name
            if told and _may_be(name, people, places):
                yield NamedShop(name, kind, item.start("name"), item.end("name"), "list of sellers", 0.7)
            elif not item["town"] and " " not in name:
                break  # towns, or something else than sellers
            item = _ITEM.match(text, item.end()) if item["next"].strip() else None


def _told_on_lines(text: str, people: frozenset[str], places: frozenset[str]) -> Iterator[NamedShop]:
    for head in _LINES_HEAD.finditer(text):
        if not GUN.search(text, max(0, head.start() - _NEAR), head.end() + _NEAR):
            continue
        kind = DealerKind.GUN_SHOW if head["show"] else DealerKind.FFL
        item = _LINE.match(text, head.end())
        while item is not None:
            name = " ".join(item["name"].split())
            if _may_be(name, people, places) and len(name) > 3:
                yield NamedShop(name, kind, item.start("name"), item.end("name"), "list of sellers", 0.7)
            item = _LINE.match(text, item.end())


def _may_be(name: str, people: frozenset[str], places: frozenset[str]) -> bool:
    folded = fold(name)
    if fold(name.split(maxsplit=1)[0]) in given_names() and re.fullmatch(
        r"[\w-]+(?:\s[A-Z]\.)?\s[\w-]+", name
    ):
        return is_made_like_a_shop(name)  # "Jordan Miller"
    return folded not in people and folded not in places
