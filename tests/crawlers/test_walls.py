"""Articles behind walls: what is read of them, and what is never taken for an article."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from crawlers.articles import read_article
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.walls import WalledError, notice
from ironriver.vocabulary import FailureKind

LEAD = (
    "A jury in Laredo found a former gun store clerk guilty on Friday of selling 41 rifles to "
    "buyers he knew were lying."
)
MORE = [
    (
        "Prosecutors said that the clerk, Barnaby Quill, 38, kept a list of names that the buyers "
        "could use, and a price for each."
    ),
    (
        "His lawyer told the court that the shop had no rule about repeat customers and that "
        "nobody had asked the clerk to make one."
    ),
    (
        "The rifles were found between March and August in Nuevo Laredo, Reynosa and a ranch near "
        "Saltillo, an agent testified."
    ),
    (
        "Jurors heard eleven witnesses over four days. They deliberated for less than three "
        "hours, and the judge thanked each one."
    ),
    (
        "Sentencing is set for June. The clerk remains free until then, and must not enter a shop "
        "that sells firearms, said the judge."
    ),
    (
        "Two of the buyers pleaded guilty last year. A third is being sought in Monterrey, where "
        "his family owns a bakery and a bar."
    ),
    (
        "The store closed in October after an inspection found more than sixty missing forms, "
        "according to the agency's own report."
    ),
    (
        "A spokesman for the company that made most of the rifles said that it sells to "
        "wholesalers and knows nothing of the shops."
    ),
    (
        "The case began when a neighbor saw the same van load long boxes three Sundays in a row "
        "and wrote down its license plate."
    ),
    (
        "Customs officers at the bridge stopped that van in May with nine rifles under the seats, "
        "and its driver named the shop."
    ),
]


def page(*paragraphs: str, head: str = "", around: str = "") -> bytes:
    shown = "".join(f"<p>{each}</p>" for each in paragraphs)
    head = f'<meta charset="utf-8"><title>Clerk guilty</title>{head}'
    body = f"<nav><a href='/'>Home</a></nav>{around}<article><h1>Clerk guilty</h1>{shown}</article>"
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'.encode()


def read(body: bytes, url: str = "https://paper.example/clerk") -> ParsedDocument:
    raw = RawDocument(1, "news", "page", url, "text/html; charset=utf-8", datetime.now(UTC), body)
    return read_article(raw, kind="news")


def data(**said: object) -> str:
    article = {"@context": "https://schema.org", "@type": "NewsArticle", **said}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Subscribe to continue reading", FailureKind.PAYWALL),
        ("This article is available exclusively to our subscribers.", FailureKind.PAYWALL),
        ("Suscríbete para seguir leyendo", FailureKind.PAYWALL),
        ("Contenido exclusivo para suscriptores", FailureKind.PAYWALL),
        ("You've reached your limit of 3 free articles this month.", FailureKind.METERED),
        ("You have read all your free articles this month", FailureKind.METERED),
        ("Has alcanzado el límite de artículos gratuitos de este mes", FailureKind.METERED),
        ("Sign in or create an account to continue reading", FailureKind.LOGIN),
        ("Log in to read this story", FailureKind.LOGIN),
        ("Regístrate gratis para continuar leyendo", FailureKind.LOGIN),
        ("Inicia sesión para seguir leyendo", FailureKind.LOGIN),
        ("We value your privacy", FailureKind.CONSENT),
        ("Valoramos tu privacidad", FailureKind.CONSENT),
        (
            "We and our partners store and/or access information on a device, such as cookies.",
            FailureKind.CONSENT,
        ),
        ("Utilizamos cookies propias y de terceros para mejorar su experiencia.", FailureKind.CONSENT),
        ("Antes de continuar a Google", FailureKind.CONSENT),
        # What is no wall: articles speak of subscribers, cookies and limits too.
        ("Subscribe to our newsletter", None),
        ("The limit of the free trade zone is the river.", None),
        ("He was registered to vote in Laredo and continued to read gas meters.", None),
        ("Agents found the rifles in a box of cookies.", None),
        ("La juez leyó el fallo y siguió con la audiencia.", None),
    ],
)
def test_a_notice_is_known_by_its_words(words, kind):
    assert notice(words) == kind


def test_an_article_that_is_all_there_is_not_partial():
    document = read(page(LEAD, *MORE, "Subscribe to our newsletter."))
    assert "partial" not in document.details
    assert document.text.startswith(("Clerk guilty", LEAD))
    assert MORE[-1] in document.text


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Subscribe to continue reading.", "paywall"),
        ("You have reached your limit of free articles.", "metered"),
        ("Create a free account to keep reading.", "login"),
        ("Suscríbete para seguir leyendo.", "paywall"),
    ],
)
def test_of_an_article_that_ends_at_a_notice_the_teaser_is_read_and_marked(words, kind):
    document = read(page(LEAD, MORE[0], words, "Already a member? Our plans start at $1 a week."))
    assert document.details["partial"] == kind
    assert document.text.endswith(MORE[0])
    assert document.warnings == (f"only the teaser before a {kind} wall",)


def test_an_offer_in_the_middle_of_an_article_ends_nothing():
    document = read(page(LEAD, MORE[0], "Subscribe to continue reading.", *MORE[1:]))
    assert "partial" not in document.details
    assert "Subscribe" not in document.text
    assert MORE[-1] in document.text


def test_an_offer_beside_a_whole_article_is_no_wall():
    aside = "<aside><p>Subscribe to continue reading offline.</p></aside>"
    assert "partial" not in read(page(LEAD, *MORE, around=aside)).details


def test_a_notice_that_the_reader_of_text_leaves_out_still_counts_on_a_short_page():
    wall = '<div class="paywall-modal"><h2>Subscribe now to continue reading</h2></div>'
    assert read(page(LEAD, MORE[0], around=wall)).details["partial"] == "paywall"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Sign in to continue reading", FailureKind.LOGIN),
        ("This story is for subscribers only", FailureKind.PAYWALL),
        ("You've reached your monthly limit of free articles", FailureKind.METERED),
    ],
)
def test_a_wall_with_nothing_before_it_is_no_document(words, kind):
    with pytest.raises(WalledError) as raised:
        read(page("Clerk guilty.", words, "Plans start at $1."))
    assert raised.value.kind == kind


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            "We value your privacy",
            "We and our 842 partners store and/or access information on a device, such as cookies, and "
            "process personal data, such as unique identifiers, for advertising and content measurement.",
            "You may accept all or manage your choices by clicking below, including your right to object.",
            "By clicking Accept all you agree to the use of cookies on this site and by its partners.",
        ),
        (
            "Valoramos tu privacidad",
            "Nosotros y nuestros socios almacenamos o accedemos a información en un dispositivo. Utilizamos "
            "cookies propias y de terceros para medir la audiencia y mostrar publicidad.",
            "Puede aceptar todas las cookies o continuar sin aceptar.",
        ),
    ],
)
def test_a_consent_page_is_never_an_article(paragraphs):
    with pytest.raises(WalledError) as raised:
        read(page(*paragraphs))
    assert raised.value.kind == FailureKind.CONSENT


def test_a_consent_host_is_one_whatever_it_says():
    with pytest.raises(WalledError) as raised:
        read(page(LEAD, *MORE), url="https://consent.yahoo.com/v2/collectConsent?sessionId=1")
    assert raised.value.kind == FailureKind.CONSENT


def test_a_banner_over_an_article_is_left_out_and_the_article_read():
    banner = "<div><p>We value your privacy</p><p>We use cookies to improve your experience.</p></div>"
    document = read(page(LEAD, *MORE, around=banner))
    assert "cookies" not in document.text
    assert document.text.endswith(MORE[-1])


def test_the_part_that_is_named_as_not_free_is_never_read():
    head = data(
        isAccessibleForFree=False,
        articleBody=" ".join([LEAD, *MORE]),
        hasPart={"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".closed"},
    )
    closed = "".join(f"<p>{each}</p>" for each in MORE)
    document = read(page(LEAD, f"</p><div class='closed'>{closed}</div><p>", head=head))
    assert document.details["partial"] == "paywall"
    assert LEAD in document.text
    assert not any(each in document.text for each in MORE)


def test_without_a_named_part_the_lead_is_the_teaser():
    document = read(page(LEAD, *MORE, head=data(isAccessibleForFree="http://schema.org/False")))
    assert document.details["partial"] == "paywall"
    assert LEAD in document.text
    assert MORE[-1] not in document.text
    assert len(document.text) <= 1100


@pytest.mark.parametrize(
    "head",
    [
        data(isAccessibleForFree=True),
        data(isAccessibleForFree="True"),
        data(isAccessibleForFree=False) + '<meta property="article:content_tier" content="metered">',
        '<meta property="article:content_tier" content="free">',
        '<script type="application/ld+json">{"isAccessibleForFree": false, broken</script>',
        '<script type="application/ld+json">[]</script>',
    ],
)
def test_what_says_nothing_of_a_wall_is_read_whole(head):
    document = read(page(LEAD, *MORE, head=head))
    assert "partial" not in document.details
    assert MORE[-1] in document.text


def test_a_locked_tier_is_a_wall():
    head = '<meta property="article:content_tier" content="locked">'
    assert read(page(LEAD, *MORE, head=head)).details["partial"] == "paywall"


def test_a_selector_that_is_none_does_no_harm():
    head = data(
        isAccessibleForFree=False, hasPart=[{"isAccessibleForFree": False, "cssSelector": ":::["}, "x"]
    )
    assert read(page(LEAD, MORE[0], head=head)).details["partial"] == "paywall"


def test_hardly_any_text_and_no_wall_is_another_layout():
    with pytest.raises(ParseError, match="another layout") as raised:
        read(page("We have moved."))
    assert not isinstance(raised.value, WalledError)


def test_the_author_and_the_day_are_read():
    head = data(
        datePublished="2026-03-05T23:30:00-06:00", author={"@type": "Person", "name": "Petra Lindqvist"}
    )
    document = read(page(LEAD, *MORE, head=head))
    assert (document.details["author"], document.published) == ("Petra Lindqvist", "2026-03-05")


@pytest.mark.parametrize(
    ("paragraphs", "around", "day"),
    [
        (("March 5, 2026", LEAD, *MORE), "", "2026-03-05"),
        (("5 de marzo de 2026", LEAD, *MORE), "", "2026-03-05"),
        ((LEAD, *MORE), "<p>© 2024 The Paper</p>", ""),
        (("On March 4, 2022, the clerk sold a man twelve pistols, prosecutors said.", LEAD, *MORE), "", ""),
        (
            (LEAD, *MORE),
            "<meta property='article:published_time' content='2026-03-05T23:59:00-07:00'>",
            "2026-03-05",
        ),
    ],
)
def test_a_day_that_the_text_tells_of_is_not_the_day_of_the_article(paragraphs, around, day):
    assert read(page(*paragraphs, around=around)).published == day


def test_windows_bytes_that_claim_to_be_utf_8_are_read():
    body = page(LEAD, *MORE, "The clerk’s café").replace("’".encode(), b"\x92").replace("é".encode(), b"\xe9")
    assert "The clerk’s café" in read(body).text


def test_a_canonical_address_is_taken_unless_it_is_the_front_page():
    assert (
        read(page(LEAD, *MORE, head='<link rel="canonical" href="/real">')).url
        == "https://paper.example/real"
    )
    assert (
        read(page(LEAD, *MORE, head='<link rel="canonical" href="/">')).url == "https://paper.example/clerk"
    )


WHOLE = page(
    LEAD, *MORE, head=data(isAccessibleForFree=False, articleBody="x", hasPart=[{"cssSelector": ".y"}])
)


@pytest.mark.parametrize(
    "body",
    [
        *(WHOLE[:cut] for cut in range(0, len(WHOLE), 97)),
        b"",
        b"\x00\xff\xfe\x1f\x8b" * 50,
        b"%PDF-1.7 not a page",
        b'<?xml version="1.0" encoding="utf-16"?><html><body>x</body></html>',
        b"<div>" * 5000,
        b'<script type="application/ld+json">{"isAccessibleForFree": false, "a": '
        + b"[" * 400
        + b"]" * 400
        + b"}</script>",
        b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>x</p>",
        b'<meta property="article:content_tier" content="locked"><script>1</script>',
    ],
)
def test_no_page_does_more_than_fail_to_be_read(body):
    try:
        assert read(body).text
    except ParseError:
        pass
