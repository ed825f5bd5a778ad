"""What a verb says was done with the guns that hang on it: classes of verbs, tries, denials."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import CountRole
from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.counts.candidates import find_candidates
from nlp.counts.groups import grouped
from nlp.counts.role_context import as_unknown, counted_lists
from nlp.counts.role_features import RoleContext
from nlp.reading import Reading, read


def _read(text: str, language: str = "en") -> Reading:
    return read(SourceDocument("d", "", "2024-05-05", text, language=language))


def _features(text: str, language: str = "en") -> list[str]:
    reading = _read(text, language)
    sentence = reading.sentences[0]
    return RoleContext(reading).features(sentence, grouped(text, find_candidates(text, language))[0])


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A clerk pocketed 13 pistols before anyone noticed.", "steal"),
        ("The trio plowed their savings into 61 rifles.", "buy"),
        ("They blew $9,000 on 12 pistols.", "buy"),
        ("He got 12 rifles past the guards.", "cross"),
        ("He walked 20 pistols over the footbridge.", "cross"),
        ("She filched nine revolvers.", "steal"),
        ("The officers bagged 16 rifles.", "seize"),
        ("He cobbled together 14 pistols.", "make"),
        ("The general had in mind 50 rifles.", "want"),
        ("The company's stock of 212 guns was ordered forfeited.", "forfeit"),
        ("Harlan's purchases came to 29 pistols.", "buy"),
        ("The seizure included 40 rifles.", "seize"),
        ("The indictment lists 64 firearms that the couple acquired.", "buy"),
        ("Some were sold, including one handgun that police recovered.", "recover"),
    ],
)
def test_a_verb_tells_what_was_done_by_what_hangs_on_it(text: str, act: str) -> None:
    assert _features(text)[0] == f"g:{act}"


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("He tried three times to buy 20 rifles.", "try:buy"),
        ("He would buy 12 pistols.", "may:buy"),
        ("The 36 rifles never crossed.", "denied:cross"),
        ("He zorbed 12 pistols.", "u:verb"),
        ("He kept nine ghost guns.", "c:homemade"),
        ("The informant's visits yielded four pistols.", "<undercover"),
    ],
)
def test_features_of_how_a_verb_is_told(text: str, feature: str) -> None:
    assert feature in _features(text)


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Un hombre que traficó más de 600 armas a México fue condenado.", ">to:mexico"),
        ("Sacó 20 pistolas de la armería.", ">from:shop"),
    ],
)
def test_without_a_tree_prepositions_tell_where_to(text: str, feature: str) -> None:
    assert feature in _features(text, "es")


def test_guns_that_are_only_included_do_not_suffer_the_verb() -> None:
    text = "They imported articles designed or adapted for war, including 12 rifles."
    assert "g:make" not in _features(text)


def test_a_verb_may_be_read_as_unknown() -> None:
    reading = _read("Agents seized 40 rifles.")
    lists = [grouped(s.text, find_candidates(s.text, "en")) for s in reading.sentences]
    counted = next(counted_lists(reading, lists))
    unknown = as_unknown(reading, counted)
    assert counted.features[0] == "g:seize"
    assert unknown is not None
    assert unknown[0] == "g:none"
    assert {"u:verb", "<authority"} <= set(unknown)


def test_nothing_is_unknown_where_nothing_governs() -> None:
    reading = _read("40 rifles.")
    lists = [grouped(s.text, find_candidates(s.text, "en")) for s in reading.sentences]
    assert as_unknown(reading, next(counted_lists(reading, lists))) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A warehouse clerk pocketed 13 pistols.", CountRole.STOLEN),
        ("She plowed $40,000 into 61 rifles at a gun store.", CountRole.PURCHASED),
        ("Mexican marines have laid hands on 41 of the rifles.", CountRole.RECOVERED),
        ("Cruz tried three times to buy 20 rifles from a broker.", CountRole.ORDERED),
    ],
)
def test_roles_of_guns_under_verbs_of_many_meanings(text: str, role: CountRole) -> None:
    assert [count.role for count in find_counts(_read(text))] == [role]


@pytest.mark.parametrize(
    "text", ["They found boxes of 7.62 x 39 ammunition.", "A machine gun tripod lay there."]
)
def test_calibers_and_mounts_are_no_counts(text: str) -> None:
    assert find_counts(_read(text)) == ()


def test_a_few_at_a_time_is_no_number_per_trip() -> None:
    counts = find_counts(_read("They moved 210 rifles over the border a few at a time."))
    assert [(count.low, count.role) for count in counts] == [(210, CountRole.EXPORTED)]
