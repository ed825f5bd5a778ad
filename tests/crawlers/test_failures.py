"""How failures are told apart, and what is done about them."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy import exceptions

from crawlers.failures import (
    LONGEST_PAUSE,
    Failed,
    FetchFailed,
    judge_exception,
    judge_response,
    pause_before,
    seconds_to_wait,
    tries_allowed,
    wall_marker,
)
from ironriver.vocabulary import FailureKind as Kind

ARTICLE = (
    b"<html><body>" + b"<p>The agents found rifles in the truck at the bridge.</p>" * 60 + b"</body></html>"
)
WALL = b'<html><head><meta http-equiv="refresh" content="5; URL=?bm-verify=AA"></head><body></body></html>'


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (200, ARTICLE, None),
        (304, b"", None),
        (200, b"", Kind.EMPTY),
        (200, b" \n ", Kind.EMPTY),
        (200, WALL, Kind.BLOCKED),
        (403, WALL, Kind.BLOCKED),
        (403, ARTICLE, Kind.BLOCKED),
        (401, b"", Kind.BLOCKED),
        (404, b"gone", Kind.NOT_FOUND),
        (410, b"gone", Kind.NOT_FOUND),
        (429, b"slow", Kind.THROTTLED),
        (500, b"oops", Kind.HTTP_ERROR),
        (503, b"oops", Kind.HTTP_ERROR),
        (302, b"", Kind.HTTP_ERROR),
    ],
)
def test_an_answer_is_judged_by_status_and_body(status, body, kind):
    failed = judge_response(status, body, content_type="text/html")
    assert (failed and failed.kind) == kind


def test_busy_with_a_time_to_come_back_is_throttling():
    failed = judge_response(503, b"later", retry_after="7")
    assert failed is not None
    assert (failed.kind, failed.wait) == (Kind.THROTTLED, 7.0)


@pytest.mark.parametrize(
    ("body", "kind"), [(b'{"a": 1}', None), (b'{"a": ', Kind.MALFORMED), (b"<p>no</p>", Kind.MALFORMED)]
)
def test_json_that_is_expected_must_be_json(body, kind):
    failed = judge_response(200, body, content_type="application/json", expects="json")
    assert (failed and failed.kind) == kind


def test_a_wall_instead_of_json_is_a_wall():
    failed = judge_response(200, WALL, content_type="application/json", expects="json")
    assert failed is not None
    assert failed.kind is Kind.BLOCKED


@pytest.mark.parametrize(
    ("page", "is_wall"),
    [
        (WALL, True),
        (
            b"<html><title>Wait</title><script src='/cdn-cgi/challenge-platform/x'></script></html>",
            True,
        ),
        (b"<html><body><iframe src='/_Incapsula_Resource?x=1'></iframe></body></html>", True),
        (b"<html><script>var m = 'bm-verify';" + b"x" * 5000 + b"</script><body>Wait</body></html>", True),
        # Ordinary pages carry the same scripts, and say something besides.
        (ARTICLE.replace(b"<body>", b"<body><script src='/cdn-cgi/challenge-platform/x'></script>"), False),
        (ARTICLE, False),
        (b"<html><body><p>A short notice.</p></body></html>", False),
    ],
)
def test_a_wall_has_a_mark_and_nothing_to_say(page, is_wall):
    assert (wall_marker(page, "text/html") is not None) is is_wall


def test_json_that_mentions_a_wall_is_no_wall():
    assert wall_marker(b'{"body": "the bm-verify page"}', "application/json") is None


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (exceptions.ResponseDataLossError(), Kind.TRUNCATED),
        (exceptions.DownloadTimeoutError("x"), Kind.TIMEOUT),
        (exceptions.DownloadCancelledError("larger"), Kind.TOO_LARGE),
        (exceptions.DownloadConnectionRefusedError("x"), Kind.CONNECTION),
        (exceptions.CannotResolveHostError("x"), Kind.CONNECTION),
        (exceptions.DownloadFailedError("x"), Kind.CONNECTION),
        (exceptions.IgnoreRequest("Forbidden by robots.txt"), Kind.ROBOTS),
        (exceptions.IgnoreRequest("max redirections reached"), Kind.REDIRECT_LOOP),
        (exceptions.IgnoreRequest("exceeded DOWNLOAD_MAXSIZE"), Kind.TOO_LARGE),
        (FetchFailed(Failed(Kind.LAYOUT, "odd")), Kind.LAYOUT),
        (ValueError("Invalid IPv6 URL"), Kind.MALFORMED),
        (RecursionError("nested too deep"), Kind.MALFORMED),
        (OSError("anything else"), Kind.CONNECTION),
    ],
)
def test_an_exception_has_a_kind(error, kind):
    assert judge_exception(error).kind is kind


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        (" 12 ", 12.0),
        ("Sun, 01 Mar 2026 12:00:30 GMT", 30.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header, seconds):
    assert seconds_to_wait(header, datetime(2026, 3, 1, 12, tzinfo=UTC)) == seconds


@given(attempt=st.integers(1, 40), seed=st.integers())
def test_the_pause_doubles_with_jitter_up_to_a_bound(attempt, seed):
    pause = pause_before(Failed(Kind.TIMEOUT, ""), attempt, random.Random(seed))
    expected = min(0.5 * 2 ** (attempt - 1), 30.0)
    assert pause is not None
    assert 0.75 * expected <= pause <= 1.25 * expected


@given(wait=st.floats(0, LONGEST_PAUSE), seed=st.integers())
def test_the_sites_own_word_is_obeyed(wait, seed):
    pause = pause_before(Failed(Kind.THROTTLED, "", 429, wait), 1, random.Random(seed))
    assert pause is not None
    assert pause > wait


def test_no_run_waits_for_hours():
    assert pause_before(Failed(Kind.THROTTLED, "", 429, LONGEST_PAUSE + 1), 1, random.Random(1)) is None


@pytest.mark.parametrize(
    ("kind", "tries"),
    [
        *[(kind, 6) for kind in (Kind.THROTTLED, Kind.HTTP_ERROR, Kind.MALFORMED, Kind.TRUNCATED)],
        *[(kind, 3) for kind in (Kind.CONNECTION, Kind.TIMEOUT)],
        *[(kind, 0) for kind in (Kind.NOT_FOUND, Kind.BLOCKED, Kind.ROBOTS, Kind.TOO_LARGE)],
        *[(kind, 0) for kind in (Kind.REDIRECT_LOOP, Kind.FORBIDDEN_ADDRESS, Kind.LAYOUT, Kind.EMPTY)],
    ],
)
def test_only_what_may_pass_is_tried_again(kind, tries):
    assert tries_allowed(kind, 6) == tries
    assert tries_allowed(kind, 0) == 0
