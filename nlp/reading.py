"""A document made ready for the components: tokens, sentences, language and dates, with offsets kept.

Every component takes a `Reading` and gives back dataclasses of nlp/annotation.py. The text is never
changed, so that offsets are those of the stored document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import ParamSpec, TypeVar, cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

import nlp.sentences  # noqa: F401  (registers river_sentences)
from ironriver.vocabulary import Assertion
from nlp.annotation import Evidence, SourceDocument
from nlp.language import detect_language
from nlp.opened import Opened
from nlp.page_ends import page_end, page_stamp
from nlp.syntax import LONGEST, Entity, Tree, name_entities, parse

P = ParamSpec("P")
T = TypeVar("T")
_ENDLESS = re.compile(r"\S{400}")
#: Sentences that may tell something of the matter: of guns, figures, or what was done by or to whom.
_WORTH_PARSING = Opened(
    r"\d|\b(?:guns?|fire|rifle|pistol|handgun|shotgun|weapon|ammunition|round|magazine|silencer|receiver|arms|"
    r"bought|buy|purchas|sold|sell|suppl|smuggl|traffic|export|transport|deliver|recover|seiz|steal|stole|theft|"
    r"arrest|charg|indict|accus|pleaded|pled|admitt|convict|sentenc|extradit|dealer|store|shop|cartel|gang|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand)",
    re.I,
)
#: Sentences that are parsed at once.
_BATCH = 64
#: Half of a character that UTF-16 writes in two; spaCy can't hold it, JSON can bring it.
_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")
_PLAIN_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


@lru_cache(maxsize=4)
def blank_pipeline(language: str) -> Language:
    """The tokenizer and sentence splitter of a language ("en" or "es")."""
    pipeline = spacy.blank(language)
    pipeline.max_length = 20_000_000
    pipeline.add_pipe("river_sentences")
    return pipeline


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a reading: its text and where it stands (characters of the document's text)."""

    index: int
    start: int
    end: int
    text: str
    span: Span = field(repr=False, compare=False)


@dataclass(frozen=True)
class Reading:
    """A document with its tokens. `text[start:end]` is what every offset refers to.

    `left_off` is how many characters of a web page stood below the text.
    """

    document: SourceDocument
    doc: Doc
    language: str
    left_off: int = 0

    @property
    def text(self) -> str:
        """The document's text, as stored."""
        return self.document.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in order, without surrounding white space."""
        found: list[Sentence] = []
        for span in self.doc.sents:
            text = span.text
            start = span.start_char + len(text) - len(text.lstrip())
            text = text.strip()
            if text:
                found.append(Sentence(len(found), start, start + len(text), text, span))
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence in which (or after which) a character stands; None before the first."""
        i = bisect_right(self._starts, offset) - 1
        return self.sentences[i] if i >= 0 else None

    @cached_property
    def _results(self) -> dict[Callable[..., object], object]:
        return {}

    def once(self, find: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """What `find` gives for this reading, found once, however many components ask for it."""
        if find not in self._results:
            self._results[find] = find(*given, **named)
        return cast(T, self._results[find])

    @cached_property
    def _trees(self) -> dict[int, Tree | None]:
        return {}

    def tree(self, sentence: Sentence) -> Tree | None:
        """The parsed sentence; None in Spanish, and where it is endless or tells nothing of the matter."""
        if sentence.index not in self._trees:
            self.parse_ahead([sentence])
        return self._trees[sentence.index]

    def parse_ahead(self, sentences: Iterable[Sentence]) -> None:
        """Parse the sentences whose trees will be asked for: together they cost half of each alone."""
        wanted = {s.index: s for s in sentences if s.index not in self._trees}
        self._trees.update(dict.fromkeys(wanted))
        if self.language == "en":
            worth = [s for s in wanted.values() if _is_worth_parsing(s)]
            trees = parse([s.span for s in worth])
            self._trees.update((s.index, tree) for s, tree in zip(worth, trees, strict=True))

    @cached_property
    def _entities(self) -> dict[int, tuple[Entity, ...]]:
        return {}

    def entities(self, wanted: Callable[[Sentence], bool]) -> Iterator[Entity]:
        """The named entities of the wanted sentences that are worth parsing; none in Spanish.

        A sentence is searched once, however many components ask.
        """
        if self.language != "en":
            return
        chosen = [s for s in self.sentences if wanted(s) and _is_worth_parsing(s)]
        new = [s for s in chosen if s.index not in self._entities]
        for first in range(0, len(new), _BATCH):
            batch = new[first : first + _BATCH]
            found = name_entities([s.span for s in batch])
            self._entities.update((s.index, names) for s, names in zip(batch, found, strict=True))
        for sentence in chosen:
            yield from self._entities[sentence.index]

    def evidence(
        self,
        start: int,
        end: int,
        rule: str,
        confidence: float = 0.8,
        assertion: Assertion = Assertion.ALLEGED,
    ) -> Evidence:
        """The evidence of a claim that stands at `start:end`.

        Raises:
            ValueError: the offsets are not a stretch of the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{rule}: {start}:{end} is not inside a text of {len(self.text)} characters")
        return Evidence(start, end, self.text[start:end], rule, confidence, assertion)


def _is_worth_parsing(sentence: Sentence) -> bool:
    return len(sentence.span) <= LONGEST and bool(_WORTH_PARSING.search(sentence.text))


def read(document: SourceDocument) -> Reading:
    """Tokenise a document; its language is detected where it is not told.

    The tokenizer takes time in the square of a run without spaces, so that a text with an endless one (a row
    of dots, an encoded picture) is cut into plain words and signs instead. What a web page shows below the
    release is left off: offsets stay those of the stored text.
    """
    end = page_end(document.text)
    left_off = len(document.text) - end
    if left_off:
        published = document.published or page_stamp(document.text, end)
        document = replace(document, text=document.text[:end], published=published)
    told = (document.language or "")[:2].lower()
    language = told if told in {"en", "es"} else detect_language(f"{document.title}\n{document.text}")
    pipeline = blank_pipeline(language)
    text = _HALF_CHARACTER.sub("\ufffd", document.text)
    if not _ENDLESS.search(text):
        return Reading(document, pipeline(text), language, left_off)
    words = _PLAIN_TOKEN.findall(text)
    return Reading(document, pipeline(Doc(pipeline.vocab, words, [False] * len(words))), language, left_off)
