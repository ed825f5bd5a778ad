"""Two documents side by side in 80 columns, and one claim in its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from rich.markup import escape
from rich.table import Table
from rich.text import Text

from db.models import Claim, DocumentVersion
from ironriver.cli.console import console
from ironriver.cli.waterfall import print_waterfall
from ironriver.vocabulary import ClaimKind
from ironriver.wording import amount
from nlp.rules import rule_words
from pipeline.resolve.names import fold
from pipeline.review import ClaimItem, PairItem

#: Characters of each text that are shown below the fields.
OPENING = 500

_ROWS = {
    "accused": ClaimKind.DEFENDANT,
    "court": ClaimKind.COURT,
    "case": ClaimKind.CASE_NUMBER,
    "stage": ClaimKind.STAGE,
    "figures": ClaimKind.COUNT,
    "dates": ClaimKind.DATE,
    "dealers": ClaimKind.DEALER,
    "places": ClaimKind.PLACE,
    "groups": ClaimKind.GROUP,
}


def print_pair(item: PairItem) -> None:
    """Both documents field by field (= something in common, ≠ nothing), then the reasons."""
    shown = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), show_header=False)
    shown.add_column(width=8, style="dim")
    shown.add_column(width=1)
    shown.add_column(ratio=1, overflow="fold")
    shown.add_column(ratio=1, overflow="fold")
    versions = (item.left, item.right)
    shown.add_row("title", "", *(Text(version.title, style="bold") for version in versions))
    _add_row(shown, "source", *([version.document.told_by] for version in versions))
    _add_row(shown, "date", *([version.published] for version in versions))
    for label, kind in _ROWS.items():
        sides = [[short(claim) for claim in present(version) if claim.kind == kind] for version in versions]
        if any(sides):
            _add_row(shown, label, *sides)
    shown.add_row("text", "", *(Text(_opening(version.text), style="dim") for version in versions))
    console.print(shown)
    print_waterfall(
        [(reason["weight"], reason["text"]) for reason in item.judgement.reasons],
        item.judgement.score,
        item.judgement.verdict,
    )


def print_claim(item: ClaimItem) -> None:
    """A claim in its sentence, how it was read, and how sure that is."""
    claim = item.claim
    console.print(f"[bold]{item.public_id}[/]  {escape(item.version.title)}")
    console.print(f"{item.version.document.told_by}, {item.version.published}", style="dim", markup=False)
    console.print(f"\n  {claim.kind.replace('_', ' ')}: {short(claim)}", style="bold", markup=False)
    sentence = Text(claim.sentence or claim.quote)
    at = sentence.plain.find(claim.quote)
    if at >= 0:
        sentence.stylize("reverse", at, at + len(claim.quote))
    console.print(Text("  “") + sentence + Text("”"))
    how = f"  {claim.assertion}; {rule_words(claim.rule)}; {claim.confidence:.0%} sure"
    console.print(how, style="dim", markup=False)


def present(version: DocumentVersion) -> list[Claim]:
    """The claims of the version's present extractor, in their order."""
    claims = [claim for claim in version.claims if claim.extract_version == version.extract_version]
    return sorted(claims, key=lambda claim: (claim.kind, claim.ordinal))


def short(claim: Claim) -> str:
    """What a claim says, in a few words."""
    value = claim.value
    match claim.kind:
        case ClaimKind.DEFENDANT:
            parts = [value["name"], value.get("age"), value.get("city"), _plain(value.get("status"))]
        case ClaimKind.COUNT:
            figure = amount(value.get("low"), value.get("high"), value["basis"], value["object"])
            parts = [f"{figure} {value['role']}"]
        case ClaimKind.DATE:
            parts = [f"{value['date']} {_plain(value['event'])}"]
        case ClaimKind.DEALER:
            parts = [value.get("name") or "not named", value.get("city"), value.get("region")]
        case ClaimKind.PLACE:
            parts = [f"{value['name']} ({value['role']})"]
        case ClaimKind.GROUP:
            parts = [value["name"]]
        case _:
            parts = [_plain(value.get("value"))]
    return ", ".join(str(part) for part in parts if part)


def _add_row(shown: Table, label: str, left: Iterable[str], right: Iterable[str]) -> None:
    one, other = list(dict.fromkeys(left)), list(dict.fromkeys(right))
    both = {fold(item) for item in one} & {fold(item) for item in other}
    mark = ""
    if one and other:
        mark = "[green]=[/]" if both else "[red]≠[/]"
    shown.add_row(label, mark, _side(one, both), _side(other, both))


def _side(items: Iterable[str], both: set[str]) -> Text:
    """What is in both in green, what is on one side only as it is."""
    lines = [Text(item, style="green" if fold(item) in both else "") for item in items]
    return Text("\n").join(lines)


def _opening(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= OPENING else flat[:OPENING].rsplit(" ", 1)[0] + " …"


def _plain(value: object) -> str:
    return str(value or "").replace("_", " ")
