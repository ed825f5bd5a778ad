"""An invented database of any size for the benchmark of the pages: incidents, documents, claims and cards.

Nothing in it is true. Words of texts follow Zipf's law over a vocabulary in which some words are the ones
that readers search; so some searches match a tenth of all documents, and some a dozen.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from benchmarks.desk_documents import DOCUMENTS_EACH, documents_of, first_claim_of
from benchmarks.desk_ways import ways
from db.models import (
    Change,
    Claim,
    Dealer,
    Document,
    DocumentVersion,
    Fetch,
    Incident,
    IncidentCard,
    IncidentDealer,
    IncidentDocument,
    IncidentFirearm,
    IncidentPlace,
    Party,
    PartyCharge,
    Quantity,
    Run,
    TimelineEvent,
    Transfer,
    now,
)
from nlp.courts.names import districts
from pipeline.desk import cards
from pipeline.desk.facets import divisions

WORDS_EACH = 110
BATCH = 2_000
DEALERS = 4_000
SEED = 7
FIRST_DAY = date(2015, 1, 1)

STAGES = ("charged", "sentenced", "pleaded_guilty", "arrested", "convicted", "seizure", "dismissed")
OBJECTS = ("firearm", "handgun", "rifle", "ammunition", "conversion_device", "shotgun", "receiver")
ROLES = ("purchased", "seized", "sold", "exported", "possessed", "recovered")
PARTY_ROLES = ("straw_purchaser", "recruiter", "smuggler", "unlicensed_dealer", "transporter", "licensee")
KINDS = ("ffl", "gun_show", "online", "private", "unlicensed")
STATUTES = ("18 USC 922(a)(6)", "18 USC 932", "18 USC 933", "18 USC 554", "18 USC 371", "18 USC 922(g)(1)")
GROUPS = ("Sinaloa Cartel", "Jalisco New Generation Cartel", "Gulf Cartel", "Northeast Cartel")
REGIONS = ("Sinaloa", "Tamaulipas", "Sonora", "Jalisco", "Chihuahua", "Baja California", "Nuevo León")
SPOKEN = tuple(
    "firearms handguns rifles straw purchase smuggled Mexico border agents indictment Laredo Phoenix Houston Tucson sentenced prison dealer license conspiracy ammunition magazine pistol trafficking defendant court".split()
)
SYLLABLES = (
    """ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan ber col der fin gar lin mor""".split()
)


def words(chance: random.Random) -> list[str]:
    """The words of all texts, the most frequent first."""
    made = sorted({"".join(chance.choices(SYLLABLES, k=3)) for _ in range(12_000)})
    chance.shuffle(made)
    # Spoken words stand among the most frequent ones and further down.
    for place, word in zip(itertools.accumulate(range(3, 400, 6)), SPOKEN, strict=False):
        made.insert(place, word)
    return made


class World:
    """Makes rows; the same seed makes the same.

    Args:
        session: on a migrated, empty database.
        incidents: how many.
        seed: of the random choices.
        progress: is told how many incidents there are so far.
    """

    def __init__(
        self,
        session: Session,
        incidents: int,
        seed: int = 7,
        progress: Callable[[int], None] = lambda n: None,
    ) -> None:
        self._session = session
        self._random = random.Random(seed)  # noqa: S311
        self._incidents = incidents
        self._progress = progress
        vocabulary = words(self._random)
        self._vocabulary = vocabulary
        self._weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(len(vocabulary))))
        self._courts = districts()

    def write(self) -> None:
        """Write everything; commits every so many incidents."""
        session, moment = self._session, now()
        session.add(Run(id=1, kind="crawl", source="invented", status="done", finished_at=moment))
        session.flush()
        session.add(Fetch(id=1, run_id=1, source="invented", role="page", url="https://invented.example/"))
        session.flush()
        self._insert(Dealer, (self._dealer(number) for number in range(1, DEALERS + 1)))
        for first in range(1, self._incidents + 1, BATCH):
            last = min(first + BATCH, self._incidents + 1)
            self._write_batch(range(first, last), moment)
            session.commit()
            self._progress(last - 1)

    def _write_batch(self, numbers: range, moment: Any) -> None:
        made = [self._incident(number, moment) for number in numbers]
        for table in _ORDER:
            self._insert(table, itertools.chain.from_iterable(rows.get(table, ()) for rows in made))

    def _insert(self, table: Any, rows: Iterator[dict[str, Any]]) -> None:
        told = list(rows)
        for first in range(0, len(told), 10_000):
            self._session.execute(insert(table), told[first : first + 10_000])

    def _name(self) -> str:
        return " ".join("".join(self._random.choices(SYLLABLES, k=2)).title() for _ in range(3))

    def _text(self) -> str:
        words = self._random.choices(self._vocabulary, cum_weights=self._weights, k=WORDS_EACH)
        return " ".join(words)

    def _dealer(self, number: int) -> dict[str, Any]:
        name = f"{self._name()} Firearms"
        court = self._random.choice(self._courts)
        return {"id": number, "key": f"dealer-{number}", "name": name, "spellings": [name], "kind": "ffl",
                "chain": None, "city": "Springfield", "region": court.state, "licensee_id": None,
                "match": "unchecked", "match_score": None, "candidates": []}  # fmt: skip

    def _incident(self, number: int, moment: Any) -> dict[Any, list[dict[str, Any]]]:
        chance = self._random
        court = chance.choice(self._courts)
        day = FIRST_DAY + timedelta(days=int(chance.random() ** 0.7 * 4_300))
        stage = chance.choice(STAGES)
        names = [self._name() for _ in range(chance.choice((1, 1, 2, 2, 3, 6)))]
        guns = int(2 + chance.paretovariate(0.9))
        first_claim = first_claim_of(number)
        public_id = f"IR-{day.year}-{_base32(number)}"
        figures = [
            {"role": chance.choice(ROLES), "object": chance.choice(OBJECTS), "low": guns + i, "high": guns + i,
             "basis": "exact"} for i in range(chance.choice((1, 2, 3)))
        ]  # fmt: skip
        title = f"{names[0]}, {guns} firearms {figures[0]['role']}, {court.state} to Mexico"
        part = {"incident_id": number, "ordinal": 0, "claim_id": first_claim, "claim_ids": [first_claim]}
        documents, versions, links, claims = documents_of(number, day, title, names[0], self._text)
        shop = chance.randrange(1, DEALERS + 1)
        statutes = chance.sample(STATUTES, 2)
        party = (number - 1) * 6 + 1
        told = ways(number, part, party, party + len(names) - 1)
        summary = {
            "parties": [{"name": n, "status": stage, "statuses": [stage], "sentence_months": None} for n in names[:3]],
            "parties_count": len(names), "figures": figures, "figures_count": len(figures),
            "title": {"figure": None, "where": ""},
        }  # fmt: skip
        return {
            Incident: [{"id": number, "public_id": public_id, "state": "active", "title": title, "stage": stage,
                "court": court.id, "region": court.state, "first_published": day.isoformat(),
                "last_published": (day + timedelta(days=200)).isoformat(), "documents_count": DOCUMENTS_EACH,
                "independent_sources": 4, "convergence": [], "case_numbers": [f"{day.year % 100}-cr-{number:05}"],
                "fingerprint": "x", "assemble_version": "1", "created_at": moment, "updated_at": moment}],
            Document: documents,
            DocumentVersion: versions,
            IncidentDocument: links,
            Claim: claims,
            Party: [{**part, "id": party + i, "ordinal": i, "name": name, "aliases": [], "age": 20 + i, "city": None,
                "region": court.state, "country": None, "roles": [chance.choice(PARTY_ROLES)], "status": stage,
                "statuses": [stage], "sentence_months": None, "statutes": statutes} for i, name in enumerate(names)],
            PartyCharge: [{**part, "party_id": party, "ordinal": i, "statute": statute, "status": stage,
                "statuses": [stage]} for i, statute in enumerate(statutes)],
            Quantity: [{**part, **figure, "ordinal": i, "detail": "", "chosen": True, "standing": "chosen",
                "subset_of_id": None} for i, figure in enumerate(figures)],
            IncidentDealer: [{**part, "id": number, "name": "A shop", "kind": "ffl", "city": None, "region": court.state,
                "part": "source", "dealer_id": shop}],
            IncidentPlace: [{**part, "id": number, "role": "destination", "name": "Mexico", "region": None,
                "country": "MX"}, *told.pop(IncidentPlace, [])],
            **told,
            TimelineEvent: [{**part, "ordinal": i, "event": "charged", "date": day.isoformat(), "precision": "day",
                "chosen": True, "party_id": None} for i in range(3)],
            Change: [{"run_id": 1, "incident_id": number, "kind": "new", "summary": title, "details": {},
                "created_at": moment}],
            IncidentCard: [{"incident_id": number, "revision": 1, "stale": False, "active": True,
                "version": cards.VERSION, "summary": summary, "guns": guns, "facets": self._facets(court.id, court.state, stage, day,
                figures, statutes)}],
        }  # fmt: skip

    def _facets(
        self,
        court: str,
        state: str,
        stage: str,
        day: date,
        figures: Sequence[dict[str, Any]],
        statutes: list[str],
    ) -> dict[str, list[str]]:
        chance = self._random
        region = chance.choice(REGIONS)
        return {
            "district": [court], "state": [state], "stage": [stage], "statute": sorted(statutes),
            "division": [divisions()[court]], "gun_kind": sorted({f["object"] for f in figures}),
            "role": [chance.choice(PARTY_ROLES)], "channel": [chance.choice(KINDS)], "year": [str(day.year)],
            "destination": ["MX", f"MX/{region}"], "dealer_state": [state], "language": ["en"],
            "source_kind": ["news", "press_release"], "confidence": [chance.choice(("high", "medium", "low"))],
            **({"group": [chance.choice(GROUPS)]} if chance.random() < 0.2 else {}),
        }  # fmt: skip


_ORDER = (
    Incident, Document, DocumentVersion, IncidentDocument, Claim, Party, PartyCharge, Quantity, IncidentDealer,
    IncidentFirearm, IncidentPlace, Transfer, TimelineEvent, Change, IncidentCard,
)  # fmt: skip


def _base32(number: int) -> str:
    digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    told = ""
    for _ in range(5):
        number, place = divmod(number, 32)
        told = digits[place] + told
    return told
