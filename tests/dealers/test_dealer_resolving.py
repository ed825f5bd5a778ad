"""Sellers over incidents: by name and place, whatever the order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.dealers.resolving import NamedSeller, resolve_sellers


def seller(name, city=None, region=None, row=0, hints=(), kind="ffl"):
    return NamedSeller(name, kind, city, region, frozenset(hints), (row,))


def shops(*sellers):
    return sorted(sorted(shop.spellings) for shop in resolve_sellers(sellers))


TUCSON = seller("Kolibri Guns", "Tucson", "Arizona", 1)


@pytest.mark.parametrize(
    "other",
    [
        seller("KOLIBRI GUNS LLC", "Tucson", "Arizona", 2),
        seller("Kolibry Guns", "Tucson", "Ariz.", 2),
        seller("Kolibri Guns & Ammo", "Tucson", "Arizona", 2),
        seller("Kolibri Guns, Inc.", None, "Arizona", 2),
        seller("Kolibri Guns Inc", "Tucson", None, 2),
        seller("Kolibri Guns Co", None, None, 2),
    ],
)
def test_one_shop(other):
    (shop,) = resolve_sellers([TUCSON, other])
    assert (shop.city, shop.region, shop.rows) == ("Tucson", "Arizona", (1, 2))
    assert "kolibri-guns/tucson/az" in shop.keys


@pytest.mark.parametrize(
    "other",
    [
        seller("Kolibri Guns", "Phoenix", "Arizona", 2),
        seller("Kolibri Guns", "Tucson", "Texas", 2),
        seller("Kolibri Pawn", "Tucson", "Arizona", 2),
        seller("Ocotillo Guns", "Tucson", "Arizona", 2),
        seller("Kolibri Guns & Ammo", None, None, 2),
    ],
)
def test_two_shops(other):
    assert len(resolve_sellers([TUCSON, other])) == 2


def test_a_bare_name_that_two_shops_bear_stays_apart_unless_its_case_says_where():
    texas = seller("Kolibri Guns", "Laredo", "Texas", 2)
    assert len(resolve_sellers([TUCSON, texas, seller("Kolibri Guns", row=3)])) == 3
    found = resolve_sellers([TUCSON, texas, seller("Kolibri Guns", row=3, hints={"tx"})])
    assert {shop.region: shop.rows for shop in found} == {"Arizona": (1,), "Texas": (2, 3)}


def test_a_chain_is_told_apart_by_its_town():
    found = resolve_sellers(
        [
            seller("Academy", "Laredo", "Texas", 1),
            seller("Academy Sports & Outdoors", "Laredo", "Texas", 2),
            seller("Academy Sports", "Houston", "Texas", 3),
            seller("Academy", None, "Texas", 4),
        ]
    )
    assert sorted((shop.chain, shop.city, shop.rows) for shop in found if shop.city) == [
        ("Academy Sports + Outdoors", "Houston", (3,)),
        ("Academy Sports + Outdoors", "Laredo", (1, 2)),
    ]
    assert [shop.rows for shop in found if not shop.city] == [(4,)]


NAMES = ["Kolibri Guns", "Kolibry Guns", "Ocotillo Arms", "Kolibri Guns LLC", "Academy", "Lone Mesa Pawn"]
SELLERS = st.lists(
    st.builds(
        seller,
        st.sampled_from(NAMES),
        st.sampled_from([None, "Tucson", "Laredo"]),
        st.sampled_from([None, "Arizona", "Texas"]),
        st.integers(0, 99),
        st.sampled_from([(), ("az",), ("tx",)]),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(SELLERS, st.randoms())
def test_the_order_does_not_matter_and_nobody_is_lost(sellers, dice):
    shuffled = list(sellers)
    dice.shuffle(shuffled)
    first, second = resolve_sellers(sellers), resolve_sellers(shuffled)
    assert first == second
    assert sorted(row for shop in first for row in shop.rows) == sorted(s.rows[0] for s in sellers)
