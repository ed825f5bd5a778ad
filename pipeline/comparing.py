"""Two documents side by side: what each states, kind by kind, and what both do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from db.models import Claim, DocumentVersion
from ironriver.vocabulary import ClaimKind
from pipeline.resolve.names import fold

#: Characters of a text that are shown of its beginning.
OPENING = 500

#: The kinds that tell cases apart, in the order in which they are compared.
KINDS = (
    ClaimKind.DEFENDANT,
    ClaimKind.COURT,
    ClaimKind.CASE_NUMBER,
    ClaimKind.STAGE,
    ClaimKind.COUNT,
    ClaimKind.DATE,
    ClaimKind.DEALER,
    ClaimKind.PLACE,
    ClaimKind.GROUP,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """What documents state, in words; `shared` where the other states it too."""

    words: str
    shared: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What both documents state of one kind. `agrees` is None where one of them states nothing of it."""

    kind: ClaimKind
    left: tuple[Stated, ...]
    right: tuple[Stated, ...]

    @property
    def agrees(self) -> bool | None:
        """Whether they have anything in common."""
        if not (self.left and self.right):
            return None
        return any(stated.shared for stated in self.left)


def compared(left: DocumentVersion, right: DocumentVersion, words: Callable[[Claim], str]) -> Iterator[Row]:
    """The kinds of which either document states something; `words` says a claim in a few words."""
    for kind in KINDS:
        sides = [
            [words(claim) for claim in present(version) if claim.kind == kind] for version in (left, right)
        ]
        if any(sides):
            yield Row(kind, *shared(*sides))


def shared(left: list[str], right: list[str]) -> tuple[tuple[Stated, ...], tuple[Stated, ...]]:
    """Both sides, each thing once, those marked that are on both: accents and case do not count."""
    one, other = list(dict.fromkeys(left)), list(dict.fromkeys(right))
    both = {fold(item) for item in one} & {fold(item) for item in other}
    return _marked(one, both), _marked(other, both)


def present(version: DocumentVersion) -> list[Claim]:
    """The claims of the version's present extractor, in their order."""
    claims = [claim for claim in version.claims if claim.extract_version == version.extract_version]
    return sorted(claims, key=lambda claim: (claim.kind, claim.ordinal))


def opening(text: str) -> str:
    """The first words of a text, on one line."""
    flat = " ".join(text[: 4 * OPENING].split())
    return flat if len(flat) <= OPENING else flat[:OPENING].rsplit(" ", 1)[0] + " …"


def _marked(items: list[str], both: set[str]) -> tuple[Stated, ...]:
    return tuple(Stated(item, fold(item) in both) for item in items)
