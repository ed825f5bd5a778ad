"""What every export says of itself: title, licence, cautions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ironriver.data_files import read_yaml


@dataclass(frozen=True, slots=True)
class Licence:
    """Under what the data may be used."""

    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class About:
    """The facts of about.yml. `database` names the SQLite file and the FollowTheMoney dataset."""

    database: str
    title: str
    description: str
    licence: Licence
    homepage: str
    keywords: tuple[str, ...]
    cautions: tuple[str, ...]


@cache
def about() -> About:
    """The facts of about.yml."""
    row = read_yaml(Path(__file__).parent / "about.yml")
    return About(
        database=row["database"],
        title=row["title"],
        description=row["description"],
        licence=Licence(**row["licence"]),
        homepage=row["homepage"],
        keywords=tuple(row["keywords"]),
        cautions=tuple(row["cautions"]),
    )
