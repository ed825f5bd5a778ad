"""Whatever the text, the extractor reads it: no exception, no hang, and every quote stands where it says.

Every component reads each text, relevant or not.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.annotation import LISTS, Annotation, Relevance, SourceDocument, check_spans
from nlp.pipeline import annotate, annotate_relevant
from nlp.reading import read
from nlp.screening import screen

TITLE = "Mesa Man Sentenced for Smuggling Rifles to Mexico"

RELEASES = {
    "plea": """TUCSON, Ariz. – Otto Lund, 34, of Mesa, pleaded guilty on Tuesday to conspiracy and to \
smuggling goods from the United States, U.S. Attorney Rowena Falk announced.

According to the plea agreement, between March 2021 and Jan. 4, 2022, Lund and Dale "Rusty" Tolliver Jr., \
41, bought at least two dozen AK-47-style rifles, three Barrett .50 caliber rifles and 10,000 rounds of \
7.62x39mm ammunition from four licensed dealers in Phoenix and Tucson, including Saguaro Ridge Arms LLC. \
Of the 24 rifles, 11 were found at the Mariposa port of entry in Nogales, hidden in a washing machine.

Lund falsely stated on ATF Form 4473 that he was the buyer (18 U.S.C. § 922(a)(6)). He faces up to 20 \
years in prison; sentencing is set for Sept. 9, 2022. Case No. 4:22-cr-00731-TUC.

- ATF
- Homeland Security Investigations""",
    "indictment": """FOUR CHARGED WITH SENDING GUNS TO CARTEL

LAREDO, Texas: A federal grand jury returned a 17-count indictment against Joan Quillford, 28; her \
brother, Amos Quillford, 30, a.k.a. “El Güero”; Rafael Ibarra-Solís, 52, of Monterrey, Nuevo León; and a \
19-year-old man. They allegedly straw purchased more than 70 firearms, among them FN SCAR pistols and \
Glock 19s, for the Cartel del Noreste. "No one is above the law," said Special Agent in Charge Vera Moss. \
Quillford remains at large. An indictment is merely an allegation.""",
    "news": """NOGALES, Son.- Elementos de la Guardia Nacional aseguraron este martes 18 armas largas, 2 \
