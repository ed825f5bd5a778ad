"""Invented articles and the pages around them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from crawlers.articles import read_article
from crawlers.model import ParsedDocument, RawDocument

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
