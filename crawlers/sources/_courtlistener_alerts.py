"""The dockets that alerts wait for, and when an alert has been done with."""

from __future__ import annotations

from collections import Counter

from crawlers.alerts import Alert, Event, Inbox
from crawlers.context import CrawlContext

#: Alerts that say nothing of a docket: what a run's report says of them.
_TOLD = {
    Event.RECAP_FETCH.value: "CourtListener has fetched what was asked of it there",
    Event.OLD_DOCKET_ALERTS.value: "CourtListener says that docket alerts are old: renew them there",
    Event.PRAY_AND_PAY.value: "CourtListener has granted a prayer",
}


class Alerts:
    """The alerts in the inbox; `dockets` are the numbers of those still to ask for, each once."""

    def __init__(self, context: CrawlContext) -> None:
        self._inbox = Inbox(context.settings.data_dir)
        self._waiting: dict[Alert, set[int]] = {}
        empty: Counter[int] = Counter()
        for alert in self._inbox.waiting():
            if alert.dockets:
                self._waiting[alert] = set(alert.dockets)
            else:
                empty[alert.event] += 1
                self._inbox.take(alert)
        for event, count in sorted(empty.items()):
            told = _TOLD.get(event, "no docket is named")
            context.remark(f"{count} alerts of kind {event}: {told}")
        self.dockets = list(dict.fromkeys(number for alert in self._waiting for number in alert.dockets))

    def done(self, docket_id: int, *, leave: bool = False) -> None:
        """A docket was asked for; with `leave` in vain, and its alerts wait for the next run."""
        self.dockets = [number for number in self.dockets if number != docket_id]
        if leave:
            return
        for alert, numbers in list(self._waiting.items()):
            numbers.discard(docket_id)
            if not numbers:
                self._inbox.take(alert)
                del self._waiting[alert]
