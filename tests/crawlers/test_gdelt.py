"""GDELT: its answers, its messages in place of answers, and the articles that it leads to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy.orm import Session

from crawlers.failures import judge_response
from crawlers.model import ParseError
from crawlers.registry import load_manifest
from crawlers.report import CrawlReport
from crawlers.sources.gdelt import read_answer
from db.models import Document
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind
from pipeline import parse
from tests.crawlers.conftest import StandIn
from tests.crawlers.newsstand import NOW, Newsstand
from tests.crawlers.running import crawled, opened

Crawl = Callable[..., CrawlReport]
OPTIONS = load_manifest("gdelt").options
TOO_FAST = b"Please limit requests to one every 5 seconds or contact us for larger queries.\n"
REFUSED = b"Your query was too short or too long.\n"


def record(address: str, seen: str = "20260302T151500Z", **more: object) -> dict[str, object]:
    known = {
        "url_mobile": "",
        "socialimage": "",
        "domain": "x",
        "language": "Spanish",
        "sourcecountry": "Mexico",
    }
    return {"url": address, "title": "Aseguran fusiles", "seendate": seen, **known, **more}


def answer(*addresses: str, **more: object) -> bytes:
    return json.dumps({"articles": [record(address, **more) for address in addresses]}).encode()


def test_an_answer_has_articles_with_the_day_they_were_seen():
    found = read_answer(answer("https://a.example/1", "https://b.example/2"))
    assert [(each.link, each.title, each.day) for each in found.entries] == [
        ("https://a.example/1", "Aseguran fusiles", date(2026, 3, 2)),
        ("https://b.example/2", "Aseguran fusiles", date(2026, 3, 2)),
    ]
    assert found.warnings == ()


@pytest.mark.parametrize("body", [b"{}", b'{"articles": []}', b'{"articles": null}'])
def test_nothing_found_is_an_answer(body):
    assert read_answer(body).entries == ()


def test_titles_that_break_json_are_read():
    broken = answer("https://a.example/1").replace(b"Aseguran fusiles", b"Aseguran \\'fusiles\\' \t hoy \\d")
    assert judge_response(200, broken, expects="message or json") is None
    assert read_answer(broken).entries[0].title == "Aseguran 'fusiles' \t hoy d"


def test_what_is_not_as_expected_is_reported():
    body = json.dumps(
        {"articles": [record("https://a.example/1", seen="yesterday", tone=3)], "more": 1}
    ).encode()
    assert read_answer(body).warnings == (
        "answer: field 'more' is neither used nor ignored",
        "article: field 'tone' is neither used nor ignored",
        "article: seendate is 'yesterday'",
    )


@pytest.mark.parametrize("body", [b"[]", b'{"articles": 3}', b'{"articles": ["x"]}', b"{"])
def test_another_shape_is_an_error(body):
    with pytest.raises(ParseError):
        read_answer(body)


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (200, TOO_FAST, FailureKind.THROTTLED),
        (429, TOO_FAST, FailureKind.THROTTLED),
        (200, REFUSED, FailureKind.REFUSED),
        (200, b"Invalid/Unsupported Country.", FailureKind.REFUSED),
        (200, b'{"articles": [', FailureKind.MALFORMED),
        (200, b"<html><body>Gateway</body></html>", FailureKind.MALFORMED),
        (200, b"", FailureKind.EMPTY),
        (503, b"busy", FailureKind.HTTP_ERROR),
    ],
)
def test_messages_in_place_of_answers_are_kinds_of_failure(status, body, kind):
    failed = judge_response(status, body, expects="message or json")
    assert failed is not None
    assert failed.kind == kind


def test_a_message_is_told_in_its_words():
    failed = judge_response(200, REFUSED, expects="message or json")
    assert failed is not None
    assert "too short or too long" in failed.note


def test_the_queries_are_what_gdelt_takes():
    """Public clients found queries above some 250 characters refused, and short phrases as well."""
    assert {query.rsplit("sourcelang:")[1] for query in OPTIONS["queries"].values()} == {"english", "spanish"}
    for query in OPTIONS["queries"].values():
        assert len(query) <= 250
        assert query.count("(") == query.count(")")
        assert query.count('"') % 2 == 0
        for group in query.split("(")[1:]:
            assert " OR " in group.partition(")")[0], "GDELT refuses brackets around one word"
        assert all(len(phrase) >= 3 for phrase in query.split('"')[1::2])


@pytest.fixture
def stand(stand_in: StandIn) -> Iterator[Newsstand]:
    with Newsstand() as stand:
        stand_in(stand.url, "gdelt")
        yield stand


@pytest.fixture
def store(stand: Newsstand) -> Iterator[Session]:
    with opened() as session:
        yield session


@pytest.fixture
def run(store: Session) -> Crawl:
    return lambda **options: crawled(store, "gdelt", **options)


def found(stand: Newsstand, *numbers: int, host: str = "diario.example") -> bytes:
    seen = NOW.strftime("%Y%m%dT%H%M%SZ")
    return answer(*(stand.article(host, number) for number in numbers), seen=seen)


def test_articles_are_fetched_from_their_own_hosts_once_whoever_found_them(run, stand, store):
    stand.put(OPTIONS["path"], found(stand, 1, 2, 3), kind="application/json")
    report = run()
    assert (report.health, report.note, report.new) == ("ok", "", 3)
    asked = [parse_qs(urlsplit(path).query) for path in stand.hits if path.startswith(OPTIONS["path"])]
    assert [each["query"][0] for each in asked] == list(OPTIONS["queries"].values())
    assert {(each["mode"][0], each["format"][0], each["maxrecords"][0]) for each in asked} == {
        ("artlist", "json", "250")
    }
    back = NOW.date() - timedelta(days=OPTIONS["days"])
    assert {each["startdatetime"][0] for each in asked} == {back.strftime("%Y%m%d000000")}
    assert run().new == 0
    parse.run(store, get_settings(), source="gdelt")
    assert {row.native_id for row in store.query(Document)} == {
        f"{stand.url}/web/diario.example/story-{n}" for n in (1, 2, 3)
    }


def test_what_other_sources_have_or_read_is_left_to_them(run, stand, store):
    ours = Document(
        source="news", native_id="x", url="https://diario.example/story-1", kind="news", language="es"
    )
    ours.title, ours.published = "Aseguran fusiles", "2026-03-02"
    store.add(ours)
    store.commit()
    body = found(stand, 1, 2)
    strange = [record(each) for each in ("https://[::1/", "https://x.example:99999/", "mailto:a@b.example")]
    official = [
        record(stand.article("www.justice.gov", 1)),
        record(stand.article("notjustice.gov.example", 1)),
    ]
    body = json.dumps({"articles": json.loads(body)["articles"] + official + strange}).encode()
    stand.put(OPTIONS["path"], body, kind="application/json")
    report = run()
    assert (report.new, report.problems) == (2, [])
    assert stand.hits["/web/diario.example/story-1"] == 0
    assert stand.hits["/web/justice.gov/story-1"] == 0


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        (TOO_FAST, "throttled", "the site asks to slow down"),
        (REFUSED, "refused", "read its words and mend the query"),
        (b'{"articles": 3}', "layout", "read one and mend the parser"),
    ],
)
def test_a_question_without_an_answer_makes_it_unhealthy_with_what_to_do(run, stand, body, kind, words):
    stand.put(OPTIONS["path"], body, kind="text/html")
    report = run()
    assert (report.health, report.complete) == ("unhealthy", False)
    assert {each.kind for each in report.failures} <= {FailureKind(kind), FailureKind.GIVEN_UP}
    assert f"english trafficking: its listing failed ({kind}: " in report.note
    assert words in report.note


def test_nothing_found_by_any_query_is_unhealthy(run, stand):
    stand.put(OPTIONS["path"], b"{}", kind="application/json")
    report = run()
    assert report.health == "unhealthy"
    assert "nothing at all" in report.note


def test_hosts_that_refuse_are_no_fault_of_gdelt_and_one_that_is_away_is_left_alone(run, stand):
    stand.put(OPTIONS["path"], found(stand, *range(1, 21)), kind="application/json")
    away = found(stand, *range(1, 9), host="away.example")
    both = json.loads(found(stand, *range(1, 21)))["articles"] + json.loads(away)["articles"]
    stand.put(OPTIONS["path"], json.dumps({"articles": both}), kind="application/json")
    for number in range(1, 9):
        stand.put(f"/web/away.example/story-{number}", "no", status=403)
    report = run()
    assert (report.health, report.new, report.complete) == ("ok", 20, True)
    assert sum(stand.hits[f"/web/away.example/story-{n}"] for n in range(1, 9)) < 8
    kinds = report.failure_counts
    assert kinds[FailureKind.BLOCKED] >= 5
    assert kinds[FailureKind.BLOCKED] + kinds[FailureKind.GIVEN_UP] == 8
    assert "away.example: given up after 5 addresses in a row" in report.note
