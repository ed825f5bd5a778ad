"""What mentions are compared by, as columns: row k of each is mention k. Rows are added and never changed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ironriver.vocabulary import STAGE_ORDER, Stage
from pipeline.resolve.bulk.arrays import Growing, Interned, Ints, Ragged, Sets, firsts, starts_of
from pipeline.resolve.bulk.batch import Batch
from pipeline.resolve.bulk.numbering import intern, numbered, objects, single
from pipeline.resolve.bulk.vocabulary import (
    Counts,
    Dates,
    Dealers,
    Dockets,
    Names,
    Parts,
    Places,
)
from pipeline.resolve.features import day_of
from pipeline.resolve.keys import DISTINCTIVE
from pipeline.resolve.officials import AGENT, JUDGE, PROSECUTOR
from pipeline.resolve.reasons_time import OPEN, UNTELLING, slack_of
from pipeline.resolve.reprints import PERMUTATIONS

#: A date that no document has: later than any.
NEVER = 10**7


class Columns:
    """Mentions by columns."""

    def __init__(self) -> None:
        self.written, self.skeletons = Interned(), Interned()
        self.words, self.runs, self.stages = Interned(), Interned(), Interned()
        self.courts, self.titles, self.cities, self.statuses = Interned(), Interned(), Interned(), Interned()
        self.courts.number("")
        self.titles.number("")
        self.cities.number("")
        self.statuses.number("")
        self.parts = Parts(self.skeletons)
        self.names = Names(self.parts)
        self.dockets, self.dates, self.counts = Dockets(), Dates(self.written), Counts()
        self.dealers, self.places, self.destinations = Dealers(self.skeletons), Places(self.words), Interned()
        self.groups, self.operations, self.officials = Interned(), Interned(), Interned()
        self._add_columns()

    def _add_columns(self) -> None:
        self.published, self.labels = Growing("S10"), Growing(object)
        self.day, self.year, self.published_date = Growing(np.int64), Growing(np.int64), Growing(np.int64)
        self.court, self.title = Growing(np.int64), Growing(np.int64)
        self.states, self.state_places = Growing(np.uint64), Growing(np.uint64)
        self.first_offence, self.first_beginning = Growing(np.int64), Growing(np.int64)
        self.people, self.person_names = Ragged(), Ragged()
        self.age, self.city, self.status = Growing(np.int64), Growing(np.int64), Growing(np.int64)
        self.home, self.main_name = Growing(np.uint64), Growing(np.int64)
        self.docket_lists, self.count_lists, self.dealer_lists = Ragged(), Ragged(), Ragged()
        self.run_lists = Ragged()
        self.date_sets, self.day_sets, self.operation_sets = Sets(), Sets(), Sets()
        self.number_sets, self.said_sets, self.what_sets = Sets(), Sets(), Sets()
        self.place_sets, self.destination_sets, self.group_sets = Sets(), Sets(), Sets()
        self.filed_sets, self.caption_sets, self.surname_sets = Sets(), Sets(), Sets()
        self.is_docket, self.opens, self.several_cases = Growing(bool), Growing(bool), Growing(bool)
        self.seizes = Growing(bool)
        self.stage_sets, self.stop_words, self.seizure_days = Sets(), Sets(), Ragged()
        self.text_days, self.word_sets = Sets(), Sets()
        self.official_sets = {office: Sets() for office in (JUDGE, AGENT, PROSECUTOR)}
        self.lines, self.has_text, self.long_title = Growing(object), Growing(bool), Growing(bool)
        self.slack = Growing(np.int64)
        self.signature_row = Growing(np.int64)
        self.signatures = Growing(np.dtype((np.uint32, PERMUTATIONS)))

    def __len__(self) -> int:
        return len(self.day)

    def extend(self, batch: Batch) -> Ints:
        """Add mentions; their rows."""
        first = len(self)
        self._add_people(batch)
        self._add_dates(batch)
        self._add_counts(batch)
        self._add_sets(batch)
        self._add_texts(batch)
        self.court.extend(single(batch.courts, self.courts, len(batch)))
        self.title.extend(single(batch.titles, self.titles, len(batch)))
        self.is_docket.extend(batch.is_docket)
        self.opens.extend(batch.opens)
        self.several_cases.extend(batch.several_cases)
        self.long_title.extend([len(self.titles.items[number]) > 30 for number in self.title.all[first:]])
        self.states.extend(batch.states)
        self.state_places.extend(batch.state_places)
        self.labels.extend(objects(batch.labels))
        # Last, because `len` counts it: a batch that fails half-way is not there.
        self._add_days(batch)
        return np.arange(first, len(self))

    def _add_days(self, batch: Batch) -> None:
        days = {written: day_of(written) for written in set(batch.published)}
        self.published.extend([(written or "9999").encode() for written in batch.published])
        self.slack.extend([slack_of(written) for written in batch.published])
        self.published_date.extend(self.written.numbers(batch.published))
        self.year.extend([0 if (day := days[w]) is None else day.year for w in batch.published])
        self.day.extend([0 if (day := days[w]) is None else day.toordinal() for w in batch.published])

    def _add_people(self, batch: Batch) -> None:
        people = batch.people
        count, first = len(people.ages), len(self.age)
        self.people.extend(
            np.bincount(people.mentions, minlength=len(batch)), np.arange(first, first + count)
        )
        numbers = intern(self.names, people.names)
        lengths = np.bincount(people.names.rows, minlength=count)
        self.person_names.extend(lengths, numbers[people.names.codes])
        main = numbers[people.names.codes[starts_of(lengths)[:-1]]]
        self.main_name.extend(main)
        owner, parts = self.names.parts.gather(main)
        later = ~firsts(owner)
        self.surname_sets.extend(people.mentions[owner[later]], parts[later], len(batch))
        self.age.extend(people.ages)
        self.city.extend(single(people.cities, self.cities, count))
        self.status.extend(single(people.statuses, self.statuses, count))
        self.home.extend(people.states)

    def _add_dates(self, batch: Batch) -> None:
        rows, numbers = numbered(batch.sets["dates"], self.dates)
        self.date_sets.extend(rows, numbers, len(batch))
        filed = self.dates.column("filed")[numbers]
        self.filed_sets.extend(rows[filed], self.dates.column("date")[numbers[filed]], len(batch))
        seizure = self.dates.column("seizure")[numbers]
        self.seizure_days.extend(
            np.bincount(rows[seizure], minlength=len(batch)), self.dates.column("day")[numbers[seizure]]
        )
        exact = self.dates.column("length")[numbers] == 10
        self.day_sets.extend(rows[exact], self.dates.column("date")[numbers[exact]], len(batch))
        for name, column in (("offence", self.first_offence), ("beginning", self.first_beginning)):
            least = np.full(len(batch), NEVER)
            chosen = self.dates.column(name)[numbers]
            np.minimum.at(least, rows[chosen], self.dates.column("day")[numbers[chosen]])
            column.extend(least)

    def _add_counts(self, batch: Batch) -> None:
        rows, numbers = numbered(batch.sets["counts"], self.counts)
        low = self.counts.column("low")[numbers]
        seizes = np.zeros(len(batch), bool)
        seizes[rows[self.counts.column("seized")[numbers]]] = True
        self.seizes.extend(seizes)
        large = low >= DISTINCTIVE
        self.number_sets.extend(rows[large], low[large], len(batch))
        small = ~large & (low > 1)
        self.said_sets.extend(rows[small], self.counts.column("said")[numbers[small]], len(batch))
        self.what_sets.extend(rows[large], self.counts.column("what")[numbers[large]], len(batch))
        self.count_lists.extend(np.bincount(rows, minlength=len(batch)), numbers)

    def _add_sets(self, batch: Batch) -> None:
        count = len(batch)
        for name, interned, lists in (
            ("dockets", self.dockets, self.docket_lists),
            ("dealers", self.dealers, self.dealer_lists),
            ("runs", self.runs, self.run_lists),
        ):
            rows, numbers = numbered(batch.sets[name], interned)
            lists.extend(np.bincount(rows, minlength=count), numbers)
        for name, interned, sets in (
            ("places", self.places, self.place_sets),
            ("destinations", self.destinations, self.destination_sets),
            ("groups", self.groups, self.group_sets),
            ("operations", self.operations, self.operation_sets),
            ("days", self.written, self.text_days),
            ("words", self.words, self.word_sets),
            ("captions", self.parts, self.caption_sets),
        ):
            sets.extend(*numbered(batch.sets[name], interned), count)
        rows, numbers = numbered(batch.sets["stages"], self.stages)
        telling = np.array([stage not in UNTELLING for stage in self.stages.items], bool)
        told = telling[numbers] if len(telling) else np.zeros(0, bool)
        self.stage_sets.extend(rows[told], numbers[told], count)
        rows, numbers = numbered(batch.sets["places"], self.places)
        owner, word = self.places.stop_words.gather(numbers)
        self.stop_words.extend(rows[owner], word, count)
        rows, numbers = numbered(batch.sets["officials"], self.officials)
        offices = np.array([official.office for official in self.officials.items], object)
        for office, sets in self.official_sets.items():
            held = offices[numbers] == office if len(numbers) else np.zeros(0, bool)
            sets.extend(rows[held], numbers[held], count)

    def _add_texts(self, batch: Batch) -> None:
        lines = batch.lines if batch.lines is not None else [""] * len(batch)
        self.lines.extend(objects(lines))
        self.has_text.extend([bool(line.strip()) for line in lines])
        rows = np.full(len(batch), -1)
        signed = [row for row, signature in enumerate(batch.signatures) if signature is not None]
        if signed:
            rows[signed] = np.arange(len(self.signatures), len(self.signatures) + len(signed))
            hashes = [np.frombuffer(batch.signatures[row] or b"", "<u4") for row in signed]
            self.signatures.extend(np.stack(hashes))
        self.signature_row.extend(rows)

    def before(self, a: Ints, b: Ints) -> NDArray[np.bool_]:
        """Whether mention a[k] comes before b[k]: by publication, then by label."""
        first, second = self.published.all[a], self.published.all[b]
        found = first < second
        even = np.flatnonzero(first == second)
        found[even] = self.labels.all[a[even]] < self.labels.all[b[even]]
        return np.asarray(found)

    def order(self, rows: Ints) -> Ints:
        """The places of rows in the order of mentions: by publication, then by label."""
        labels = self.labels.all[rows]
        by_label = np.array(sorted(range(len(rows)), key=labels.__getitem__), np.int64)
        return by_label[np.argsort(self.published.all[rows[by_label]], kind="stable")]

    def status_ranks(self) -> tuple[Ints, NDArray[np.bool_]]:
        """By number of a status: how far it is in a case, and whether the case is open there."""
        items = self.statuses.items
        ranks = [STAGE_ORDER[Stage(status)] if status else -1 for status in items]
        return np.array(ranks), np.array([status in OPEN for status in items])
