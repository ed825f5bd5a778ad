"""`ironriver account`: the password comes from a pipe, never from the command line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session
from typer.testing import CliRunner, Result

from ironriver.cli import app
from ironriver.errors import UsageError
from web.accounts import store
from web.accounts.passwords import matches

PASSWORD = "heron-lattice-42"
Say = Callable[..., Result]


@pytest.fixture
def say(session: Session) -> Say:
    def said(*words: str, typed: str = "") -> Result:
        done = CliRunner().invoke(app, ["account", *words], input=typed)
        session.expire_all()
        session.rollback()
        return done

    return said


def test_an_account_from_beginning_to_end(session: Session, say: Say) -> None:
    assert "There are no accounts" in say("list").output
    assert say("add", "Ana", typed=f"{PASSWORD}\n").exit_code == 0
    account = store.named(session, "ana")
    assert matches(account.password_hash, PASSWORD)
    assert say("password", "ana", typed="quarry-lantern-88\n").exit_code == 0
    assert matches(store.named(session, "ana").password_hash, "quarry-lantern-88")
    assert say("disable", "ana").exit_code == 0
    assert store.named(session, "ana").disabled_at is not None
    assert "ana" in say("list").output
    assert say("enable", "ana").exit_code == 0
    assert store.named(session, "ana").disabled_at is None


@pytest.mark.parametrize(
    ("words", "typed", "says"),
    [
        (("add", "rule:1"), PASSWORD, "no name for an account"),
        (("add", "eva"), "short", "fewer than 12"),
        (("add", "eva"), "", "fewer than 12"),
        (("disable", "nobody"), "", "no account has the name"),
        (("password", "nobody"), PASSWORD, "no account has the name"),
    ],
)
def test_what_can_not_be_done_says_why(say: Say, words: tuple[str, ...], typed: str, says: str) -> None:
    done = say(*words, typed=typed)
    assert isinstance(done.exception, UsageError)
    assert says in str(done.exception)
