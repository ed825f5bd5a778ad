"""Sellers by the names they go by on a site: "under the user name “…”", "an account called …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ironriver.vocabulary import DealerKind
from nlp.dealers.seller_people import NETWORK_NAME
from nlp.dealers.seller_words import OFFERED_ONLINE, SOLD
from nlp.dealers.shop import NamedShop
from nlp.dealers.shop_words import GUN
from nlp.gazetteer.data import fold
from nlp.opened import Opened

#: The rule's name in what is stored.
RULE = "account of a seller"
#: What such a name is like: in quotation marks, or after an @, or with a mark that no word has.
_QUOTED = r"[\"“«'‘](?P<quoted>[^\"”»’\n]{3,40}?)[,.]?[\"”»'’]"
_HANDLE = r"(?P<handle>@[\w.]{3,30}\w|\w{2,20}[_\d]\w{1,20})"
#: Words that introduce it.
_ACCOUNT = Opened(
    r"\b(?:(?:user|screen|vendor|seller|account|profile|display|online|Instagram|Telegram|Snapchat|Facebook)\s?(?:names?|handles?|monikers?|alias|IDs?)"
    r"|usernames?|handle|moniker"
    r"|(?:accounts?|groups?|channels?|pages?|profiles?|storefronts?|cuentas?|grupos?|canal(?:es)?|p[áa]ginas?|perfil(?:es)?)\s"
    r"(?:called|named|titled|known\sas|with\sthe\sname|llamad[oa]s?|denominad[oa]s?|de\snombre)"
    r"|(?:bajo|con)\sel\s(?:nombre(?:\sde\susuario)?|usuario|alias|apodo))"
    rf",?\s(?:of\s|de\s)?(?:{_QUOTED}|{_HANDLE})"
)
#: Customers are found there.
_CUSTOMERS = re.compile(
    r"\b(?:customers?|buyers?|clients?|clientes?|compradores|ads?|anuncios?)\b", re.IGNORECASE
)
_ONLINE = re.compile(
    rf"\b(?:{NETWORK_NAME}|online|internet|web\s?sites?|dark\s?(?:web|net)|marketplaces?|auction|forum|messaging|"
    r"chat|redes\ssociales|en\sl[íi]nea|\d{1,7}\s(?:members|subscribers|followers|miembros|suscriptores|seguidores))\b",
    re.IGNORECASE,
)
#: Characters around a name in which a site, and in which guns are told.
_SITE_NEAR, _GUNS_NEAR = 300, 400


def accounts_in(text: str, people: frozenset[str]) -> Iterator[NamedShop]:
    """The names under which guns are offered on sites; a defendant's own alias is none."""
    for match in _ACCOUNT.finditer(text):
        group = "quoted" if match["quoted"] else "handle"
        start, end = match.span(group)
        line = text[max(text.rfind("\n", 0, start) + 1, start - _SITE_NEAR) : end + _SITE_NEAR].split(
            "\n", maxsplit=1
        )[0]
        offered = SOLD.search(line) or OFFERED_ONLINE.search(line) or _CUSTOMERS.search(line)
        if fold(match[group]) in people or not offered or not _ONLINE.search(line):
            continue
        if GUN.search(text, max(0, start - _GUNS_NEAR), end + _GUNS_NEAR):
            yield NamedShop(match[group], DealerKind.ONLINE, start, end, RULE, 0.6)
