"""Roles of places by constructions: ends of ways, people who get guns, premises searched, bridges by name."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.places import find_places
from nlp.reading import read


def told(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Role and name of each place of a text."""
    found = find_places(read(SourceDocument("t", "", "2024-05-20", text, language=language)))
    check_spans(text, found)
    return [(str(place.role), place.name) for place in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prosecutors say the pistols began their journey at a pawn shop in Macon, Georgia, and finished "
            "it on the streets of Newark, New Jersey.",
            [("purchase", "Macon"), ("destination", "Newark")],
        ),
        (
            "The burglars drove off with 31 handguns from Big Sky Sporting Goods in Billings and ditched the "
            "stolen van in Laurel.",
            [("theft", "Billings")],
        ),
        (
            "He mailed machine gun conversion devices, which he had printed in his Spokane garage, to buyers "
            "in Oregon, Idaho and Alaska.",
            [("destination", "Oregon"), ("destination", "Idaho"), ("destination", "Alaska")],
        ),
        (
            "The shotguns, according to the complaint, were for a buyer in the Bronx.",
            [("destination", "Bronx")],
        ),
        (
            "Nine of the rifles never made it past Del Rio: border agents discovered them under the floor of "
            "a horse trailer.",
            [("seizure", "Del Rio")],
        ),
        (
            "Ballistics tied one of those rifles to the murder of a mayor in Guerrero.",
            [("recovery", "Guerrero")],
        ),
        (
            "Rifles like these fetch three times their price once they are over the border in Tijuana.",
            [("destination", "Tijuana")],
        ),
        (
            "Her job, for $100 a gun, was to sign for the pistols at shops in and around Toledo.",
            [("purchase", "Toledo")],
        ),
        (
            "From Texas the ammunition was flown to Bogotá in checked bags.",
            [("purchase", "Texas"), ("destination", "Bogotá")],
        ),
        (
            "At least 30 of his guns have turned up in the hands of teenagers in Baltimore and its suburbs.",
            [("recovery", "Baltimore")],
        ),
        (
            "Warrants served in Hialeah and Doral netted 33 rifles packed for shipment to Venezuela.",
            [("seizure", "Hialeah"), ("seizure", "Doral"), ("destination", "Venezuela")],
        ),
        (
            "Four of the carbines were pulled from a closet when deputies searched an apartment in Pueblo, "
            "Colorado, last June.",
            [("seizure", "Pueblo")],
        ),
        (
            "Surveillance cameras caught three masked figures prying the grate off Redstone Firearms in "
            "Huntsville.",
            [("theft", "Huntsville")],
        ),
        (
            "The operation armed both sides of a feud in Wilmington, Delaware, with pistols from the same "
            "Georgia dealer.",
            [("destination", "Wilmington"), ("purchase", "Georgia")],
        ),
        (
            "In Guatemala City, customs agents opened a refrigerator sent from Houston and found it packed "
            "with magazines.",
            [("seizure", "Guatemala City"), ("purchase", "Houston")],
        ),
        (
            "The cache came to light in Yakima after a landlord opened an unpaid unit and saw 43 rifles.",
            [("seizure", "Yakima")],
        ),
        (
            "According to the complaint, Lindqvist acquired 41 pistols at retailers in Spokane and Coeur "
            "d'Alene and passed them to a contact who lives in Vancouver, British Columbia.",
            [("purchase", "Spokane"), ("purchase", "Coeur d'Alene"), ("destination", "Vancouver")],
        ),
        (
            "During a burglary of Hatfield Outdoors in Paragould, Arkansas, the men took 46 firearms, which "
            "they traded for methamphetamine in Memphis.",
            [("theft", "Paragould"), ("destination", "Memphis")],
        ),
        (
            "Two suitcases containing 24 disassembled rifles were found at Miami International Airport on a "
            "flight to Port of Spain.",
            [("seizure", "Miami"), ("destination", "Port of Spain")],
        ),
        (
            "She is accused of purchasing at least ten pistols in Henderson and Las Vegas on behalf of a "
            "street gang in Los Angeles.",
            [("purchase", "Henderson"), ("purchase", "Las Vegas"), ("destination", "Los Angeles")],
        ),
        (
            "The conversion devices came from a vendor in Shenzhen, China, and were delivered to a mailbox in"
            " Plano.",
            [("purchase", "Shenzhen"), ("destination", "Plano")],
        ),
        (
            "Court documents describe how the pistols made their way from a Lynchburg pawn shop to a homicide"
            " in Washington in 19 days.",
            [("purchase", "Lynchburg"), ("recovery", "Washington")],
        ),
        (
            "The firearms are believed to have been transported to Mexico through the Laredo area.",
            [("destination", "Mexico"), ("crossing", "Laredo")],
        ),
        (
            "The three are charged with breaking into Ridgeline Arms in Kalispell, Montana, and Bitterroot "
            "Pawn in Hamilton, making off with 58 guns.",
            [("theft", "Kalispell"), ("theft", "Hamilton")],
        ),
        (
            "He told agents he had been paid $500 to take the ammunition across the Lincoln-Juarez bridge.",
            [("crossing", "Lincoln-Juarez bridge")],
        ),
        (
            "Turkish-made pistols, ordered through a company in Miami, were diverted to Guatemala.",
            [("purchase", "Miami"), ("destination", "Guatemala")],
        ),
        (
            "Shots were fired from one of the rifles at a police helicopter in Guadalajara.",
            [("recovery", "Guadalajara")],
        ),
        (
            "When deputies opened the trunk at a rest stop outside Kingman, they counted 26 AR-15 lower "
            "receivers.",
            [("seizure", "Kingman")],
        ),
        (
            "Homeland Security agents at John F. Kennedy International Airport in Queens opened the parcel "
            "and found 44 auto sears from Hong Kong.",
            [("seizure", "Queens"), ("purchase", "Hong Kong")],
        ),
        (
            "Search warrants at two homes in Prichard, Alabama, produced 31 Glock switches.",
            [("seizure", "Prichard")],
        ),
        (
            "The rifles had been smuggled in from Guatemala, "
            "Honduran police said after the raid in La Ceiba.",
            [("purchase", "Guatemala"), ("seizure", "La Ceiba")],
        ),
        (
            "The ammunition left Texas hidden in a horse trailer that crossed at Presidio.",
            [("purchase", "Texas"), ("crossing", "Presidio")],
        ),
        (
            "The search of his girlfriend's apartment in Chula Vista turned up ledgers and 8 pistols.",
            [("seizure", "Chula Vista")],
        ),
    ],
)
def test_roles_in_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Las pistolas salían de una casa de empeño en El Paso y acababan en manos de pistoleros en "
            "Parral, según la acusación.",
            [("purchase", "El Paso"), ("destination", "Parral")],
        ),
        (
            "Al revisar el taller de Quiñones en Tucson, los agentes hallaron 14 rifles a medio armar.",
            [("seizure", "Tucson")],
        ),
        (
            "Con prestanombres se hacía de fusiles en ferias de armas de Dallas y Arlington, y los vendía a "
            "un grupo criminal de Tamaulipas.",
            [("purchase", "Dallas"), ("purchase", "Arlington"), ("destination", "Tamaulipas")],
        ),
        (
            "Oficiales de aduanas le marcaron el alto en Nogales y debajo del asiento traía dos Barrett.",
            [("seizure", "Nogales")],
        ),
        (
            "Todo se compró en Houston y nada se quedó ahí: las armas acabaron en Veracruz.",
            [("purchase", "Houston"), ("destination", "Veracruz")],
        ),
        (
            "En la central de autobuses de Torreón, binomios caninos detectaron 18 cargadores en una maleta "
            "que iba a Durango.",
            [("seizure", "Torreón"), ("destination", "Durango")],
        ),
        (
            "Con el arma que Salas adquirió en Mesa mataron a un comandante en Hermosillo.",
            [("purchase", "Mesa"), ("recovery", "Hermosillo")],
        ),
        (
            "Una de las armas fue hallada en la escena del asesinato de un periodista en Veracruz.",
            [("recovery", "Veracruz")],
        ),
        (
            "El hombre escondía los rifles en una bodega de Chula Vista y los entregaba a un contacto de "
            "Mexicali.",
            [("stash", "Chula Vista"), ("destination", "Mexicali")],
        ),
        (
            "Vendía las armas por redes sociales a compradores de Medellín y Cali.",
            [("destination", "Medellín"), ("destination", "Cali")],
        ),
        (
            "En un domicilio de Tonalá, Jalisco, autoridades federales hallaron piezas y moldes para fabricar"
            " fusiles.",
            [("seizure", "Tonalá")],
        ),
        (
            "Las granadas provenían de un arsenal militar de El Salvador.",
            [("purchase", "El Salvador")],
        ),
        (
            "Un juez de Texas ordenó la extradición del hombre que abastecía de rifles a pandillas de San "
            "Pedro Sula.",
            [("destination", "San Pedro Sula")],
        ),
    ],
)
def test_roles_in_spanish(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(text, "es")) == sorted(expected)
