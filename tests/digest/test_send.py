"""Sending: once per week and recipient, whatever the mail server and the runs do."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import SMTP as MAIL

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope
from pydantic import SecretStr
from sqlalchemy import delete, select

from db.models import Delivery
from db.session import open_session
from digest.send import send
from digest.week import Week, current_week
from ironriver.errors import UsageError
from ironriver.settings import Settings
from tests.digest.invented import WEEK, invented_week
from tests.loopback import Loopback


@dataclass
class Mailbox:
    """A mail server's hooks: keeps what it takes; `refuse_*` are its answers to who it refuses."""

    mails: list[Envelope] = field(default_factory=list)
    refuse_recipient: dict[str, str] = field(default_factory=dict)
    refuse_data: str = ""
    on_data: Callable[[], None] | None = None
    login: tuple[str, str] = ("", "")

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in self.refuse_recipient:
            return self.refuse_recipient[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.on_data:
            self.on_data()
        if self.refuse_data:
            return self.refuse_data
        self.mails.append(envelope)
        return "250 OK"

    def authenticate(self, server, session, envelope, mechanism, data):
        self.login = (data.login.decode(), data.password.decode())
        return AuthResult(success=data.password == b"right", handled=False)

    def recipients(self) -> list[str]:
        return sorted(address for mail in self.mails for address in mail.rcpt_tos)


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def server(mailbox) -> Iterator[Controller]:
    controller = Controller(
        mailbox,
        hostname="127.0.0.1",
        port=_free_port(),
        authenticator=mailbox.authenticate,
        auth_require_tls=False,
    )
    controller.start()
    yield controller
    controller.stop()


@pytest.fixture
def settings(server) -> Settings:
    return _settings(server.port)


def _settings(port: int, **more) -> Settings:
    return Settings(
        smtp_host="127.0.0.1",
        smtp_port=port,
        digest_sender="Iron River <digest@ironriver.example>",
        digest_recipients="ana@example.org, Ben <ben@example.org>",
        **more,
    )


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def states(session) -> dict[str, str]:
    session.expire_all()
    return dict(session.execute(select(Delivery.recipient, Delivery.state)).all())


@pytest.fixture
def week(session) -> Week:
    invented_week(session)
    return WEEK


def test_each_recipient_gets_one_mail(session, settings, mailbox, week):
    report = send(session, settings, week)
    assert report.sent == mailbox.recipients() == ["ana@example.org", "ben@example.org"]
    mail = message_from_bytes(mailbox.mails[1].content, policy=MAIL)
    assert mail["To"] == "Ben <ben@example.org>"
    assert mail["Subject"].startswith("Iron River 2026-W47")
    assert "IR-2026-7K3QX" in mail.get_body(("plain",)).get_content()
    assert mailbox.mails[0].mail_from == "digest@ironriver.example"
    assert session.scalars(select(Delivery.message_id)).all()[1] == mail["Message-ID"]


def test_again_sends_nothing(session, settings, mailbox, week):
    send(session, settings, week)
    report = send(session, settings, week)
    assert (report.sent, report.already) == ([], ["ana@example.org", "ben@example.org"])
    assert len(mailbox.mails) == 2


def test_another_week_is_another_mail(session, settings, mailbox, week):
    send(session, settings, week)
    send(session, settings, Week(2026, 46))
    assert len(mailbox.mails) == 4


def test_the_same_address_twice_gets_one_mail(session, server, mailbox, week):
    twice = _settings(server.port)
    twice.digest_recipients = ["ana@example.org", "ANA@example.org", "Ana <ana@example.org>"]
    assert len(send(session, twice, week).sent) == len(mailbox.mails) == 1


def test_two_runs_at_once_send_each_mail_once(session, database_url, settings, mailbox, week):
    together = threading.Barrier(2)

    def run() -> list[str]:
        with open_session(database_url) as own:
            together.wait()
            return send(own, settings, week).sent

    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(run) for _ in range(2)]
        sent = sorted(who for run in runs for who in run.result())
    assert sent == mailbox.recipients() == ["ana@example.org", "ben@example.org"]


def test_a_refused_recipient_is_tried_again_alone(session, settings, mailbox, week):
    mailbox.refuse_recipient = {"ana@example.org": "451 come back later"}
    report = send(session, settings, week)
    assert report.failed == {"ana@example.org": "the mail server says 451 come back later"}
    assert states(session) == {"ana@example.org": "failed", "ben@example.org": "sent"}
    mailbox.refuse_recipient = {}
    assert send(session, settings, week).sent == ["ana@example.org"]
    assert states(session) == {"ana@example.org": "sent", "ben@example.org": "sent"}
    assert len(mailbox.mails) == 2