mil 300 cartuchos y 45 cargadores en un tractocamión que venía de Arizona. El conductor, Tobías Arvizu, de \
36 años, quedó a disposición de la fiscalía; en mayo de 2023 había sido detenido con dos pistolas calibre \
9 milímetros.""",
}

PIECES = [
    *("Otto Lund", "Joan Quillford Jr.", "José Ángel De La Barca", "OTTO LUND,", "J. R.", "Lund’s"),
    *("El Güero", "a.k.a."),
    *("12", "2,000", "1/2", ".50", "9mm", "3.5 million", "²", "٣٤", "Ⅻ", "9" * 400, "1e9", "−7", "0"),
    *("20 to 30", "dozens"),
    *("seventy-five", "2 mil 300", "mil", "half a", "million million"),
    *('"', "“", "”", "'", "’s", "«", "(", ")", "[", "]", "((((", "§", "—", "…", ";", ":", ".", "..."),
    *("?!", ",", "/", "\\", "%"),
    *("\n", "\n\n", "\r\n", "\t", " ", "\u00a0", "\u2028", "\x0b", "\x0c", "\x85", "- ", "• ", "1) "),
    *("🔫", "🇲🇽", "👨‍👩‍👧", "e\u0301", "\u202eנשק", "سلاح", "武器", "İ", "ß", "ﬁ", "\ufeff", "\u200b"),
    *("\ud800", "\udfff"),
    *("\x00", "\x1b[0m", "\x7f", "\uffff", "x" * 450, "-" * 500, "A.B." * 120, "a@b.c/" * 90),
    *("on May 3, 2021,", "Feb. 30, 2022", "el 31 de abril de 2023", "99/99/9999", "in 2022"),
    *("last week", "Tuesday"),
    *("rifles", "AK-47", "Glock 19 pistols", ".50 caliber", "rounds of ammunition", "cartuchos"),
    *("pistolas", "silencer"),
    *("bought", "sold", "straw purchased", "smuggled to Mexico", "seized", "vendió", "aseguraron"),
    *("from", "and", "of which"),
    *("pleaded guilty", "was sentenced to 57 months", "to 99999 years", "is charged with"),
    *("fue detenido", "allegedly", "not"),
    *("Mesa, Arizona", "Nogales, Son.", "Laredo", "U.S.", "Cartel del Noreste"),
    *("Saguaro Ridge Arms LLC", "a dealer in"),
    *("18 U.S.C. § 922(a)(6)", "Case No. 4:22-cr-00731", "Southern District of Texas", "34, of"),
    *("de 36 años", "said"),
]  # fmt: skip


def read_both_ways(
    text: str, title: str = TITLE, published: str = "2024-05-06", language: str | None = None
) -> None:
    """Screen, annotate, and annotate as relevant; all quotes stand at their offsets."""
    document = SourceDocument("fuzz", title, published, text, language=language)
    assert screen(title, text).reason
    annotation = annotate(document)
    _check(text, annotation)
    if text.strip() and not annotation.relevance.relevant:
        _check(text, annotate_relevant(read(document), Relevance(True, 1.0, "forced")))


def _check(text: str, annotation: Annotation) -> None:
    for name in LISTS:
        check_spans(text, getattr(annotation, name))
    if annotation.court:
        check_spans(text, [annotation.court])
    numbers = [n for count in annotation.counts for n in (count.low, count.high) if n is not None]
    assert all(0 <= number < 2**31 for number in numbers), "a figure that the database can't hold"
    assert annotation.to_json()["id"] == "fuzz"


@pytest.mark.timeout(120)
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    pieces=st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=70),
    joint=st.sampled_from([" ", " ", "", ", "]),
    language=st.sampled_from([None, "en", "es"]),
)
def test_mixed_fragments(pieces: list[str], joint: str, language: str | None) -> None:
    read_both_ways(joint.join(pieces), language=language)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    text=st.text(st.characters(), max_size=300), title=st.text(max_size=60), published=st.text(max_size=12)
)
def test_any_characters_in_text_title_and_date(text: str, title: str, published: str) -> None:
    read_both_ways(text, title, published)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), name=st.sampled_from(sorted(RELEASES)))
def test_a_release_with_pieces_put_in(data: st.DataObject, name: str) -> None:
    text = RELEASES[name]
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 30))
        text = text[:at] + data.draw(st.sampled_from(PIECES)) + text[at + cut :]
    read_both_ways(text)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", sorted(RELEASES))
def test_every_prefix_of_a_release(name: str) -> None:
    text = RELEASES[name]
    for end in range(0, len(text), 13):
        read_both_ways(text[:end])


@pytest.mark.parametrize("name", sorted(RELEASES))
def test_every_suffix_of_a_release(name: str) -> None:
    text = RELEASES[name]
    for start in range(0, len(text), 29):
        read_both_ways(text[start:])


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", "\t \u00a0\u2003", "\x00", "\ud800", ".", "“", "()", "\ufeff"]
)
@pytest.mark.parametrize("published", ["", "2024", "2024-13-45", "yesterday"])
def test_next_to_nothing(text: str, published: str) -> None:
    read_both_ways(text, "", published)


@pytest.mark.parametrize("kind", ["bytes", "unicode", "base64"])
def test_noise(kind: str) -> None:
    noise = random.Random(7)
    letters = {
        "bytes": [chr(i) for i in range(256)],
        "unicode": [chr(noise.randrange(0x110000)) for _ in range(4_000)],
        "base64": [*"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"],
    }[kind]
    read_both_ways("".join(noise.choices(letters, k=6_000)))


@pytest.mark.timeout(120)
@pytest.mark.parametrize("piece", [piece for piece in PIECES if len(piece) < 50 and piece.strip()])
def test_one_piece_many_times(piece: str) -> None:
    read_both_ways((piece + " ") * (2_400 // (len(piece) + 1)))
