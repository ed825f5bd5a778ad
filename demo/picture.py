"""`python -m demo.picture IR-…`: the README's picture, the beginning of what `ironriver show` prints."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console

from db.queries import claims_behind, get_incident
from ironriver.cli.database import database
from ironriver.cli.incident_parts import Page
from ironriver.cli.incidents import print_head

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "incident.svg"


def main() -> None:
    """Draw the incident that the first argument names from the database that the settings name."""
    recording = Console(record=True, width=96, highlight=False, force_terminal=True, file=io.StringIO())
    with database() as session:
        incident = get_incident(session, sys.argv[1])
        print_head(incident, recording)
        page = Page(incident, claims_behind(session, incident), evidence=True, out=recording)
        page.parties()
        page.figures()
    picture = recording.export_svg(title=f"ironriver show {sys.argv[1]}")
    # The reader's own fixed-width type does; nothing is loaded from elsewhere.
    PICTURE.write_text(re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL), "utf-8")
    print(PICTURE)


if __name__ == "__main__":
    main()
