"""Sellers in other words: sites without "called", names in capitals, shops that stand accused of nothing."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.dealers import find_dealers
from nlp.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mott drove the pistols to Toledo, where they were sold from a barbershop.",
            [(None, "unlicensed", "Toledo", "Ohio")],
        ),
        (
            "They walked out of four Waco dealers and one in Killeen with 91 handguns they had bought.",
            [(None, "ffl", "Waco", "Texas"), (None, "ffl", "Killeen", "Texas")],
        ),
        (
            "A supply sergeant stole 28 carbines from an armory in Waco.",
            [(None, "private", "Waco", "Texas")],
        ),
        (
            "The pistols were bought in Ohio, from four licensed dealers in Richland and Ashland counties.",
            [(None, "ffl", None, "Ohio")],
        ),
        (
            "He ordered the springs from a website hosted in China and bought 300 switches.",
            [(None, "online", None, None)],
        ),
        (
            "Surveillance showed Ortega entering Blue Mesa Firearms and coming out with four pistols.",
            [("Blue Mesa Firearms", "ffl", None, None)],
        ),
        (
            "Agents saw him leave High Plains Arms with three rifles in boxes.",
            [("High Plains Arms", "ffl", None, None)],
        ),
        (
            "Big Sky Guns employees called ATF after she came for her fifth AK-style pistol.",
            [("Big Sky Guns", "ffl", None, None)],
        ),
        (
            "Hale went back to Sportsman's Haven the next day and purchased three more Glocks.",
            [("Sportsman's Haven", "ffl", None, None)],
        ),
        (
            "Mott, manager of Channel Cove Armory, Inc., is charged with unlawful transfers of handguns.",
            [("Channel Cove Armory, Inc.", "ffl", None, None)],
        ),
        (
            "He found private sellers on GunHollowBoard and bought nine rifles.",
            [("GunHollowBoard", "online", None, None)],
        ),
        (
            "They bought the rifles from people on the internet site LoneStarSwap.",
            [("LoneStarSwap", "online", None, None)],
        ),
        (
            "The pistols were bought at Copper Ridge Tactical, a licensed dealer in "
            "Flagstaff, Arizona. The dealer is not accused of wrongdoing.",
            [("Copper Ridge Tactical", "ffl", "Flagstaff", "Arizona")],
        ),
        (
            "HARLAN'S TRADING POST, LLC sold firearms to a felon. The "
            "company was indicted for selling guns off the books.",
            [("HARLAN'S TRADING POST, LLC", "ffl", None, None)],
        ),
        (
            "She signed for six pistols at a flea market in Orono, Maine.",
            [(None, "private", "Orono", "Maine")],
        ),
        (
            "Los rifles se vendieron en dos comercios de Phoenix.",
            [(None, "ffl", "Phoenix", "Arizona")],
        ),
        (
            "Thieves broke into the Orion Parcel hub in Memphis and stole 300 pistols.",
            [("Orion Parcel", "private", "Memphis", "Tennessee")],
        ),
        (
            "He posted the pistols on the gun forum TriggerTalk and sold 20 of them.",
            [("TriggerTalk", "online", None, None)],
        ),
        (
            "The group procured 30 rifles from federal firearms licensees in Waco, Texas.",
            [(None, "ffl", "Waco", "Texas")],
        ),
        (
            "Agents bought guns through the online marketplace IronBarter.",
            [("IronBarter", "online", None, None)],
        ),
        (
            "He paid for nine rifles at a gun show in Dayton, Ohio.",
            [(None, "gun_show", "Dayton", "Ohio")],
        ),
        (
            "They used the auction site BidArms to buy 40 rifles.",
            [("BidArms", "online", None, None)],
        ),
        (
            "Guns came from ads on RifleFinder, prosecutors said, where he bought ten.",
            [("RifleFinder", "online", None, None)],
        ),
        (
            "The shop was not charged; the pistols were purchased at Silver Creek Guns in Reno, Nevada.",
            [("Silver Creek Guns", "ffl", "Reno", "Nevada")],
        ),
    ],
)
def test_sellers_told(text: str, expected: list[tuple[str | None, str, str | None, str | None]]) -> None:
    found = find_dealers(read(SourceDocument("d", "", "", text)), ())
    check_spans(text, found)
    assert [(d.name, str(d.kind), d.city, d.region) for d in found] == expected
