"""A list of licensees into the database: what is known stays, what changed is changed, nothing is doubled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import Dealer, Licensee, now
from pipeline.dealers.listing import ListedLicensee, read_list
from pipeline.takedowns.listed import listed as listed_takedowns

_CHUNK = 2000


@dataclass(slots=True)
class ImportReport:
    """What an import did: licensees that are new, changed, the same; lines passed over, by reason."""

    new: int = 0
    changed: int = 0
    same: int = 0
    passed_over: dict[str, list[int]] = field(default_factory=dict)


def import_licensees(session: Session, path: Path) -> ImportReport:
    """Import a file in one transaction; sellers are then looked up again when `resolve` runs.

    A licensee listed twice counts once, as its last line has it. Names that are taken down are masked.

    Raises:
        UsageError: the file can't be read.
        IronRiverError: a line can't be understood; then nothing was imported.
    """
    listed = read_list(path)
    report = ImportReport(passed_over=listed.passed_over)
    by_key = {licensee.key: licensee for licensee in listed.licensees}
    masker = listed_takedowns(session).masker
    rows = [
        replace(row, name=masker.mask(row.name), business_name=masker.mask(row.business_name))
        for row in by_key.values()
    ]
    for chunk in chunks(rows, _CHUNK):
        _import_chunk(session, chunk, path.name, report)
    if report.new or report.changed:
        session.execute(update(Dealer).values(match="unchecked").execution_options(synchronize_session=False))
    session.commit()
    return report


def _import_chunk(session: Session, rows: Sequence[ListedLicensee], file: str, report: ImportReport) -> None:
    keys = [row.key for row in rows]
    known = {row.key: row for row in session.scalars(select(Licensee).where(Licensee.key.in_(keys)))}
    moment = now()
    new = []
    for row in rows:
        values = asdict(row)
        stored = known.get(row.key)
        if stored is None:
            new.append(values | {"listed_in": file, "imported_at": moment})
        elif any(getattr(stored, name) != value for name, value in values.items()):
            for name, value in (values | {"listed_in": file, "imported_at": moment}).items():
                setattr(stored, name, value)
            report.changed += 1
        else:
            report.same += 1
    if new:
        session.execute(insert(Licensee), new)
        report.new += len(new)
    session.flush()
    session.expunge_all()
