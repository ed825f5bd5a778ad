"""Names of shops: which spellings are one."""

import pytest

from pipeline.dealers.names import alike, shop_name
from pipeline.dealers.resolving import SAME_SHOP


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kolibri Guns", "KOLIBRI GUNS, L.L.C."),
        ("Kolibri Guns", "Kolibri Gun"),
        ("Kolibri Guns", "Kolibry Guns"),
        ("Kolibri Firearms", "Kolibri Firerams Inc."),
        ("Quorl Enterprises d/b/a Kolibri Guns", "Kolibri Guns"),
        ("Quorl Enterprises DBA Kolibri Guns", "QUORL ENTERPRISES LLC"),
        ("Q&Z Sales", "Q & Z Sales Co."),
        ("Zentner's Pawn Shop", "Zentners Pawnshop"),
        ("Ocotillo Trading Post #14", "Ocotillo Trading Post"),
        ("Armería Ocotillo", "Armeria Ocotillo"),
    ],
)
def test_one_shop(a, b):
    assert alike(shop_name(a), shop_name(b)) >= SAME_SHOP
    assert alike(shop_name(b), shop_name(a)) == alike(shop_name(a), shop_name(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lone Mesa Guns", "Lone Mesa Pawn"),
        ("Lone Mesa Guns", "Lone Oak Guns"),
        ("Stone Guns", "Store Guns"),
        ("Quorl Firearms", "Zentner Firearms"),
        ("Guns & Ammo", "Gun Shop"),
        ("Old Mill Arms", "New Mill Arms"),
    ],
)
def test_two_shops(a, b):
    assert alike(shop_name(a), shop_name(b)) < SAME_SHOP


@pytest.mark.parametrize(
    ("name", "chain"),
    [
        ("Academy Sports & Outdoors", "Academy Sports + Outdoors"),
        ("ACADEMY SPORTS AND OUTDOORS #43", "Academy Sports + Outdoors"),
        ("Cabela’s", "Cabela's"),
        ("Wal-Mart", "Walmart"),
        ("Academy of Gunsmithing", None),
    ],
)
def test_chains(name, chain):
    assert shop_name(name).chain == chain
