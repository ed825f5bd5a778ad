"""Sending the digest: to each recipient at most once a week, whatever happens in between.

A row in `deliveries` is claimed and committed before the mail leaves, and a constraint allows one per week
and recipient, so two runs at once never send the same mail. What follows depends on the mail server:

- it took the mail: `sent`
- it refused the sender, the recipient or the mail: `failed`; the next run tries again. Where it can't be
  reached or lets nobody in there is no row at all
- nobody knows (killed while sending, or the connection broke after the mail was handed over): the row stays
  `claimed`. The mail is not sent again, for it may have arrived; every later run reports it until a person
  has decided. `delete from deliveries where week = '2026-W47' and recipient = '…'` lets it be sent again.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.policy import SMTP
from enum import StrEnum

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db.models import Delivery, now
from digest.build import build
from digest.clean import one_line
from digest.render import parse_address, render
from digest.week import Week
from ironriver.errors import UsageError
from ironriver.settings import Settings

#: Seconds that the mail server may take for one answer.
TIMEOUT = 60
#: What it answers when it takes a sender, a recipient or a mail.
TAKEN = {250, 251}


class DeliveryState(StrEnum):
    """What is known of a delivery."""

    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"


class NotSentError(Exception):
    """The mail server doesn't have the mail, and that is certain."""


class UncertainError(Exception):
    """The mail was handed over, and no answer came."""


@dataclass(slots=True)
class SendReport:
    """What became of a week's digest, by recipient; `failed` and `unknown` with the reason."""

    week: Week
    complete: bool
    sent: list[str] = field(default_factory=list)
    already: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)

    def lines(self) -> list[str]:
        """The report for a person: a line per recipient."""
        lines = [f"{self.week}: sent to {who}" for who in self.sent]
        lines += [f"{self.week}: {who} has it already" for who in self.already]
        lines += [
            f"{self.week}: not sent to {who}: {why} (run again to retry)" for who, why in self.failed.items()
        ]
        lines += [
            f"{self.week}: unknown whether {who} has it: {why} (not sent again, see docs/data-model.md)"
            for who, why in self.unknown.items()
        ]
        if self.sent and not self.complete:
            lines.append(f"{self.week}: not over yet: what changes until {self.week.sunday} is in no mail")
        return lines


def send(session: Session, settings: Settings, week: Week) -> SendReport:
    """Send a week's digest to every recipient that has not had it. Commits the session as it goes.

    Raises:
        UsageError: there is no recipient, or the sender or a recipient is not an address; nothing was sent.
    """
    sender = parse_address(settings.digest_sender, "IRONRIVER_DIGEST_SENDER")
    addresses = [
        parse_address(written, "IRONRIVER_DIGEST_RECIPIENTS") for written in settings.digest_recipients
    ]
    if not addresses:
        raise UsageError("nobody gets the digest: set IRONRIVER_DIGEST_RECIPIENTS")
    digest = build(session, week)
    report = SendReport(week, digest.complete)
    for address in {address.addr_spec.lower(): address for address in addresses}.values():
        who = address.addr_spec
        delivery = _delivery(session, week, who)
        if delivery is None or delivery.state == DeliveryState.FAILED:
            message = render(digest, sender=settings.digest_sender, recipient=str(address), date=now())
            try:
                with _connected(settings) as server:
                    delivery, ours = _claim(session, week, who, message["Message-ID"])
                    if ours:
                        raw = message.as_bytes(policy=SMTP)
                        _deliver(session, server, delivery, sender=sender, recipient=address, message=raw)
                        report.sent.append(who)
                        continue
            except NotSentError as error:
                report.failed[who] = str(error)
                continue
            except UncertainError as error:
                report.unknown[who] = str(error)
                continue
        if delivery.state == DeliveryState.SENT:
            report.already.append(who)
        else:
            since = f"being sent since {delivery.created_at:%Y-%m-%d %H:%M} UTC, or killed while at it"
            report.unknown[who] = delivery.note or since
    return report


