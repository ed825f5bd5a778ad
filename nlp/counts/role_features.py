"""What tells the role of counted guns, as named features.

The features stand in the order in which a reader looks: the governing act (`g`), the passive or relative
clause after the guns, the acts before (`b`) and after (`a`) them with their distance, the circumstances
of the sentence (`s`), the sentences before (`prev`) and after (`next`), the title (`t`), the document (`d`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cached_property

from nlp.counts.acts import CIRCUMSTANCES, Act, find_acts, is_taking
from nlp.counts.candidate import Candidate
from nlp.counts.candidates import find_candidates
from nlp.counts.finding import of_finding
from nlp.counts.governing import nearest_deed, only_described, own_fate
from nlp.counts.groups import grouped
from nlp.counts.role_shape import of_quantity, of_shape, of_unknown
from nlp.counts.role_syntax import Government, SentenceTree
from nlp.counts.sentence_features import of_sentence
from nlp.counts.story import destination, story_of, told
from nlp.counts.unreal import without_tries
from nlp.reading import Reading, Sentence

#: A long text's offence is told in so many sentences.
_STORY = 40
#: So many sentences open a text, and at this share of it its end begins.
_OPENING, _MIDDLE = 2, 0.7


class RoleContext:
    """The acts of a document's sentences, title and whole text, each found once."""

    def __init__(self, reading: Reading, unknown: Collection[tuple[int, int]] = ()) -> None:
        """`unknown` are acts (sentence, where they start in it) to be read as if no list had their words."""
        self._reading = reading
        self._unknown = frozenset(unknown)
        self._acts: dict[int, tuple[Act, ...]] = {}
        self._governments: dict[tuple[int, int], Government | None] = {}

    def acts(self, index: int) -> tuple[Act, ...]:
        """The acts of a sentence; none where there is no such sentence."""
        sentences = self._reading.sentences
        if not 0 <= index < len(sentences):
            return ()
        if index not in self._acts:
            text = sentences[index].text
            found = without_tries(text, find_acts(text, self._reading.language))
            known = tuple(act for act in found if (index, act.start) not in self._unknown)
            took = [act for act in known if act.field == "steal" and is_taking(text, act)]
            if took and not self._tells_theft:
                # "took 22 rifles from the store" where nothing was stolen: bought them.
                known = tuple(replace(act, field="buy") if act in took else act for act in known)
            self._acts[index] = known
        return self._acts[index]

    @cached_property
    def _tells_theft(self) -> bool:
        """True if the document speaks of a theft by another word than "took", or of no purchase."""
        document, language = self._reading.document, self._reading.language
        bought = False
        for text in (document.title, *(sentence.text for sentence in self._reading.sentences[:_STORY])):
            for act in find_acts(text, language):
                if act.field == "steal" and not is_taking(text, act):
                    return True
                bought = bought or act.field in {"buy", "straw"}
        return not bought

    @cached_property
    def _title(self) -> tuple[Act, ...]:
        return find_acts(self._reading.document.title, self._reading.language)

    @cached_property
    def _story(self) -> frozenset[str]:
        # A long text's offence is told at its beginning.
        return story_of(self._title, [self.acts(i) for i in range(min(_STORY, len(self._reading.sentences)))])

    def _tree(self, sentence: Sentence) -> SentenceTree | None:
        """The tree of a sentence with its acts; None where it has none."""
        tree = self._reading.tree(sentence)
        return SentenceTree(tree, self.acts(sentence.index), sentence.start) if tree is not None else None

    def _government(self, sentence: Sentence, group: list[Candidate]) -> Government | None:
        """What the tree says that governs a list."""
        at = (sentence.index, group[0].start)
        if at not in self._governments:
            self._governments[at] = self._governed(sentence, group)
        return self._governments[at]

    def _governed(self, sentence: Sentence, group: list[Candidate]) -> Government | None:
        acts = self.acts(sentence.index)
        if fate := own_fate(sentence.text, group, acts):
            return Government(fate, passive=True, agent="")
        tree = None if only_described(sentence.text, group, acts) else self._tree(sentence)
        if tree is None:
            return None
        government = tree.government(*_head(sentence, group[0]))
        if government and (sentence.index, government.act.start) in self._unknown:
            return None
        inside = government and group[0].start < government.act.start < group[0].end
        # "31 completed ghost guns": what the guns are, not what is done with them.
        return None if inside else government

    def governing(self, sentence: Sentence, group: list[Candidate]) -> Act | None:
        """The act that governs a list; None where the sentence names none."""
        if government := self._government(sentence, group):
            return government.act
        acts = self.acts(sentence.index)
        if only_described(sentence.text, group, acts):
            return None
        return nearest_deed(sentence.text, group, acts)

    def governor(self, sentence: Sentence, group: list[Candidate]) -> str:
        """The field of the act that governs a list; empty where the sentence names none."""
        governor = self.governing(sentence, group)
        return governor.field if governor else ""

    def of_title(self) -> Iterator[tuple[list[Candidate], str]]:
        """The lists of the title, each with the field of the act that governs it."""
        title, language = self._reading.document.title, self._reading.language
        for group in grouped(title, find_candidates(title, language)):
            if governor := nearest_deed(title, group, self._title):
                yield group, governor.field

    def announced(self, sentence: Sentence) -> str:
        """The field of the last act of a sentence that opens a list with a colon."""
        if not sentence.text.endswith(":"):
            return ""
        deeds = [act for act in self.acts(sentence.index) if act.field not in CIRCUMSTANCES]
        return deeds[-1].field if deeds else ""

    def features(
        self,
        sentence: Sentence,
        group: list[Candidate],
        *,
        earlier: str = "",
        elsewhere: Collection[str] = (),
        history: Collection[str] = (),
    ) -> list[str]:
        """The features of a list of counted guns in a sentence, without repetitions.

        `earlier` is the field of the act that governs the list before, `elsewhere` those that govern the same
        numbers in other places, `history` is what the lists before went through.
        """
        acts = self.acts(sentence.index)
        government = self._government(sentence, group)
        bare = government is None and only_described(sentence.text, group, acts)
        found = list(of_sentence(sentence.text, group[0].start, group[-1].end, acts, government, bare=bare))
        if government is None and not bare and self._governed_by_unknown(sentence, group):
            found += of_unknown(found)
        found += self._setting(sentence, group, bare=bare)
        found += [f"prev:{act.field}" for act in self.acts(sentence.index - 1)]
        found += [f"next:{act.field}" for act in self.acts(sentence.index + 1)]
        found += [f"t:{field}" for field in sorted(told(self._title))]
        if earlier:
            found.append(f"pg:{earlier}")
            if "g:none" in found:
                found.append(f"g:none<{earlier}")
        found += self._of_story(found[0], acts)
        found += (f"m:{field}" for field in elsewhere)
        found += of_shape(found[0], sentence.text, group, earlier)
        found += of_quantity(found[0], sentence.text, group)
        found += of_finding(sentence.text, group[0].start, group[-1].end, self._reading.language)
        found += history
        found.append(self._part_of_text(sentence))
        found.append(f"lang:{self._reading.language}")
        return list(dict.fromkeys(found))

    def _setting(self, sentence: Sentence, group: list[Candidate], *, bare: bool) -> Iterator[str]:
        """Who does it, with whom and where, by the tree: words that tell roles where the verb tells none."""
        tree = None if bare else self._tree(sentence)
        if tree is not None:
            yield from tree.setting(*_head(sentence, group[0]))

    def _part_of_text(self, sentence: Sentence) -> str:
        """Where in the text a list stands: it begins with the news, and ends with what came of it."""
        if sentence.index < _OPENING:
            return "p:opening"
        return "p:end" if sentence.index > _MIDDLE * len(self._reading.sentences) else "p:middle"

    def _governed_by_unknown(self, sentence: Sentence, group: list[Candidate]) -> bool:
        tree = self._tree(sentence)
        return tree is not None and tree.unknown(*_head(sentence, group[0]))

    def _of_story(self, governor: str, acts: tuple[Act, ...]) -> Iterator[str]:
        """The stories of the document, with the governing act."""
        # A town at home in a story of smuggling abroad is where the guns came from.
        if destination(told(acts)) == "abroad" or "abroad" in self._story:
            yield f"{governor}@abroad"
        elif "domestic" in self._story:
            yield f"{governor}@domestic"
        for story in ("undercover", "stopped", "theft"):
            if story in self._story:
                yield f"story:{story}"
                yield f"{governor}~{story}"


def _head(sentence: Sentence, candidate: Candidate) -> tuple[int, int]:
    """Where the noun stands, or the number where the noun was dropped (characters of the document)."""
    if candidate.phrase:
        return sentence.start + candidate.start, sentence.start + candidate.end
    return sentence.start + candidate.quantity.value_start, sentence.start + candidate.quantity.value_end
