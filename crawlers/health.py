"""Is a source well? Judged after each run, in words that tell a maintainer what to do."""

from __future__ import annotations

from datetime import date
from typing import Any

from crawlers.manifest import Manifest
from crawlers.report import CrawlReport
from ironriver.vocabulary import FailureKind

#: A listing that shows less than this share of what it showed before has lost something.
LEAST_SHARE = 0.5
#: A share of addresses that may fail, pages vanish, before the source counts as ill.
FAILED_SHARE = 0.1

OK = "ok"
UNHEALTHY = "unhealthy"

_ADVICE = {
    FailureKind.BLOCKED: "the site refuses the crawler: lower its rate, and write to its webmaster",
    FailureKind.THROTTLED: "the site asks to slow down: lower `rate` in its manifest",
    FailureKind.LAYOUT: "its answers have another shape: read one and mend the parser",
    FailureKind.MALFORMED: "its answers are broken: look at one by hand",
    FailureKind.ROBOTS: "robots.txt forbids it: drop these addresses or the source",
    FailureKind.CONNECTION: "it can't be reached: check the address and the network, then run again",
    FailureKind.TIMEOUT: "it is too slow: run again, or raise IRONRIVER_REQUEST_TIMEOUT",
    FailureKind.TOO_LARGE: "answers are too large: raise IRONRIVER_MAX_RESPONSE_MB if that is right",
    FailureKind.FORBIDDEN_ADDRESS: "it leads to addresses that are not public: check who sends them",
}


def judge(
    report: CrawlReport,
    manifest: Manifest,
    *,
    today: date,
    newest: date | None,
    before: dict[str, Any],
    whole: bool,
    replaced: bool,
) -> tuple[str, str]:
    """The health of a source after a run: "ok" or "unhealthy", and a note.

    Args:
        report: what the run did.
        manifest: what is expected.
        today: the day of the run.
        newest: the day of the newest item that is listed, where known.
        before: the source's cursor; `listed` is what its last complete run counted.
        whole: the run went through the whole listing (no `--since`, no `--limit`, no early stop).
        replaced: a setting replaced the source's address. A copy is as old and as small as it is, so the
            manifest's volume and silence do not apply to it; the comparison with its own past does.
    """
    found = list(report.problems)
    usual = int(before.get("listed", 0))
    if report.listed == 0 and manifest.minimum > 0 and not (report.unchanged and not report.failures):
        found.append("it showed nothing at all: check the address and its layout")
    elif whole and not replaced and report.listed < manifest.minimum:
        found.append(f"it lists {report.listed}, of at least {manifest.minimum} expected: check its layout")
    elif whole and report.listed < usual * LEAST_SHARE:
        found.append(f"it lists {report.listed}, after {usual} the last time: check its layout")
    if newest is not None and not replaced and (today - newest).days > manifest.silence_days:
        found.append(
            f"nothing newer than {newest}, for {(today - newest).days} days: check that it still moves"
        )
    failed = [each for each in report.failures if each.kind is not FailureKind.NOT_FOUND]
    if failed and (len(failed) >= FAILED_SHARE * max(report.requests, 1) or not report.complete):
        counts = ", ".join(f"{count} {kind}" for kind, count in report.failure_counts.most_common())
        worst = report.failure_counts.most_common(1)[0][0]
        found.append(f"{counts}, first {failed[0].url}: {_ADVICE.get(worst, 'run again')}")
    return UNHEALTHY if found else OK, "; ".join(found + report.remarks)
