"""News sites on this machine, each at /web/HOST: their feeds, sitemaps and articles, all invented."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.crawlers.fake_files import FakeFiles

NOW = datetime.now(UTC).replace(microsecond=0)
STORY = (
    "Agents found {n} rifles in a van at the bridge on Monday, a complaint says. The driver told them that "
    "he was paid to bring the boxes to a parking lot in Reynosa and had not asked what was in them. A judge "
    "ordered him held until a hearing next week, and prosecutors said that more arrests are likely."
)


class Newsstand(FakeFiles):
    """`host` has articles 1, 2, … one an hour, the last the newest."""

    def article(self, host: str, number: int, body: str = "") -> str:
        address = f"/web/{host}/story-{number}"
        text = body or f"<article><h1>Rifles, part {number}</h1><p>{STORY.format(n=number)}</p></article>"
        page = f"<html lang='en'><head><title>Rifles, part {number}</title></head><body>{text}</body></html>"
        self.put(address, page)
        return f"https://{host}/story-{number}"

    def rss(
        self, host: str, count: int, title: str = "Rifles, part {n}", path: str = "feed.xml", **more: str
    ) -> None:
        items = "".join(
            f"<item><title>{title.format(n=n)}</title><link>https://{host}/story-{n}</link>"
            f"<pubDate>{format_datetime(NOW - timedelta(hours=count - n))}</pubDate></item>"
            for n in range(count, 0, -1)
        )
        feed = f"<rss version='2.0'><channel><title>{host}</title>{items}</channel></rss>"
        self.put(f"/web/{host}/{path}", feed, kind="application/rss+xml", **more)

    def publish(self, host: str, count: int, **more: str) -> None:
        for number in range(1, count + 1):
            self.article(host, number)
        self.rss(host, count, **more)

    def sitemap(self, host: str, path: str, numbers: list[int], title: str = "Rifles, part {n}") -> bytes:
        rows = "".join(
            f"<url><loc>https://{host}/story-{n}</loc><news:news><news:publication_date>{NOW.isoformat()}"
            f"</news:publication_date><news:title>{title.format(n=n)}</news:title></news:news></url>"
            for n in numbers
        )
        spaces = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
        body = (
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" {spaces}>{rows}</urlset>'.encode()
        )
        self.put(f"/web/{host}/{path}", body, kind="application/xml")
        return body
