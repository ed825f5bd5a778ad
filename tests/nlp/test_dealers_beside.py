"""Sellers known by the town before them, by how many they were, by who or what page they are."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.dealers import find_dealers
from nlp.reading import read


def _sellers(text: str) -> list[tuple[str | None, str, str | None, str | None]]:
    found = find_dealers(read(SourceDocument("x", "", "2022-05-05", text)), ())
    check_spans(text, found)
    return [(dealer.name, dealer.kind.value, dealer.city, dealer.region) for dealer in found]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("He paid for two Zastava rifles at a Mesa store, agents in Arizona said.", "Mesa"),
        ("Her two pistols came from a single Stuart gun shop on the coast.", "Stuart"),
        ("They rode to stores in Rutland with a list of pistols.", "Rutland"),
        (
            "Gang members stole 20 guns, smashed a door and robbed again. At the Sealy shop they failed.",
            "Sealy",
        ),
    ],
)
def test_a_town_right_before_a_shop_is_its_own(text: str, city: str) -> None:
    assert (None, "ffl", city) in [seller[:3] for seller in _sellers(text)]


def test_a_town_before_a_gun_store_is_no_name() -> None:
    assert all(name is None for name, *_ in _sellers("A clerk at a Sunrise gun store sold him 55 rifles."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The 270 rifles were bought from 19 different licensees.", "ffl"),
        ("She bought the pistols at half a dozen shops.", "ffl"),
        ("He bought the rifle from a coworker for $1,400.", "private"),
        ("Nine pistols were stolen from unlocked cars.", "private"),
        ("Most of the guns were purchased from strangers.", "private"),
        ("He made silencers and offered them on a Telegram channel.", "online"),
        ("Vendía las pistolas por Instagram, según la denuncia.", "online"),
        ("Most of the pistols he sold at flea markets.", "private"),
    ],
)
def test_sellers_without_a_place_are_known_by_what_they_are(text: str, kind: str) -> None:
    assert (None, kind) in [seller[:2] for seller in _sellers(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The rifles lay in a box collected at a mailbox shop in Laredo.",
        "A pistol was found on a former worker of a Roseville tool shop.",
        "He posted photographs of his dog on Instagram.",
        "The case ended with a guilty plea about two guns from a Harlingen man.",
    ],
)
def test_other_shops_and_people_sell_nothing(text: str) -> None:
    assert _sellers(text) == []


def test_more_shops_than_are_named() -> None:
    found = _sellers("He bought 19 rifles at four area gun stores, among them an Ashwood Guns in Webster.")
    assert {(None, "ffl"), ("Ashwood Guns", "ffl")} == {seller[:2] for seller in found}


def test_several_counties_stand_in_the_state_told_before() -> None:
    text = (
        "Agents in Texas and Belen, N.M., found receipts for rifles from four gun stores in Hidalgo and "
        "Starr Counties."
    )
    assert (None, "ffl", None, "Texas") in _sellers(text)
