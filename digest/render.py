"""A digest as an email: plain text of 72 columns, and HTML for a phone, a desk and the dark."""

from __future__ import annotations

import hashlib
import textwrap
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr
from functools import cache
from pathlib import Path

from css_inline import CSSInliner
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from digest.build import Digest, Section
from digest.clean import one_line, web_address
from ironriver.errors import UsageError
from ironriver.vocabulary import ChangeKind

TEMPLATES = Path(__file__).parent / "templates"
WEEK_HEADER = "X-Iron-River-Week"
COLUMNS = 72
#: A sentence of a document, as stored with a claim, has at most 500 characters.
LONGEST_SENTENCE = 520

HEADINGS = {
    ChangeKind.NEW: "New incidents",
    ChangeKind.ADVANCED: "Advanced",
    ChangeKind.CORRECTED: "Corrected",
    ChangeKind.MERGED: "Merged",
    ChangeKind.SPLIT: "Split",
    ChangeKind.RETRACTED: "Retracted",
}


def render(
    digest: Digest, *, sender: str, recipient: str | None = None, date: datetime | None = None
) -> EmailMessage:
    """The mail of a digest to one recipient, or to nobody in particular.

    `date` is that of the mail; the end of the week, or the moment of building if that came first.

    Raises:
        UsageError: the sender or the recipient is not an address.
    """
    author = parse_address(sender, "IRONRIVER_DIGEST_SENDER")
    message = EmailMessage(policy=SMTP)
    message["From"] = author
    if recipient is not None:
        message["To"] = parse_address(recipient, "IRONRIVER_DIGEST_RECIPIENTS")
    message["Subject"] = subject(digest)
    message["Date"] = date or min(digest.built_at, digest.week.end)
    message["Message-ID"] = message_id(digest, author.domain, recipient or "")
    message["List-Id"] = f"Iron River digest <digest.ironriver.{author.domain}>"
    message["List-Unsubscribe"] = f"<mailto:{author.addr_spec}?subject=unsubscribe>"
    message["Auto-Submitted"] = "auto-generated"
    message[WEEK_HEADER] = str(digest.week)
    message.set_content(_text(digest), cte="quoted-printable")
    message.add_alternative(_html(digest), subtype="html", cte="quoted-printable")
    # Random by default; this one can't occur in quoted-printable, and makes a week's mail the same each time.
    message.set_boundary(f"=_iron-river-{digest.week}")
    return message


def parse_address(written: str, setting: str) -> Address:
    """An address as it is written in a setting: `a@b.org` or `Name <a@b.org>`.

    Raises:
        UsageError: it is none, or holds what could end a header.
    """
    name, addr_spec = parseaddr(written)
    if not written.isprintable() or addr_spec.count("@") != 1 or not addr_spec.isascii():
        raise UsageError(f"{setting}: {written!r} is not an email address")
    try:
        return Address(display_name=name, addr_spec=addr_spec)
    except (ValueError, MessageError, IndexError) as error:
        raise UsageError(f"{setting}: {written!r} is not an email address ({error})") from error


def subject(digest: Digest) -> str:
    """What is in the mail: `Iron River 2026-W47: 3 new, 1 advanced`."""
    so_far = "" if digest.complete else " so far"
    counts = ", ".join(f"{section.size} {section.kind}" for section in digest.sections)
    return f"Iron River {digest.week}{so_far}: {counts or 'nothing changed'}"


def message_id(digest: Digest, domain: str, recipient: str) -> str:
    """The same for one week and recipient, so that a mail program knows a second copy."""
    who = hashlib.sha256(recipient.lower().encode()).hexdigest()[:16]
    return f"<digest-{digest.week}.{who}@{domain}>"


@cache
def _templates(*, html: bool) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=html,  # noqa: S701 (the other template is plain text)
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "one_line": one_line,
        "web_address": web_address,
        "wrapped": wrapped,
        "marked": marked,
    }
    environment.globals |= {"heading": _heading, "LONGEST_SENTENCE": LONGEST_SENTENCE}
    return environment


def _heading(section: Section) -> str:
    return f"{HEADINGS[section.kind]} ({section.size})"


def marked(sentence: str, quote: str) -> Markup:
    """A sentence as HTML, with the quote in it in bold type."""
    shown, words = one_line(sentence, LONGEST_SENTENCE), one_line(quote)
    before, found, after = shown.partition(words)
    return Markup("{}<b>{}</b>{}").format(before, found, after) if found else escape(shown)


def wrapped(words: str, first: str = "", rest: str | None = None) -> str:
    """One paragraph in 72 columns, behind a mark on its first line and one on each further line."""
    lines = textwrap.wrap(
        one_line(words, longest=1000),
        COLUMNS,
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def _text(digest: Digest) -> str:
    return _templates(html=False).get_template("digest.txt.j2").render(digest=digest, subject=subject(digest))


def _html(digest: Digest) -> str:
    page = _templates(html=True).get_template("digest.html.j2").render(digest=digest, subject=subject(digest))
    return str(CSSInliner(keep_at_rules=True, load_remote_stylesheets=False).inline(page))
