"""The lines of an incident's parts, in words."""

from __future__ import annotations

from typing import Any

from rich.text import Text

from db.models import Claim, Dealer, IncidentDealer, Quantity, TimelineEvent, Transfer
from ironriver.vocabulary import LicenceMatch
from ironriver.wording import amount


def said(claim: Claim) -> Text:
    """The sentence of a claim with its words in bold, and where it stands."""
    quote, sentence = (" ".join(words.split()) for words in (claim.quote, claim.sentence))
    before, found, after = sentence.partition(quote)
    source = claim.version.document
    said = Text("“", style="dim")
    said.append(before)
    said.append(found or quote, style="not dim bold")
    said.append(after + "”  ")
    said.append(f"{source.told_by}, {source.published}", style="italic")
    return said


def amount_line(quantity: Quantity) -> str:
    """`231 handguns`."""
    return amount(quantity.low, quantity.high, quantity.basis, quantity.object)


def figure_line(quantity: Quantity) -> str:
    """`purchased    231 handguns`."""
    part = "  (part of another figure)" if quantity.subset_of_id else ""
    return f"{quantity.role:<12} {amount_line(quantity)}{part}"


def day_line(event: TimelineEvent) -> str:
    """The day of an event."""
    return str(event.date)


def firearm_line(firearm: Any) -> str:
    """`Barrett M82 .50 BMG (rifle)`."""
    named = " ".join(word for word in (firearm.make, firearm.model, firearm.caliber) if word)
    return f"{named} ({firearm.kind})" if named and firearm.kind else named or str(firearm.kind)


def dealer_line(dealer: IncidentDealer) -> str:
    """A seller with its part, its town, and on a second line its licence."""
    where = joined(dealer.city, dealer.region)
    words = f"{dealer.name or 'not named'} ({dealer.kind.replace('_', ' ')}, {dealer.part.replace('_', ' ')})"
    line = f"{words}, {where}" if where else words
    return f"{line}\n{licence_words(dealer.dealer)}" if dealer.dealer is not None else line


def licence_words(dealer: Dealer) -> str:
    """What is known of a seller's licence."""
    if dealer.licensee is not None:
        licensee = dealer.licensee
        holder = licensee.business_name or licensee.name
        return f"licence {licensee.number}, type {licensee.license_type}: {holder}, {licensee.city}"
    if dealer.candidates:
        names = "; ".join(f"{each['name']}, {each['city']}" for each in dealer.candidates[:3])
        return f"licence not clear, may be: {names}"
    if dealer.match == LicenceMatch.UNMATCHED:
        return "no licence found in the list that is loaded"
    return "licence not looked up"


def transfer_line(transfer: Transfer) -> str:
    """From whom to whom, and on a second line how that is known."""
    line = f"{_origin(transfer)} → {_end(transfer)}"
    if transfer.quantity is not None:
        line += f": {amount_line(transfer.quantity)}"
    if transfer.date:
        line += f", {transfer.date}"
    told = "told" if transfer.told else "inferred"
    return f"{line}\n{transfer.kind}, {told}: {transfer.reason}"


def _origin(transfer: Transfer) -> str:
    if transfer.from_dealer is not None:
        dealer = transfer.from_dealer
        return dealer.name or joined("a seller not named", dealer.city or dealer.region)
    if transfer.from_party is not None:
        return transfer.from_party.name
    return _place(transfer.from_place)


def _end(transfer: Transfer) -> str:
    return transfer.to_party.name if transfer.to_party is not None else _place(transfer.to_place)


def _place(place: Any) -> str:
    region = place.region if place.region != place.name else None
    return joined(place.name, region)


def joined(*parts: str | None) -> str:
    """What is told of a place, apart by commas."""
    return ", ".join(part for part in parts if part)
