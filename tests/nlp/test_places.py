"""What places were to the matter, by the words that govern them."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.places import find_places
from nlp.reading import read


def told(text: str) -> list[tuple[str, str]]:
    found = find_places(read(SourceDocument("d", "", "", text)))
    check_spans(text, found)
    return [(str(place.role), place.name) for place in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The guns were bought in Ohio and sent to Chicago.",
            [("purchase", "Ohio"), ("destination", "Chicago")],
        ),
        (
            "He bought rifles in Oregon, Nevada and Utah.",
            [("purchase", s) for s in ("Oregon", "Nevada", "Utah")],
        ),
        ("They smuggled the rifles into Mexico.", [("destination", "Mexico")]),
        ("He supplied guns to a Mexican drug cartel.", [("destination", "Mexico")]),
        ("Llevaban las armas de contrabando a México.", [("destination", "Mexico")]),
        ("Compraron los fusiles en Tucson.", [("purchase", "Tucson")]),
        ("Agents seized 20 rifles at a home in Mesa, Arizona.", [("seizure", "Mesa")]),
        ("Las armas fueron decomisadas en Nuevo Laredo.", [("seizure", "Nuevo Laredo")]),
        (
            "Compradas en Waco, las armas fueron decomisadas en Nuevo Laredo.",
            [("purchase", "Waco"), ("recovery", "Nuevo Laredo")],
        ),
        ("Agents found 14 rifles in a storage unit in Midland, Texas.", [("seizure", "Midland")]),
        ("Police in Oaxaca later recovered one of the pistols.", [("recovery", "Oaxaca")]),
        (
            "The pistols had been purchased in Tennessee and were found in Montreal.",
            [("purchase", "Tennessee"), ("recovery", "Montreal")],
        ),
        ("The guns ended up in the hands of criminals in Honduras.", [("destination", "Honduras")]),
        ("The rifles were meant for a cartel in Michoacán.", [("destination", "Michoacán")]),
        ("He mailed pistols to buyers in the Cayman Islands.", [("destination", "Cayman Islands")]),
        ("The switches were mailed from China to buyers.", [("purchase", "China")]),
        ("A rifle of the ring was used in a shooting in Monterrey, Mexico.", [("recovery", "Monterrey")]),
        ("El arsenal tenía como destino final Michoacán.", [("destination", "Michoacán")]),
        ("She went to Indiana to buy pistols.", [("purchase", "Indiana")]),
        ("Deputies seized nine pistols in Quillford, after a chase.", [("seizure", "Quillford")]),
        ("The pistols were bound for Culiacán, Mexico.", [("destination", "Culiacán")]),
        ("She drove the rifles south by way of Douglas, Ariz.", [("crossing", "Douglas")]),
        ("Cruzaban los fusiles por Laredo.", [("crossing", "Laredo")]),
        ("Cruzó las armas por la garita de San Ysidro.", [("crossing", "San Ysidro")]),
        ("Compró un fusil de asalto en una armería de Waco.", [("purchase", "Waco")]),
        (
            "Las pistolas, adquiridas en Arizona, terminaron en Sonora.",
            [("purchase", "Arizona"), ("destination", "Sonora")],
        ),
        ("Los fusiles iban a Guatemala.", [("destination", "Guatemala")]),
        ("En el municipio de San Ramiro decomisaron 20 rifles.", [("seizure", "San Ramiro")]),
        ("REYNOSA, Tamaulipas.- Agentes encontraron cinco armas en un auto.", [("seizure", "Reynosa")]),
        ("The pistol was recovered in Mexico.", [("recovery", "Mexico")]),
        ("A rifle was recovered by Mexican authorities.", [("recovery", "Mexico")]),
        ("They stored the guns in a warehouse in Chula Vista.", [("stash", "Chula Vista")]),
        ("Five pistols were stolen from a gun store in Macon, Georgia.", [("theft", "Macon")]),
        (
            "Officers at the Gateway International Bridge found 20 rifles.",
            [("crossing", "Gateway International Bridge"), ("seizure", "Gateway International Bridge")],
        ),
        ("He sold guns to an undercover detective in Brooklyn.", [("destination", "Brooklyn")]),
        ("He flew to Denver to purchase guns.", [("purchase", "Denver")]),
        ("He worked with Knoxville gun shows.", [("purchase", "Knoxville")]),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Orlan, 34, of Laredo, Texas, sold guns.",
        "He pleaded guilty to gun charges in federal court in Houston.",
        "LAREDO, Texas – A man sold guns.",
        "He was charged with selling guns by the U.S. Attorney for the District of Arizona.",
        "ATF's Phoenix Field Division seized guns.",
        "A Whittier man sold guns.",
        "Straw buyers often buy guns at shops in Texas.",
    ],
)
def test_homes_courts_and_offices_are_no_places_of_the_matter(text: str) -> None:
    assert told(text) == []


def test_a_state_gives_way_to_its_town() -> None:
    text = "He bought guns in Georgia. The guns were bought in Atlanta, Georgia."
    assert told(text) == [("purchase", "Atlanta")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They were at the Hidalgo, Texas, port of entry. Officers found guns.", {"crossing", "seizure"}),
        ("An undercover detective bought four guns from him in Brooklyn.", {"destination"}),
        ("He was arrested with 20 rifles in Deming, New Mexico.", {"seizure"}),
        ("Agents broke up a pipeline of guns between Macon and Newark.", {"purchase", "destination"}),
        ("They hit gun stores in Macon, Georgia, and took 40 guns.", {"theft"}),
    ],
)  # fmt: skip
def test_acts_of_officers_thieves_and_pipelines(text: str, expected: set[str]) -> None:
    assert {role for role, _ in told(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El puerto internacional Donna-Río Bravo fue donde los oficiales hallaron 20 rifles.", {"Donna"}),
        ("Compraban las armas para un cártel de Coahuila (México).", {"Coahuila"}),
        ("Llevaban las armas a Venezuela, Colombia y Haití.", {"Venezuela", "Colombia", "Haiti"}),
    ],
)
def test_lands_and_crossings_in_spanish(text: str, expected: set[str]) -> None:
    reading = read(SourceDocument("d", "", "2021", text, language="es"))
    assert {place.name for place in find_places(reading)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Guns from Ohio and Indiana were moved to Chicago.",
            [("purchase", "Ohio"), ("purchase", "Indiana"), ("destination", "Chicago")],
        ),
        (
            "He drove 30 rifles from Nogales, Arizona, to Mexico.",
            [("crossing", "Nogales"), ("destination", "Mexico")],
        ),
        (
            "He tried to cross from Texas into Mexico with 12 rifles.",
            [("crossing", "Texas"), ("destination", "Mexico")],
        ),
        (
            "Two men carried 30 pistols across the St. Clair River to Canada.",
            [("crossing", "St. Clair River"), ("destination", "Canada")],
        ),
        (
            "Officers found 20 rifles at the DeConcini Port of Entry in downtown Nogales.",
            [("crossing", "DeConcini Port of Entry"), ("seizure", "Nogales")],
        ),
        ("The director of the Nogales port of entry praised the officers who found the guns.", []),
        ("A search in Mobile, Alabama, yielded three pistols.", [("seizure", "Mobile")]),
        ("In the standoff at the house in Fargo the man fired his gun.", []),
        ("Some of the rifles that he built were later found in Mexico.", [("recovery", "Mexico")]),
        ("Las armas llegaron de Florida en un contenedor.", [("purchase", "Florida")]),
        ("He moved Vermont guns to Boston.", [("purchase", "Vermont"), ("destination", "Boston")]),
        (
            "Davis would travel from Brooklyn to Virginia, buy guns, and bring them back.",
            [("purchase", "Virginia")],
        ),
        ("Agents arrested him in Yuma as he loaded 4,000 rounds into a truck.", [("seizure", "Yuma")]),
        ("The rifles were smuggled across the border at Detroit.", [("crossing", "Detroit")]),
        (
            "Llevaba las armas de San Antonio a Monterrey.",
            [("purchase", "San Antonio"), ("destination", "Monterrey")],
        ),
        ("They agreed to airdrop the rifles to the FARC in Colombia.", [("destination", "Colombia")]),
        ("Robaron 25 pistolas de una tienda de armas de Albuquerque.", [("theft", "Albuquerque")]),
    ],
)
def test_sources_crossings_and_scenes(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(text)) == sorted(expected)
