"""Variants of one name meet, and look-alikes don't."""

import pytest

from pipeline.resolve.names import fold, match_names, parse_name, rarity, skeleton

ONE_NAME = [
    ("Ramiro Quintanar", "RAMIRO QUINTANAR"),
    ("José Núñez Ibarrola", "Jose Nunez Ibarrola"),
    ("Dario Velverde", "Dario Fermín Velverde Ossa"),
    ("Villadda Celso", "Villada Celso"),
    ("Jolisaint Perrault", "Perrault Jolisaint"),
    ("Nate Brindlow", "Nathan Brindlow"),
    ('Wendell "Deacon" Strake', "Wendell Strake Jr."),
    ("Íngrid María Belloso", "Ingrid Belloso Prado"),
    ("W. Harkavy", "Wendell Harkavy"),
    ("Tomas Achury-Belgrano", "Tomas Achury Belgrano"),
    ("Tomas Achury-Belgrano", "Tomas Belgrano"),
    ("Colter Sandiford", "Colter Sandifor"),
]
TWO_NAMES = [
    ("Jose Luis Pardillo", "Jose Luis Quiroz"),
    ("Luis Hernandez", "Luis Fernandez"),
    ("Marta Iglesias Toro", "Rene Iglesias Toro"),
    ("Ramiro Quintanar", "Ramiro Belgrano"),
    ("Perrault Outfitters LLC", "Luc Perrault"),
    ("Ana Ruiz", "Ana"),
]


@pytest.mark.parametrize(("a", "b"), ONE_NAME)
def test_variants_of_a_name_are_one(a, b):
    match = match_names(parse_name(a), parse_name(b))
    assert match.full
    assert match == match_names(parse_name(b), parse_name(a))


@pytest.mark.parametrize(("a", "b"), TWO_NAMES)
def test_look_alikes_are_two(a, b):
    assert not match_names(parse_name(a), parse_name(b)).full


def test_a_different_middle_surname_is_doubtful():
    match = match_names(parse_name("Manlio Garzón Dobarro"), parse_name("Manlio Gomara Dobarro"))
    assert match.strength > 0
    assert not match.full


def test_a_lone_surname_is_a_hint():
    match = match_names(parse_name("Dobarro"), parse_name("Manlio Gomara Dobarro"))
    assert match.strength > 0
    assert not match.full


def test_a_rare_name_says_more():
    rare = match_names(parse_name("Jorge Iknazarian"), parse_name("Jorge Iknazarian"))
    common = match_names(parse_name("Jose Garcia"), parse_name("Jose Garcia"))
    assert rare.strength > 1.5 * common.strength


def test_folding():
    assert fold("Núñez O’Neil") == "nunez oneil"
    assert skeleton("otillio") == skeleton("otilio")


def test_rarity_grows_with_how_few_bear_a_name():
    surnames = [rarity(name, False) for name in ("hernandez", "reese", "quorlbach")]
    given = [rarity(name, True) for name in ("michael", "gerardo", "ottoline")]
    assert surnames == sorted(surnames)
    assert given == sorted(given)
    assert len({*surnames, *given}) == 6
    # A second given name weighs as one wherever it stands; a surname in front stays a surname.
    assert rarity("luis", False) == rarity("luis", True)
    assert rarity("hernandez", True) == rarity("hernandez", False)
    assert rarity("q", True) < min(given)
