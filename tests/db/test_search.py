"""Search: what a user types, and what is found, on both databases."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.folding import fold
from db.models import Document, DocumentVersion
from db.search import Term, parse_words, search_documents, search_incidents
from tests.world import Author, tucson


@pytest.fixture
def incident(session):
    found = tucson(Author(session))
    session.commit()
    return found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ibarra", 2),
        ("ibarra munoz", 1),
        ("IBARRA MUÑOZ", 1),
        ("álamos", 1),
        ("alamos", 1),
        ('"straw purchasing"', 1),
        ('"purchasing straw"', 0),
        ("“straw purchasing”", 1),
        ("4:25-cr-00771", 1),
        ("25-cr-00771", 1),
        ("purch*", 1),
        ("purch", 0),
        ("Tucson charged", 1),
        ("Tucson giraffe", 0),
        ("Ibarra AND OR NOT NEAR", 0),
        ('"unclosed', 0),
        ('Ibarra "', 2),
        ("Ibarra' -- ; * ( ) ^ : & | ! <->", 2),
        ("", 0),
        ("***", 0),
        ("a" * 5000, 0),
    ],
)
def test_words(session, incident, words, found):
    assert len(search_documents(session, words)) == found
    assert [hit.public_id for hit in search_incidents(session, words)] == ["IR-2026-7K3QX"] * (found > 0)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.text(alphabet=st.characters(codec="utf-8"), max_size=40)
    | st.text(alphabet="\"'*()&|!:<->- aX^{}\\%")
)
def test_no_input_is_an_error(session, words):
    assert search_documents(session, words) == []
    assert search_incidents(session, words) == []


def test_an_incidents_own_id_finds_it(session, incident):
    assert [hit.title for hit in search_incidents(session, " ir-2026-7k3qx ")] == [incident.title]
    assert search_incidents(session, "IR-2026-AAAAA") == []


def test_a_hit_says_where_the_words_are(session, incident):
    (hit,) = search_incidents(session, "whitlock")
    assert (hit.published, hit.document_title) == (
        "2026-11-16",
        "Former Tucson resident sentenced for straw purchasing",
    )
    assert hit.url == "https://news.example/1?a=1&b=2"
    assert "Dana Whitlock, was acquitted." in hit.snippet


def test_the_title_counts_most_and_limit_holds(session):
    author = Author(session)
    author.document(1, "Something else", "A crossing in Naco. " + "Nothing more. " * 40)
    author.document(2, "Naco seizure", "Nothing to see. " * 40)
    author.document(3, "Other", "Naco again. " + "Nothing more. " * 40)
    assert search_documents(session, "naco")[0].title == "Naco seizure"
    assert len(search_documents(session, "naco", limit=2)) == 2


def test_only_the_current_version_is_found_and_removal_is_removal(session):
    author = Author(session)
    version = author.document(1, "A title", "The word giraffe.")
    version.text = "The word okapi."
    session.commit()
    assert not search_documents(session, "giraffe")
    assert search_documents(session, "okapi")
    version.current = False
    second = DocumentVersion(
        document_id=version.document_id,
        number=2,
        fetch_id=version.fetch_id,
        title="B",
        published="",
        text="The word tapir.",
        text_sha256="1" * 64,
    )
    session.add(second)
    session.commit()
    assert not search_documents(session, "okapi")
    assert search_documents(session, "tapir")
    session.delete(second)
    session.commit()
    assert not search_documents(session, "tapir")


def test_incidents_that_are_no_longer_active_are_not_found(session, incident):
    incident.state = "retracted"
    session.commit()
    assert search_incidents(session, "Ibarra") == []


def test_a_text_of_five_megabytes_is_stored_and_found(session):
    Author(session).document(1, "Long", " ".join(f"w{n}" for n in range(700_000)))
    session.commit()
    assert len(search_documents(session, "w77")) == 1


@given(st.text())
def test_folding_keeps_the_length_and_folds_once(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("Muñoz", (Term(("munoz",)),)),
        ('"of the" x', (Term(("of", "the")), Term(("x",)))),
        ("5:22-cr-01008", (Term(("5", "22", "cr", "01008")),)),
        ("smuggl*", (Term(("smuggl",), prefix=True),)),
        ("- !", ()),
    ],
)
def test_terms(words, terms):
    assert parse_words(words) == terms


def test_documents_need_no_incident(session):
    version = Author(session).document(1, "Alone", "A lonely quokka.")
    (hit,) = search_documents(session, "quokka")
    assert hit.document_id == version.document_id
    assert hit.url == session.get(Document, hit.document_id).url
