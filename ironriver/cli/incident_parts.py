"""The parts of an incident in a terminal: the words behind each line, who else tells it, who disagrees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from db.models import Claim, Incident, Party
from ironriver.cli.incident_lines import (
    amount_line,
    day_line,
    dealer_line,
    figure_line,
    firearm_line,
    joined,
    said,
    transfer_line,
)
from ironriver.wording import status_words
from nlp.rules import rule_words
from pipeline.desk.dossier import Voices, figure_rows, timeline_rows

PRESUMPTION = "A charge is an accusation. Everyone is presumed innocent until proven guilty."
#: Names of sources that are listed before "and N more".
MOST_NAMES = 4


class Page:
    """Prints the parts of one incident; `claims` are all that state them, by number."""

    def __init__(
        self, incident: Incident, claims: Mapping[int, Claim], *, evidence: bool, out: Console
    ) -> None:
        self._incident = incident
        self._evidence = evidence
        self._out = out
        self._who = Voices(incident, claims)

    # who

    def parties(self) -> None:
        """Who is accused, and how far each case and each charge has come."""
        if not self._incident.parties:
            return
        self._heading("Accused")
        for party in self._incident.parties:
            self._line(self._party(party))
            for words in self._charges(party):
                self._out.print(Padding(Text(words, style="dim"), (0, 0, 0, 4), expand=False))
            self._evidence_of(party)
        self._out.print(f"  {PRESUMPTION}", style="dim")

    @staticmethod
    def _party(party: Party) -> Text:
        words = [party.name]
        words += [f"also {', '.join(party.aliases)}"] if party.aliases else []
        words += [str(party.age)] if party.age is not None else []
        words += [where] if (where := joined(party.city, party.region, party.country)) else []
        line = Text(", ".join(words))
        line.append(f"  {status_words(party.status, party.sentence_months, party.statuses)}", style="cyan")
        roles = ", ".join(role.replace("_", " ") for role in party.roles if role != "unknown")
        line.append(f"  {roles}" if roles else "", style="dim")
        return line

    def _charges(self, party: Party) -> list[str]:
        """The statutes; each with its own outcome, where these are not the same for all."""
        charges = [charge for charge in self._incident.charges if charge.party_id == party.id]
        outcomes = {(charge.status, tuple(charge.statuses)) for charge in charges}
        if len(outcomes) < 2:
            return [", ".join(party.statutes)] if party.statutes else []
        return [
            f"{charge.statute}: {status_words(charge.status, None, charge.statuses)}" for charge in charges
        ]

    # how many

    def figures(self) -> None:
        """The figures that speak for the incident, each with those that disagree; then the others."""
        rows, others = figure_rows(self._incident)
        if rows:
            self._heading("Figures")
        for row in rows:
            self._line(Text(f"{figure_line(row.part)}{self._voices(row.part)}"))
            self._evidence_of(row.part)
            self._disagreements(row.others, amount_line)
        if others:
            self._heading("Parts of these, and the same in other words")
        for quantity in others:
            self._line(Text(f"{figure_line(quantity)}{self._voices(quantity)}"))
            self._evidence_of(quantity)

    # when

    def timeline(self) -> None:
        """What happened when, with all who tell it; other days for the same event beneath it."""
        if not self._incident.timeline:
            return
        self._heading("Timeline")
        for row in timeline_rows(self._incident):
            event = row.part
            who = f" of {event.party.name}" if event.party and len(self._incident.parties) > 1 else ""
            words = f"{event.event.replace('_', ' ')}{who}"
            self._line(Text(f"{event.date:<10}  {words}{self._voices(event)}"), hang=14)
            self._evidence_of(event, indent=14)
            self._disagreements(row.others, day_line, indent=14)

    # from whom, to whom

    def dealers(self) -> None:
        """The sellers, and what is known of their licences."""
        self._part("Dealers (to be named is not to be guilty)", self._incident.dealers, dealer_line)

    def transfers(self) -> None:
        """Who supplied whom and where to; what is put together is marked, with the reason."""
        self._part("Transfers", self._incident.transfers, transfer_line, quoted=lambda t: bool(t.told))

    def other_parts(self) -> None:
        """Firearms, places, groups, other crimes."""
        self._part("Firearms", self._incident.firearms, firearm_line)
        self._part(
            "Places", self._incident.places, lambda p: f"{p.role}: {joined(p.name, p.region, p.country)}"
        )
        self._part("Groups", self._incident.groups, lambda g: f"{g.name} ({g.kind})")
        if self._incident.convergence:
            self._heading("Also in the matter")
            self._out.print("  " + ", ".join(self._incident.convergence).replace("_", " "), markup=False)

    # who says so

    def documents(self) -> None:
        """The documents in their order; reprints beside the text that they repeat."""
        self._heading("Documents")
        for member in sorted(self._incident.documents, key=lambda m: (m.document.published, m.document_id)):
            document = member.document
            reprint = self._who.is_reprint(member.document_id)
            note = " (reprints another of these)" if reprint else ""
            words = f"{document.published:<10}  {document.told_by}: {document.title}{note}"
            self._line(Text(words), hang=14)
            self._out.print(f"              {document.url}", style="dim", markup=False, soft_wrap=True)

    def _line(self, text: Text, hang: int = 4) -> None:
        """A line of a part; what does not fit goes on below it, further in."""
        first, *more = text.wrap(self._out, self._out.width - hang)
        self._out.print(Text("  ") + first)
        for rest in more:
            self._out.print(Text(" " * hang) + rest)

    def _heading(self, words: str) -> None:
        self._out.print(f"\n[bold]{words}[/]")

    def _part(
        self,
        title: str,
        items: Sequence[Any],
        line: Callable[[Any], str],
        quoted: Callable[[Any], bool] = lambda item: True,
    ) -> None:
        if not items:
            return
        self._heading(title)
        for item in items:
            first, *more = line(item).split("\n")
            self._line(Text(first))
            for words in more:
                self._out.print(Padding(Text(words, style="dim"), (0, 0, 0, 4), expand=False))
            if quoted(item):
                self._evidence_of(item)

    def _evidence_of(self, item: Any, indent: int = 4) -> None:
        """The sentence behind an item, how it was read, and who else tells it."""
        if not self._evidence:
            return
        claim = item.claim
        self._out.print(Padding(said(claim), (0, 0, 0, indent), expand=False))
        read_as = f"{claim.assertion}; read as: {rule_words(claim.rule)}; sure by {claim.confidence:.0%}"
        self._out.print(Padding(Text(read_as, style="dim"), (0, 0, 0, indent), expand=False))
        if others := self._others(item):
            self._out.print(
                Padding(Text(f"also told by {others}", style="dim"), (0, 0, 0, indent), expand=False)
            )

    def _disagreements(self, items: Iterable[Any], line: Callable[[Any], str], indent: int = 4) -> None:
        for item in items:
            told = Text("but ", style="yellow")
            told.append(f"{line(item)}{self._voices(item)}")
            self._out.print(Padding(told, (0, 0, 0, indent), expand=False))
            if self._evidence:
                self._out.print(Padding(said(item.claim), (0, 0, 0, indent + 4), expand=False))
                if others := self._others(item):
                    words = Text(f"also told by {others}", style="dim")
                    self._out.print(Padding(words, (0, 0, 0, indent + 4), expand=False))

    def _voices(self, item: Any) -> str:
        """How many independent sources tell it, where it is more than one: reprints are one voice."""
        count = self._who.independent(item)
        return f"  ({count} independent sources)" if count > 1 else ""

    def _others(self, item: Any) -> str:
        """Who else tells it, by name and date."""
        names = self._who.others(item)
        more = len(names) - MOST_NAMES
        return ", ".join(names[:MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
