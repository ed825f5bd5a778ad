"""Templates: escaped by default, in the language of the request, with addresses in that language."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from digest.clean import one_line, web_address
from pipeline.exports.harmless import visible
from web.language import Language, Words, words_of

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"
#: Longer words of strangers are cut on a page: a title, not a text.
LONGEST_LINE = 400


@cache
def environment() -> Environment:
    """The templates. An undefined name is an error: a page shows nothing by accident."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["line"] = lambda words: one_line(words or "", LONGEST_LINE)
    made.filters["visible"] = visible
    made.filters["web_address"] = lambda url: web_address(url or "")
    return made


def language_of(request: Request) -> Language:
    """The language that the address names."""
    return Language(request.scope.get("ironriver.language", Language.ENGLISH))


def link_in(language: Language) -> Callable[[str], str]:
    """Makes a path of ours an address in a language."""
    return lambda path: f"{language.prefix}{path}"


def page(
    request: Request,
    template: str,
    *,
    status: int = 200,
    headers: dict[str, str] | None = None,
    **values: Any,
) -> HTMLResponse:
    """A page in the language of the request.

    The templates know `t` (the words), `link` (addresses in this language), `path` (this page's own path and
    query) and `other` (the same page in the other language).
    """
    language = language_of(request)
    words: Words = words_of(language)
    other = Language.ENGLISH if language is Language.SPANISH else Language.SPANISH
    query = f"?{request.url.query}" if request.url.query else ""
    path = quote(request.scope["path"]) + query  # the server has decoded it
    html = (
        environment()
        .get_template(template)
        .render(
            t=words,
            language=language,
            link=link_in(language),
            path=path,
            base=str(request.base_url).rstrip("/"),
            other_language=other,
            other_address=link_in(other)(path),
            account=getattr(request.state, "account", None),
            **values,
        )
    )
    shown = {"Content-Language": str(language), **(headers or {})}
    return HTMLResponse(html, status_code=status, headers=shown)
