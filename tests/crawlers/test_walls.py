"""Articles behind walls: what is read of them, and what is never taken for an article."""

from __future__ import annotations

import pytest

from crawlers.walls import WalledError, notice
from ironriver.vocabulary import FailureKind
from tests.crawlers.articles import LEAD, MORE, data, page, read


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
