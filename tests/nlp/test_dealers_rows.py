"""Sellers told in rows: in several counties, states or towns, beside a named one; shows and accounts."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.dealers import find_dealers
from nlp.reading import read

Seller = tuple[str | None, str, str | None, str | None]


def _sellers(text: str) -> list[Seller]:
    found = find_dealers(read(SourceDocument("x", "", "2022-05-05", text)), ())
    check_spans(text, found)
    return [(dealer.name, dealer.kind.value, dealer.city, dealer.region) for dealer in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # counties have no town, states told together no state of their own
        (
            "Boston police said he bought 30 pistols from stores in DeKalb, Gwinnett and Clayton counties.",
            [(None, "ffl", None, "Georgia")],
        ),
        (
            "Ellery bought the rifles at gun stores in Kansas and Missouri.",
            [(None, "ffl", None, None)],
        ),
        # a chain has a shop in each town
        (
            "She picked up nine pistols at two Fleet Farm locations, in Appleton and Green Bay.",
            [
                ("Fleet Farm", "ffl", "Appleton", "Wisconsin"),
                ("Fleet Farm", "ffl", "Green Bay", "Wisconsin"),
            ],
        ),
        # the town of the next seller is not its own
        (
            "He bought 12 pistols at a Cabela's, at gun shows in Tulsa and from a neighbor.",
            [
                ("Cabela's", "ffl", None, None),
                (None, "gun_show", "Tulsa", "Oklahoma"),
                (None, "private", None, None),
            ],
        ),
        (
            "He bought the rifles at a swap meet in Amarillo, at Rolling Plains Guns in Lubbock.",
            [
                ("Rolling Plains Guns", "ffl", "Lubbock", "Texas"),
                (None, "private", "Amarillo", "Texas"),
            ],
        ),
        # another beside a named one
        (
            "Orr bought nine pistols at Ridge Line Firearms and at a pawn shop on Cedar Avenue.",
            [("Ridge Line Firearms", "ffl", None, None), (None, "ffl", None, None)],
        ),
        # fairgrounds that are named after a town
        (
            "Many of the pistols were bought at gun shows at the Tulsa Fairgrounds.",
            [(None, "gun_show", "Tulsa", "Oklahoma")],
        ),
        (
            "In Oklahoma they bought 20 rifles at a gun show at the state fairgrounds.",
            [(None, "gun_show", None, "Oklahoma")],
        ),
        (
            "He bought a Glock pistol at the Cedar Hollow gun show in June.",
            [("Cedar Hollow gun show", "gun_show", None, None)],
        ),
        (
            "They bought 14 pistols at three tables at the Prairie Wind Expo Center.",
            [("Prairie Wind Expo Center", "gun_show", None, None)],
        ),
        # names that sellers go by on sites
        (
            "Quill sold the receivers through an auction website under the user name “brass_badger.”",
            [("brass_badger", "online", None, None)],
        ),
        (
            "Ofrecía los silenciadores por Instagram bajo el nombre @fierros_del_rio, según la denuncia.",
            [("@fierros_del_rio", "online", None, None)],
        ),
        (
            "Buyers of the switches were found in a group called “Switch Harbor,” which had 340 members.",
            [("Switch Harbor", "online", None, None)],
        ),
        # makers and carriers that are robbed
        (
            "Dorn worked at the Amarillo terminal of Caprock Freight Lines. He stole pistols from pallets "
            "that Savage Arms had sent; the theft was told of in June. Forty stolen guns are missing.",
            [("Caprock Freight Lines", "private", None, None), ("Savage Arms", "manufacturer", None, None)],
        ),
        # kits that come by mail
        (
            "He bought the pistol kits by mail from a company in Oregon.",
            [(None, "online", None, "Oregon")],
        ),
        # one more in another town, by a number alone
        (
            "Compró 14 pistolas en cuatro comercios, tres de Tulsa y uno de Amarillo.",
            [(None, "ffl", "Tulsa", "Oklahoma"), (None, "ffl", "Amarillo", "Texas")],
        ),
        (
            "Compró las pistolas en seis armerías de los condados DeKalb y Gwinnett.",
            [(None, "ffl", None, "Georgia")],
        ),
        # advertisements are people's
        (
            "He bought six rifles through newspaper ads.",
            [(None, "private", None, None)],
        ),
        (
            "They cleaned out the gun cases at Berks County's gun shops.",
            [(None, "ffl", None, "Pennsylvania")],
        ),
        # who sells to shops is licensed, and none of the shops that are named
        (
            "Vane owned Red Quarry Guns. He bought 300 pistols from wholesalers that year.",
            [("Red Quarry Guns", "ffl", None, None), (None, "ffl", None, None)],
        ),
        (
            "The license was used to buy 90 pistols from a distributor in Omaha.",
            [(None, "ffl", "Omaha", "Nebraska")],
        ),
        (
            "The rifles had been sold during the last five weeks by dealers in Tulsa.",
            [(None, "ffl", "Tulsa", "Oklahoma")],
        ),
    ],
)
def test_sellers_of_rows(text: str, expected: list[Seller]) -> None:
    assert sorted(_sellers(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        # who is recruited sells nothing
        "Dunn recruited friends and coworkers in Ohio to buy rifles for him.",
        # guns on their way, and for sale
        "The stolen carton of pistols was on its way to a distributor in Omaha.",
        "He meant to sell the pistols he had bought at a gun show in Tulsa.",
        # words for guns are no shop's name
        "Guns sold by Hale were found in Ohio.",
        "The thieves stole from the cases, taking from the Glocks and Smith & Wessons first.",
        # dealers that are only counted, and shops with another trade
        "The number of licensed dealers in Ohio has doubled since 2014, and guns were stolen there.",
        "The frames he bought were sent to UPS Store mailboxes in Tulsa.",
        # an advertisement for something else
        "In 2006 he answered a newspaper advertisement and bought furs from a trapper.",
        # a shop that is only asked, and guns taken by agents
        "At a gun shop in Tulsa that sold the couple nothing, the owner spoke of rifles he had bought.",
        "Sixty rifles were taken from an apartment in Tulsa by federal agents after a theft elsewhere.",
        # a show of another kind
        "He told the host of the NBC show about the rifles he had once bought.",
        # a gang by name sells on no site
        "A group called “Iron Lanterns” sold the guns on street corners.",
    ],
)
def test_no_sellers(text: str) -> None:
    assert _sellers(text) == []
