"""Places of dense texts: premises told by their kind, guns that turn up again, people who get them."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.defendants import find_defendants
from nlp.places import find_places
from nlp.reading import read
from nlp.stages import find_stages

PREMISES = [
    (
        "Owen Tarver bought 14 rifles at Red Fork Guns in Broken Arrow. Agents raided the store on May 9 and "
        "took away 213 guns.",
        [("purchase", "Broken Arrow"), ("seizure", "Broken Arrow")],
    ),
    (
        "Mott rented a storage unit in Sapulpa and drove there once a week with new rifles. When the unit "
        "was searched on July 14, agents seized 47 firearms.",
        [("stash", "Sapulpa"), ("seizure", "Sapulpa")],
    ),
    (
        "Owen Tarver, 31, of Tulsa, was charged Monday. On May 4 agents searched his apartment. They "
        "recovered 26 pistols and a 3D printer.",
        [("seizure", "Tulsa")],
    ),
    (
        "Owen Tarver, 31, of Tulsa, and Dale Mott, 44, of Enid, are charged. Mott bought 14 rifles in Texas. "
        "Tarver kept them in his garage until a buyer called.",
        [("purchase", "Texas"), ("stash", "Tulsa")],
    ),
    (
        "Antwan Gadsden, 30, of Jersey City, is charged with dealing in firearms. Officers searched "
        "Gadsden's apartment this morning and found two pistols.",
        [("seizure", "Jersey City")],
    ),
    (
        "Lara rentaba una bodega en Laredo. En la bodega los agentes decomisaron 31 rifles y 90 cargadores.",
        [("seizure", "Laredo")],
    ),
]
ACTS = [
    (
        "A pistol that Tarver sold in May was found the next month in a stolen car in Lawton.",
        [("recovery", "Lawton")],
    ),
    (
        "Seven of the rifles were recovered in three states, Kansas, Missouri and Arkansas.",
        [("recovery", "Kansas"), ("recovery", "Missouri"), ("recovery", "Arkansas")],
    ),
    (
        "Un fusil que Lara compró estuvo en el tiroteo del 22 de marzo en Apatzingán.",
        [("recovery", "Apatzingán")],
    ),
    (
        "Burglars crashed a car through the doors of Ash Firearms in Belmont and took 28 pistols. On Nov. 9 "
        "they struck again at Oak Outfitters in Fort Mill, South Carolina, where they took 19 handguns.",
        [("theft", "Belmont"), ("theft", "Fort Mill")],
    ),
    (
        "Tarver sold some of the pistols to buyers he knew to be from California.",
        [("destination", "California")],
    ),
    (
        "Arvizu was sent by a man in Culiacán to buy .50 caliber rifles.",
        [("destination", "Culiacán")],
    ),
    (
        "In Trenton, the serial numbers were ground off and Tarver sold the guns for $700 apiece.",
        [("destination", "Trenton")],
    ),
    (
        "Tarver was arrested Monday for allegedly transporting guns bought in Selma, Alabama.",
        [("purchase", "Selma")],
    ),
    (
        "Thieves broke into a pawn shop in Waco and stole 12 pistols. Thirty-seven guns were taken from "
        "Lakeside Arms in Killeen, prosecutors say, in a second burglary.",
        [("theft", "Waco"), ("theft", "Killeen")],
    ),
    (
        "Guns from the Macon burglary turned up in Atlanta, Charlotte and Newark.",
        [("theft", "Macon"), ("recovery", "Atlanta"), ("recovery", "Charlotte"), ("recovery", "Newark")],
    ),
    (
        "The pistol with which Officer Lane was killed in Gary was bought at a shop in Portage, Indiana.",
        [("recovery", "Gary"), ("purchase", "Portage")],
    ),
    ("Toledo police have so far recovered nine of the pistols.", [("recovery", "Toledo")]),
    (
        "A search that same day of a storage unit he rented in Odessa produced 13 rifles.",
        [("seizure", "Odessa"), ("stash", "Odessa")],
    ),
    (
        "Agents executed the search warrant at 1412 Arlington Ave E, St. Paul, and seized six pistols.",
        [("seizure", "St. Paul")],
    ),
    (
        "A pistol was picked up at the site of an ambush near Madera, Chihuahua, in 2013.",
        [("recovery", "Madera")],
    ),
    (
        "Mexican soldiers took eight rifles from a safe house in San Fernando, Tamaulipas.",
        [("recovery", "San Fernando")],
    ),
    ("Most of the pistols went to two men from Minneapolis.", [("destination", "Minneapolis")]),
    ("ATF matched one of the pistols to a Memphis drug shooting.", [("recovery", "Memphis")]),
    ("Las armas venían sobre todo del estado de Florida, por avión.", [("purchase", "Florida")]),
]


@pytest.mark.parametrize(("text", "expected"), [*PREMISES, *ACTS])
def test_places_of_dense_texts(text: str, expected: list[tuple[str, str]]) -> None:
    language = "es" if any(word in text for word in (" en ", " del ")) else "en"
    reading = read(SourceDocument("d", "", "2024-03-05", text, language=language))
    found = find_places(reading, find_defendants(reading, find_stages(reading)))
    assert {(place.role.value, place.name) for place in found} == set(expected)