def _delivery(session: Session, week: Week, recipient: str) -> Delivery | None:
    return session.scalar(
        select(Delivery)
        .where(Delivery.week == str(week), Delivery.recipient == recipient.lower())
        .execution_options(populate_existing=True)
    )


def _claim(session: Session, week: Week, recipient: str, message_id: str) -> tuple[Delivery, bool]:
    """The delivery, and whether this run is the one that makes it."""
    claim = {"state": DeliveryState.CLAIMED, "message_id": message_id, "note": "", "created_at": now()}
    failed = _delivery(session, week, recipient)
    if failed is None:
        delivery = Delivery(week=str(week), recipient=recipient.lower(), **claim)
        session.add(delivery)
        try:
            session.commit()
        except IntegrityError:
            session.rollback()
        else:
            return delivery, True
    else:
        again = update(Delivery).where(Delivery.id == failed.id, Delivery.state == DeliveryState.FAILED)
        changed = session.execute(again.values(**claim).returning(Delivery.id)).first()
        session.commit()
        if changed:
            session.refresh(failed)
            return failed, True
    delivery_of_another = _delivery(session, week, recipient)
    if delivery_of_another is None:  # a person has just taken it away
        return _claim(session, week, recipient, message_id)
    return delivery_of_another, False


def _deliver(
    session: Session,
    server: smtplib.SMTP,
    delivery: Delivery,
    *,
    sender: Address,
    recipient: Address,
    message: bytes,
) -> None:
    """Hand a mail over and write down what came of it."""
    try:
        _hand_over(server, sender.addr_spec, recipient.addr_spec, message)
    except NotSentError as error:
        delivery.state, delivery.note = DeliveryState.FAILED, str(error)
        raise
    except UncertainError as error:
        delivery.note = str(error)
        raise
    else:
        delivery.state, delivery.sent_at = DeliveryState.SENT, now()
    finally:
        session.commit()


def _hand_over(server: smtplib.SMTP, sender: str, recipient: str, message: bytes) -> None:
    try:
        _expect_taken(*server.mail(sender))
        _expect_taken(*server.rcpt(recipient))
    except (OSError, smtplib.SMTPException) as error:
        raise NotSentError(_reason(error)) from error
    try:
        answer = server.data(message)
    except smtplib.SMTPDataError as error:  # it didn't want to hear the mail
        raise NotSentError(_reason(error)) from error
    except (OSError, smtplib.SMTPException) as error:
        raise UncertainError(f"the connection broke while it was handed over: {_reason(error)}") from error
    _expect_taken(*answer)


def _expect_taken(code: int, reply: bytes) -> None:
    if code not in TAKEN:
        raise NotSentError(f"the mail server says {code} {_decoded(reply)}")


@contextmanager
def _connected(settings: Settings) -> Iterator[smtplib.SMTP]:
    where = f"{settings.smtp_host}:{settings.smtp_port}"
    try:
        server = smtplib.SMTP(settings.smtp_host, settings.smtp_port, timeout=TIMEOUT)
    except (OSError, smtplib.SMTPException) as error:
        raise NotSentError(f"the mail server {where} can't be reached: {_reason(error)}") from error
    try:
        try:
            server.ehlo_or_helo_if_needed()
            if settings.smtp_starttls:
                server.starttls(context=ssl.create_default_context())
            if settings.smtp_user:
                server.login(settings.smtp_user, settings.smtp_password.get_secret_value())
        except (OSError, smtplib.SMTPException) as error:
            raise NotSentError(f"the mail server {where} lets nobody in: {_reason(error)}") from error
        yield server
        try:
            server.quit()
        except (OSError, smtplib.SMTPException):
            pass  # what it has taken, it has
    finally:
        server.close()


def _reason(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return f"it says {error.smtp_code} {_decoded(error.smtp_error)}"
    return one_line(str(error)) or type(error).__name__


def _decoded(reply: bytes | str) -> str:
    return one_line(reply if isinstance(reply, str) else reply.decode("utf-8", "replace"))
