"""What justice.gov has beside its API, invented: a feed, a sitemap, pages of releases, files."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

SITE = "https://www.justice.gov"
#: In feed and sitemap of a site that has nothing to tell beside its API.
SPEECH = f"{SITE}/opa/speech/remarks"


def release_page(path: str, title: str, body: str, attachments: dict[str, str] | None = None) -> bytes:
    """A page of the new design; `attachments` are path → words."""
    links = "".join(
        f'<div class="field__item"><a href="{at}">{words}</a></div>'
        for at, words in (attachments or {}).items()
    )
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<link rel="canonical" href="{SITE}{path}"><title>{escape(title)}</title></head><body><main><article>
<h1 class="page-title">{escape(title)}</h1>
<div class="node-date"><time datetime="2020-09-13T16:00:00Z">September 13, 2020</time></div>
<div class="node-body"><div class="field_body"><p>{escape(body)}</p></div></div>
<div class="node-attachments">{links}</div>
<div class="node-component"><div class="field__item"><a href="/usao-nowhere">USAO - Nowhere</a></div></div>
</article></main></body></html>""".encode()


@dataclass
class Beside:
    """`feed` and `sitemap` (a list a page) hold addresses; `pages` and `files` are path → bytes."""

    feed: list[str] = field(default_factory=lambda: [SPEECH])
    sitemap: list[list[str]] = field(default_factory=lambda: [[SPEECH]])
    pages: dict[str, bytes] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)

    def answer(self, path: str, query: dict[str, str]) -> tuple[bytes, str]:
        """The bytes at a path and their type; none where nothing is there."""
        if path == "/news/rss":
            return self._feed(), "application/rss+xml"
        if path == "/sitemap.xml":
            return self._sitemap(query), "application/xml"
        if path in self.pages:
            return self.pages[path], "text/html; charset=utf-8"
        return self.files.get(path, b""), "application/pdf"

    def _feed(self) -> bytes:
        items = "".join(
            f"<item><title>One</title><link>{escape(address)}</link>"
            f"<pubDate>Sun, 13 Sep 2020 16:00:00 GMT</pubDate></item>"
            for address in self.feed
        )
        return f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()

    def _sitemap(self, query: dict[str, str]) -> bytes:
        if "page" not in query:
            pages = "".join(
                f"<sitemap><loc>{SITE}/sitemap.xml?page={number}</loc></sitemap>"
                for number in range(1, len(self.sitemap) + 1)
            )
            return f"<sitemapindex>{pages}</sitemapindex>".encode()
        urls = "".join(
            f"<url><loc>{escape(address)}</loc></url>" for address in self.sitemap[int(query["page"]) - 1]
        )
        return f"<urlset>{urls}</urlset>".encode()