def test_a_refused_mail_is_tried_again(session, settings, mailbox, week):
    mailbox.refuse_data = "554 this looks like spam"
    report = send(session, settings, week)
    assert report.failed["ana@example.org"] == "the mail server says 554 this looks like spam"
    mailbox.refuse_data = ""
    assert len(send(session, settings, week).sent) == 2


def test_a_server_that_is_not_there_leaves_no_trace(session, week):
    report = send(session, _settings(_free_port()), week)
    assert "can't be reached" in report.failed["ana@example.org"]
    assert states(session) == {}


def test_a_connection_that_breaks_after_the_mail_is_not_tried_again(session, settings, mailbox, week):
    with _server_that_hangs_up() as port:
        report = send(session, _settings(port), week)
    assert "broke while it was handed over" in report.unknown["ana@example.org"]
    assert states(session) == {"ana@example.org": "claimed", "ben@example.org": "claimed"}
    again = send(session, settings, week)
    assert (again.sent, again.unknown, mailbox.mails) == ([], report.unknown, [])
    assert any("unknown whether ana@example.org has it" in line for line in again.lines())
    session.execute(delete(Delivery).where(Delivery.recipient == "ana@example.org"))  # as the docs say
    session.commit()
    assert send(session, settings, week).sent == ["ana@example.org"]


def test_killed_while_sending_is_reported_and_not_sent_twice(session, database_url, settings, mailbox, week):
    process = multiprocessing.get_context("spawn").Process(
        target=_send_to, args=(database_url, settings.smtp_port)
    )
    mailbox.on_data = lambda: os.kill(process.pid, signal.SIGKILL)
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert states(session) == {"ana@example.org": "claimed"}
    mailbox.on_data = None
    report = send(session, settings, week)
    assert report.sent == ["ben@example.org"]
    assert "being sent since" in report.unknown["ana@example.org"]
    assert mailbox.recipients() == ["ana@example.org", "ben@example.org"]


def test_user_and_password_are_used(session, server, mailbox, week):
    right = _settings(server.port, smtp_user="iron", smtp_password=SecretStr("right"))
    assert len(send(session, right, week).sent) == 2
    assert mailbox.login == ("iron", "right")


def test_a_wrong_password_is_said_and_not_shown(session, server, mailbox, week):
    wrong = _settings(server.port, smtp_user="iron", smtp_password=SecretStr("wr0ng"))
    report = send(session, wrong, week)
    assert "lets nobody in: it says 535" in report.failed["ana@example.org"]
    assert "wr0ng" not in repr(report)
    assert (states(session), mailbox.mails) == ({}, [])


def test_starttls_that_is_not_offered_sends_nothing_in_the_open(session, server, mailbox, week):
    report = send(session, _settings(server.port, smtp_starttls=True), week)
    assert "STARTTLS" in report.failed["ana@example.org"]
    assert mailbox.mails == []


@pytest.mark.parametrize(
    "recipients", [[], ["ana@example.org", "nobody"], ["a@example.org\nBcc: b@example.org"]]
)
def test_what_can_not_be_addressed_is_said_before_anything_is_sent(session, settings, mailbox, recipients):
    settings.digest_recipients = recipients
    with pytest.raises(UsageError, match="IRONRIVER_DIGEST_RECIPIENTS"):
        send(session, settings, WEEK)
    assert (states(session), mailbox.mails) == ({}, [])


def test_a_week_that_is_not_over_is_sent_with_a_warning(session, settings):
    report = send(session, settings, current_week())
    assert len(report.sent) == 2
    assert "not over yet" in report.lines()[-1]
    assert len(send(session, settings, Week(2020, 1)).lines()) == 2


def _send_to(url: str, port: int) -> None:
    with open_session(url) as session:
        send(session, _settings(port), WEEK)


@contextmanager
def _server_that_hangs_up() -> Iterator[int]:
    """A mail server that takes every mail, and hangs up before it says so."""

    class Session(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 here\r\n")
            while command := self.rfile.readline().strip().upper():
                self.wfile.write(b"354 go on\r\n" if command == b"DATA" else b"250 OK\r\n")
                if command == b"DATA":
                    while self.rfile.readline() != b".\r\n":
                        pass
                    return

    with Loopback(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session)) as server:
        yield server.port
