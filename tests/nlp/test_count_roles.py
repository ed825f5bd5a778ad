"""What was done with counted guns, in the words of newspapers, prosecutors and agencies. All invented."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.counts.acts import find_acts
from nlp.counts.role_model import guess_role
from nlp.reading import read


def roles(text: str, language: str) -> list[tuple[int | None, str]]:
    found = find_counts(read(SourceDocument("d", "", "2021-05-01", text, language=language)))
    return [(c.low, str(c.role)) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the governing verb or noun
        ("Prosecutors said she paid cash for 22 handguns over six weeks.", [(22, "purchased")]),
        ("The indictment puts the number of guns she acquired at 73.", [(73, "purchased")]),
        ("Burglars cleaned out the store, making off with 47 handguns.", [(47, "stolen")]),
        ("He 3D-printed more than 100 auto sears.", [(101, "manufactured")]),
        ("The couple unloaded 16 stolen guns on a buyer in Queens.", [(16, "sold")]),
        ("The two are accused over the sale of 40 rifles.", [(40, "sold")]),
        # who acts
        ("Deputies served a warrant at the home, where they located 15 firearms.", [(15, "seized")]),
        ("Her car was stopped on the Laredo bridge with 20 pistols hidden in the dash.", [(20, "seized")]),
        ("The brothers handed over 40 firearms to an ATF informant.", [(40, "sold")]),
        ("An undercover officer bought 36 guns from Quillon.", [(36, "sold")]),
        ("They asked the undercover agent for 50 grenades.", [(50, "ordered")]),
        ("Police took 33 ghost guns off the streets.", [(33, "seized")]),
        # where to
        ("He confessed to having taken 60 firearms south across the Rio Grande.", [(60, "exported")]),
        ("Roughly 200 firearms ended up in the hands of the Jalisco cartel.", [(200, "exported")]),
        ("The load of 26 AR-15s was on its way to Reynosa.", [(26, "exported")]),
        ("A 40-gun haul was intercepted at the bridge.", [(40, "seized")]),
        # a relative clause, and the sentence that goes on after it
        (
            "Nearly three dozen pistols bought by the ring have surfaced at crime scenes in Mexico.",
            [(36, "recovered")],
        ),
        ("Twenty-six shotguns that she bought have since been recovered in Mexico.", [(26, "recovered")]),
        ("A total of 9 firearms were forfeited.", [(9, "forfeited")]),
    ],
)
def test_english(text: str, expected: list[tuple[int | None, str]]) -> None:
    assert roles(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Confesó que adquirió 33 rifles para un cártel.", [(33, "purchased")]),
        ("Se le imputa la venta de 18 pistolas a un agente encubierto.", [(18, "sold")]),
        ("Un cargamento de 30 fusiles fue interceptado en el puerto.", [(30, "seized")]),
        ("Le encontraron 15 armas largas ocultas en el tanque de gasolina.", [(15, "seized")]),
        ("La pareja pretendía introducir a México 5 mil cartuchos.", [(5000, "exported")]),
        ("El lote de 24 armas cortas iba destinado a Michoacán.", [(24, "exported")]),
        ("Sustrajeron 50 armas de una armería en Tucson.", [(50, "stolen")]),
        ("Pidieron 10 lanzagranadas y cuatro ametralladoras.", [(10, "ordered"), (4, "ordered")]),
        ("Traían consigo 8 mil balas cuando los detuvieron en el puente.", [(8000, "seized")]),
    ],
)
def test_spanish(text: str, expected: list[tuple[int | None, str]]) -> None:
    assert roles(text, "es") == expected


def test_what_has_since_been_found_is_not_what_a_search_found() -> None:
    fields = [act.field for act in find_acts("They found 3 guns; 12 have since been found.", "en")]
    assert fields[0] == "find"
    assert fields[-1] == "surface"


def test_unknown_features_weigh_nothing() -> None:
    assert guess_role(["g:seize", "never heard of"]) == guess_role(["g:seize"])
    assert 0 < guess_role([]).probability <= 1
