"""Who belongs to the matter of the guns: in short texts, in notices of sanctions, beside names of things."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found

PAGES = [
    pytest.param(
        "Rancher's barn hid more than hay",
        "A rancher was arrested on Monday over rifles kept below his hay. Silas Okafor, 51, was "
        "charged with smuggling 40 rifles. The hay came from Idaho. He fed it to nobody. His driver, Colton "
        "Baird, took the crates south in a trailer. The trailer was white. It was seen at a bridge.",
        ["Silas Okafor", "Colton Baird"],
        id="a short text that calls guns by other names is about them all the same",
    ),
    pytest.param(
        "Couple charged over pistols",
        "Lena Ashdown, 44, and Curtis Ashdown, 47, of Dover, were charged with buying pistols for another. "
        "Lena signed for twelve and Curtis for nine.",
        ["Lena Ashdown", "Curtis Ashdown"],
        id="who signs for guns holds no office",
    ),
    pytest.param(
        "Two charged with gun trafficking",
        "Agents arrested Darnell Whitby, 30, of Tampa, on a charge of buying 20 pistols for a smuggler, Otis "
        "Crane, 38, who was indicted too. Whitby is not accused of shipping them.",
        ["Darnell Whitby", "Otis Crane"],
        id="who is clear of one act may be charged with another",
    ),
    pytest.param(
        "Treasury sanctions gun supplier",
        "The Treasury Department on Friday sanctioned Tomás Ibarra Leal, 49, for buying rifles for a cartel. "
        "Also listed are his firms, Transportes Leal, Suministros del Istmo, S.A. de C.V., and Kestrel "
        "Freight LLC.",
        [
            "Tomás Ibarra Leal",
            "Transportes Leal",
            "Suministros del Istmo, S.A. de C.V.",
            "Kestrel Freight LLC",
        ],
        id="companies of a notice of sanctions are sanctioned",
    ),
    pytest.param(
        "Man admits buying rifles",
        "Marvin Tully, 35, pleaded guilty to buying rifles for a smuggler, among them a Barrett Model 99, "
        "in a Rockaway Beach parking lot.",
        ["Marvin Tully"],
        id="guns and towns with names like people's",
    ),
    pytest.param(
        "Appeals court upholds gun smuggling conviction",
        "UNITED STATES v. Marvin Tully. For the appellant, Clara Benning, of Reno, and Howard Lusk. Marvin "
        "Tully was convicted of smuggling 30 rifles.",
        ["Marvin Tully"],
        id="who appears for a party is a lawyer",
    ),
    pytest.param(
        "Firm charged over machine guns",
        "A grand jury charged Kestrel Arms Inc. and its president, Orrin Tate, 58, with selling 40 "
        "machine guns.",
        ["Kestrel Arms Inc.", "Orrin Tate"],
        id="the president of a firm is charged with it",
    ),
    pytest.param(
        "Buyer of pistols is sentenced",
        "Orrin Tate, 25, who was sentenced for buying pistols, did not testify. Tate, 25, bought them for "
        'Otis Crane, 31, called "Big O," who was indicted too. Asked about Crane, an ATF spokesman would say '
        "only that he is at large. The boy's grandmother, Lucille Amory, wept.",
        ["Orrin Tate", "Otis Crane"],
        id="the spokesman is not the one asked about, nor the silent one dead",
    ),
    pytest.param(
        "Indictment",
        "UNITED STATES OF AMERICA v. WIDNER JEAN and MARCEL ST. FLEUR, Defendants. The grand jury charges "
        "that WIDNER JEAN and MARCEL ST. FLEUR smuggled 30 rifles to Haiti.",
        ["WIDNER JEAN", "MARCEL ST. FLEUR"],
        id="a saint's surname in capitals",
    ),
]


@pytest.mark.parametrize(("title", "text", "told"), PAGES)
def test_who_is_accused(title: str, text: str, told: list[str]) -> None:
    assert sorted(person.name for person in found(text, title)) == sorted(told)
