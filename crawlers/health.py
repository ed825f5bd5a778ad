"""Is a source well? Judged after each run, in words that tell a maintainer what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any

from crawlers.manifest import Manifest
from crawlers.report import CrawlReport
from ironriver.vocabulary import WALLS, FailureKind

#: A listing that shows less than this share of what it showed before has lost something.
LEAST_SHARE = 0.5
#: Of so many runs the middle count is the usual one: one odd run does not become the measure.
RUNS_REMEMBERED = 9
#: So many of the pages read last say whether a source's layout is still understood.
LATELY = 6

#: So many remarks are told; a hundred pages that can't be read are one thing to know.
MOST_REMARKS = 5

OK = "ok"
UNHEALTHY = "unhealthy"

#: What a maintainer must do about each kind.
ADVICE = {
    FailureKind.HTTP_ERROR: "its server fails: the next run asks again; if it lasts, look at one by hand",
    FailureKind.NOT_FOUND: "pages are gone: nothing to do, unless they are many and the site has moved",
    FailureKind.TRUNCATED: "answers end too soon: the next run asks again; if it lasts, look at one by hand",
    FailureKind.REDIRECT_LOOP: "addresses lead to themselves: look at one by hand, nothing else is lost",
    FailureKind.LOCKED: "files want a password: look for another copy, nothing else is lost",
    FailureKind.EMPTY: "answers hold nothing: check that the address is still the right one",
    FailureKind.BLOCKED: "the site refuses the crawler: lower its rate, and write to its webmaster",
    FailureKind.THROTTLED: "the site asks to slow down: lower `rate` in its manifest",
    FailureKind.LAYOUT: "its answers have another shape: read one and mend the parser",
    FailureKind.MALFORMED: "its answers are broken: look at one by hand",
    FailureKind.ROBOTS: "robots.txt forbids it: drop these addresses or the source",
    FailureKind.CONNECTION: "it can't be reached: check the address and the network, then run again",
    FailureKind.TIMEOUT: "it is too slow: run again, or raise IRONRIVER_REQUEST_TIMEOUT",
    FailureKind.TOO_LARGE: "answers are too large: raise IRONRIVER_MAX_RESPONSE_MB if that is right",
    FailureKind.REFUSED: "it refuses the question: read its words and mend the query in the manifest",
    FailureKind.GIVEN_UP: "its host had not answered before: run again, and drop it if it stays away",
    FailureKind.PAYWALL: "articles are for subscribers: drop the site, or ask it for access",
    FailureKind.METERED: "free articles are used up: lower its share, or ask the site for access",
    FailureKind.LOGIN: "articles want a login: drop the site, or ask it for access",
    FailureKind.CONSENT: "a consent page stands before its articles: look for a feed or address without it",
    FailureKind.FORBIDDEN_ADDRESS: "it leads to addresses that are not public: check who sends them",
}


def volume(report: CrawlReport, front: int) -> int:
    """The number of a run that is compared with those of other runs."""
    return front or report.listed


def usual_volume(cursor: Mapping[str, Any]) -> float:
    """What the last complete runs counted, by their middle; 0 where there were none."""
    volumes = cursor.get("volumes") or [cursor.get("listed", 0)]
    return float(median(volumes))


def remember_volume(cursor: Mapping[str, Any], count: int) -> list[int]:
    """The `volumes` of the cursor after one more complete run."""
    return remembered(cursor.get("volumes", []), count)


def remembered(counts: Sequence[int], count: int) -> list[int]:
    """The counts of the last runs after one more of them."""
    return [*counts, count][-RUNS_REMEMBERED:]


def shrunk(counts: Sequence[int], count: int) -> str:
    """Words of complaint where a site counts less than half of what it did as a rule; else empty."""
    usual = median(counts) if counts else 0
    if count >= usual * LEAST_SHARE:
        return ""
    return f"it counts {count} in all, after {usual:g} as a rule: look what it leaves out"


def unreadable(now: Sequence[bool], earlier: Sequence[bool]) -> str:
    """What is wrong where pages no longer read as documents; empty where all is well.

    Args:
        now: of each page of this run, whether it could be read.
        earlier: of the pages before it, by the same version of the parser, newest last.
    """
    lately = [*earlier, *now][-LATELY:]
    for pages, least, which in ((now, 2, "of this run"), (lately, LATELY, "read last")):
        missed = len(pages) - sum(pages)
        if len(pages) >= least and missed >= LEAST_SHARE * len(pages):
            return f"{missed} of the {len(pages)} pages {which} can't be read: their layout has changed"
    return ""


def judge(
    report: CrawlReport,
    manifest: Manifest,
    *,
    today: date,
    newest: date | None,
    before: dict[str, Any],
    whole: bool,
    replaced: bool,
    front: int = 0,
) -> tuple[str, str]:
    """The health of a source after a run: "ok" or "unhealthy", and a note.

    Args:
        report: what the run did.
        manifest: what is expected.
        today: the day of the run.
        newest: the day of the newest item that is listed, where known.
        before: the source's cursor; `volumes` are what its last complete runs counted.
        whole: the run went through the whole listing (no `--since`, no `--limit`, no early stop).
        replaced: a setting replaced the source's address. A copy is as old and as small as it is, so the
            manifest's volume and silence do not apply to it; the comparison with its own past does.
        front: where the source is not read whole each time, how many items the newest page of its listing
            shows; that number is compared then, for a first run reads deeper than later ones.
    """
    found = list(report.problems)
    usual, count = usual_volume(before), volume(report, front)
    if report.listed == 0 and manifest.minimum > 0 and not (report.unchanged and not report.failures):
        found.append("it showed nothing at all: check the address and its layout")
    elif whole and not replaced and count < manifest.minimum:
        found.append(f"it lists {count}, of at least {manifest.minimum} expected: check its layout")
    elif whole and count < usual * LEAST_SHARE:
        found.append(f"it lists {count}, after {usual:g} as a rule: check its layout")
    if newest is not None and not replaced and (today - newest).days > manifest.silence_days:
        found.append(
            f"nothing newer than {newest}, for {(today - newest).days} days: check that it still moves"
        )
    # A release may vanish, and an article may stand behind a wall: that is judged site by site.
    failed = [
        each
        for each in report.failures
        if each.kind not in {FailureKind.NOT_FOUND, *WALLS} and not each.settled
    ]
    if failed and (len(failed) >= manifest.failed_share * max(report.requests, 1) or not report.complete):
        counts = ", ".join(f"{count} {kind}" for kind, count in report.failure_counts.most_common())
        worst = Counter(each.kind for each in failed).most_common(1)[0][0]
        found.append(f"{counts}, first {failed[0].url}: {ADVICE[worst]}")
    return UNHEALTHY if found else OK, "; ".join(found + _few(report.remarks))


def duties(kinds: Mapping[FailureKind, int]) -> list[str]:
    """One line for each kind of failure, the most frequent first: how many addresses, and what to do."""
    ordered = sorted(kinds.items(), key=lambda each: (-each[1], each[0].value))
    return [f"{count:,} {kind.value.replace('_', ' ')}: {ADVICE[kind]}" for kind, count in ordered]


def _few(remarks: Sequence[str]) -> list[str]:
    more = len(remarks) - MOST_REMARKS
    return [*remarks[:MOST_REMARKS], *([f"and {more} more of that sort"] if more > 0 else [])]
