"""Two documents side by side in 80 columns, and one claim in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from rich.markup import escape
from rich.table import Table
from rich.text import Text

from db.models import Claim
from ironriver.cli.console import console
from ironriver.cli.waterfall import print_waterfall
from ironriver.vocabulary import ClaimKind
from ironriver.wording import amount
from nlp.rules import rule_words
from pipeline.comparing import Stated, compared, opening, shared
from pipeline.review import ClaimItem, PairItem

_LABELS = {
    ClaimKind.DEFENDANT: "accused",
    ClaimKind.COURT: "court",
    ClaimKind.CASE_NUMBER: "case",
    ClaimKind.STAGE: "stage",
    ClaimKind.COUNT: "figures",
    ClaimKind.DATE: "dates",
    ClaimKind.DEALER: "dealers",
    ClaimKind.PLACE: "places",
    ClaimKind.GROUP: "groups",
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
    _add_row(shown, "source", *shared(*([version.document.told_by] for version in versions)))
    _add_row(shown, "date", *shared(*([version.published] for version in versions)))
    for row in compared(item.left, item.right, short):
        _add_row(shown, _LABELS[row.kind], row.left, row.right)
    shown.add_row("text", "", *(Text(opening(version.text), style="dim") for version in versions))
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


def _add_row(shown: Table, label: str, left: Sequence[Stated], right: Sequence[Stated]) -> None:
    mark = ""
    if left and right:
        mark = "[green]=[/]" if any(stated.shared for stated in left) else "[red]≠[/]"
    shown.add_row(label, mark, _side(left), _side(right))


def _side(items: Sequence[Stated]) -> Text:
    """What is on both sides in green, what is on one side only as it is."""
    lines = [Text(item.words, style="green" if item.shared else "") for item in items]
    return Text("\n").join(lines)


def _plain(value: object) -> str:
    return str(value or "").replace("_", " ")
