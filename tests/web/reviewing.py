"""A reviewer at the desk: logs in, and fills in the forms that pages give out."""

from __future__ import annotations

from collections.abc import Sequence

from bs4 import BeautifulSoup
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Document, Judgement
from pipeline.resolve.weights import weights
from tests.web.desk import Desk
from web.accounts import store

NAME, PASSWORD = "ana", "heron-lattice-42"


def doubt(session: Session, reasons: Sequence[str]) -> None:
    """Make an account, and the rules unsure of each two documents that stand beside one another.

    Args:
        session: of a database with one document more than there are reasons, at least.
        reasons: what the rules say of each pair.
    """
    store.add(session, NAME, PASSWORD)
    numbers = session.scalars(select(Document.id).order_by(Document.id)).all()
    for left, right, reason in zip(numbers, numbers[1:], reasons, strict=False):
        told = [{"weight": 1.5, "text": reason}, {"weight": -1.0, "text": reason}]
        made = Judgement(left_id=left, right_id=right, verdict="unsure", reasons=told, author="rule:invented")
        made.score = weights()["same"] - 0.5
        session.add(made)
    session.commit()


def field(page: BeautifulSoup, name: str) -> str:
    """What a form of the page has in a field."""
    return str(page.select_one(f"main input[name={name}]")["value"])


def token_of(page: BeautifulSoup) -> str:
    """What a form of the page must bring along."""
    return field(page, "csrf")


def log_in(desk: Desk, name: str = NAME) -> Desk:
    """Log an account of that password in."""
    page = BeautifulSoup(desk.get("/login").text, "lxml")
    answer = desk.post("/login", {"csrf": token_of(page), "name": name, "password": PASSWORD})
    assert answer.status_code == 303, answer.text[:500]
    return desk


def press(desk: Desk, path: str, value: str) -> BeautifulSoup:
    """Press a button on the page at a path (the first with that value) and give the page that it leads to."""
    page = desk.page(path)
    button = (
        page.select_one(f"main button[value={value}]")
        if value != "undo"
        else page.select_one(".decided button")
    )
    form = button.find_parent("form")
    told = {each["name"]: each["value"] for each in form.select("input")}
    if button.get("name"):
        told[button["name"]] = button["value"]
    answer = desk.post(form["action"], told)
    assert answer.status_code == 303, answer.text[:500]
    return desk.page(answer.headers["location"])
