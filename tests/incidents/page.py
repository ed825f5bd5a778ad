"""`python -m tests.incidents.page` writes what `ironriver show` prints of the invented case into its page."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from rich.console import Console
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.migrate import upgrade
from db.models import Incident
from db.queries import get_incident
from db.session import open_session
from ironriver.cli.incidents import print_incident
from ironriver.settings import get_settings
from pipeline.resolve import stage
from tests.incidents.quorlbach import store

DOC = Path(__file__).parents[2] / "docs" / "incidents.md"
START, END = "<!-- the invented case -->\n```text\n", "```\n<!-- end of the invented case -->"


def resolved(session: Session) -> Incident:
    """The invented case as one incident."""
    store(session)
    stage.run(session, get_settings())
    (public_id,) = session.scalars(select(Incident.public_id).where(Incident.state == "active"))
    return get_incident(session, public_id)


def shown(session: Session, incident: Incident, *, evidence: bool = True) -> str:
    """What `ironriver show` prints in 80 columns."""
    out = io.StringIO()
    print_incident(session, incident, evidence=evidence, out=Console(file=out, width=80, highlight=False))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def documented() -> str:
    """What the page has now."""
    return DOC.read_text("utf-8").partition(START)[2].partition(END)[0]


def main() -> None:
    """Write the page anew."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/page.db"
        upgrade(url)
        with open_session(url) as session:
            page = shown(session, resolved(session))
    before, _, rest = DOC.read_text("utf-8").partition(START)
    DOC.write_text(before + START + page + END + rest.partition(END)[2], "utf-8")


if __name__ == "__main__":
    main()
