"""What governs counted guns by the words around them, and what the document says elsewhere. All invented."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.counts.acts import Act, find_acts
from nlp.counts.candidates import find_candidates
from nlp.counts.governing import addressed, agent_by_words, nearest_deed, only_described, own_fate
from nlp.counts.groups import grouped
from nlp.counts.role_context import counted_lists
from nlp.reading import read


def roles(text: str, language: str = "en", title: str = "") -> list[tuple[int | None, str]]:
    document = SourceDocument("d", title, "2021-05-01", text, language=language)
    return [(c.low, str(c.role)) for c in find_counts(read(document))]


def _field(act: Act | None) -> str:
    return act.field if act else ""


@pytest.mark.parametrize(
    ("text", "last", "field"),
    [
        ("Of the pistols stolen in May only 16 have been recovered.", True, "surface"),
        ("He was the buyer of 20 of the 23 rifles seized at the port.", True, "seize"),
        ("He bought 40 rifles.", False, ""),
    ],
)
def test_own_fates(text: str, last: bool, field: str) -> None:
    groups = grouped(text, find_candidates(text, "en"))
    assert _field(own_fate(text, groups[-1 if last else 0], find_acts(text, "en"))) == field


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Agents seized 30 rifles. Two of them were fully automatic.", True),
        ("Agents seized 30 rifles. Two of them were bought in Reno.", False),
        ("Agents seized 30 rifles, 60 in total.", False),
    ],
)
def test_parts_that_are_only_described(text: str, described: bool) -> None:
    sentence = text.rsplit(". ", maxsplit=1)[-1]
    group = grouped(sentence, find_candidates(sentence, "en"))[-1]
    assert only_described(sentence, group, find_acts(sentence, "en")) is described


def test_what_was_foiled_is_seized() -> None:
    text = "La guardia frustró el contrabando de 40 rifles."
    group = grouped(text, find_candidates(text, "es"))[0]
    assert _field(nearest_deed(text, group, find_acts(text, "es"))) == "seize"


@pytest.mark.parametrize(
    ("text", "agent", "to"),
    [
        ("Agents bought 40 rifles.", "authority", []),
        ("He sold 40 rifles to an undercover agent.", "", ["undercover", "authority"]),
        ("She told agents she bought 40 rifles.", "", []),
        ("They sold the informant 40 rifles.", "", ["undercover"]),
    ],
)
def test_who_does_it_to_whom(text: str, agent: str, to: list[str]) -> None:
    acts = find_acts(text, "en")
    deed = next(act for act in acts if act.field in {"buy", "sell"})
    assert agent_by_words(text, deed, acts) == agent
    assert list(addressed(text, deed, acts, text.index("40 rifles") + len("40 rifles"))) == to


def test_a_verb_of_its_own_is_said_to_somebody_else() -> None:
    text = "He bought 64 pistols and sold 18 to an informant."
    acts = find_acts(text, "en")
    deed = next(act for act in acts if act.field == "buy")
    assert list(addressed(text, deed, acts, text.index(" and"))) == []


def test_the_same_number_elsewhere_is_a_feature() -> None:
    text = "A bus to Mexico was carrying 26 rifles. Agents seized the 26 rifles."
    reading = read(SourceDocument("d", "26 rifles seized", "2021", text, language="en"))
    lists = [grouped(s.text, find_candidates(s.text, "en")) for s in reading.sentences]
    first = next(iter(counted_lists(reading, lists)))
    assert "m:seize" in first.features


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Officers stopped him on the way to Mexico with 480 pistols.", "en", [(480, "seized")]),
        ("ATF agents made an undercover purchase of 12 pistols from Quillon.", "en", [(12, "sold")]),
        ("The informant took delivery of 16 ghost guns in April of this year.", "en", [(16, "sold")]),
        ("Agents arrested three men who, they say, were buying 20 rifles.", "en", [(20, "purchased")]),
        ("He asked the undercover agent for 40 missiles.", "en", [(40, "ordered")]),
        ("Some 1,400 guns have yet to be recovered.", "en", [(1400, "trafficked")]),
        ("He brought 90 firearms into Puerto Rico.", "en", [(90, "trafficked")]),
        ("They broke into the shop and carried off 41 pistols.", "en", [(41, "stolen")]),
        ("De las cajas salieron ocho fusiles, dijo la policía.", "es", [(8, "seized")]),
        ("Las autoridades se llevaron 70 silenciadores de su casa.", "es", [(70, "seized")]),
        ("Entregó 14 rifles a un agente encubierto.", "es", [(14, "sold")]),
        ("Negoció la compra de 50 lanzagranadas.", "es", [(50, "ordered")]),
        ("Cerca de 600 armas no han sido recuperadas.", "es", [(600, "trafficked")]),
    ],
)
def test_roles(text: str, language: str, expected: list[tuple[int | None, str]]) -> None:
    assert roles(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("More than 200,000 guns are smuggled into Mexico.", "en"),
        ("Three men, each of them 23, used a website to sell guns.", "en"),
        ("A switch turns it into a machine gun.", "en"),
        ("It was the level if the offense involved no more than ten weapons.", "en"),
        ("Encargó el cañón de un lanzagranadas M203.", "es"),
        ("Es capaz de ráfagas de 30 o 100 tiros.", "es"),
    ],
)
def test_no_counts(text: str, language: str) -> None:
    assert roles(text, language) == []


def test_the_rest_is_of_the_same_kind_as_the_whole() -> None:
    text = "Llevaba 2 mil 200 balas. Las otras mil, en cajas, son para rifle."
    found = find_counts(read(SourceDocument("d", "", "2021", text, language="es")))
    assert {str(count.object) for count in found} == {"ammunition"}


def test_two_models_of_one_number_are_two_counts() -> None:
    text = "Agents seized two AK-47 rifles. They also seized two AR-15 rifles."
    assert [low for low, _ in roles(text)] == [2, 2]
