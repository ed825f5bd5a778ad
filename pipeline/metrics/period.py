"""The twelve months that are looked at, and the thirty-six before them that they are compared with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

#: Years of twelve months: the last one, and those before it.
YEARS_BEFORE = 3
DAYS_A_YEAR = 365.25
#: `@years_ago(x)`, `@period(x)`, `@until(x)`, `@four_years(x)`: x is a column.
_MACRO = re.compile(r"@(years_ago|period|until|four_years)\(([a-z_.]+)\)")


@dataclass(frozen=True)
class Period:
    """Twelve months that end with a day, and the thirty-six before.

    Args:
        until: the last day.
        begins: the first day of which there are documents; what was before it is unknown, not nothing.
    """

    until: date
    begins: date

    @cached_property
    def ends(self) -> tuple[date, ...]:
        """The last day, then the last days of what ended one, two, three and four years before it."""
        return tuple(_years_before(self.until, years) for years in range(YEARS_BEFORE + 2))

    @property
    def last_from(self) -> date:
        """The first day of the last twelve months."""
        return self.ends[1] + timedelta(days=1)

    @property
    def before_from(self) -> date:
        """The first day of the thirty-six months before."""
        return self.ends[-1] + timedelta(days=1)

    def baseline_years(self, begins: str = "") -> float:
        """How many years of the thirty-six months before are known.

        Args:
            begins: the day on which what is counted began to exist, such as a statute.
        """
        first = max(self.before_from, self.begins, date.fromisoformat(begins) if begins else date.min)
        if first <= self.before_from:
            return float(YEARS_BEFORE)
        return max(0.0, (self.last_from - first).days / DAYS_A_YEAR)

    def write(self, sql: str) -> str:
        """A metric's SQL with this period's days in the place of its macros: what runs, and what is shown."""
        return _MACRO.sub(lambda match: self._written(match[1], match[2]), sql)

    def _written(self, macro: str, column: str) -> str:
        until, last, *_, first = self.ends
        match macro:
            case "years_ago":
                cases = " ".join(
                    f"when {column} > '{end}' then {years}" for years, end in enumerate(self.ends[1:], 1)
                )
                return f"case {cases} else {YEARS_BEFORE + 2} end"
            case "period":
                return f"case when {column} > '{last}' then 'last' else 'before' end"
            case "until":
                return f"{column} <= '{until}'"
            case _:
                return f"{column} > '{first}' and {column} <= '{until}'"


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
