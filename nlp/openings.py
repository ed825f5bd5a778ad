"""With what the matches of a pattern begin, read off the pattern.

Nearly all alternatives of the rules begin with a few known letters at the beginning of a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from re import _parser as parser  # type: ignore[attr-defined]  # the library's own reading of a pattern
from typing import Any

#: Letters of an opening that are looked at, and how many where an alternative has very many openings.
LONGEST, _SHORT, _MOST = 6, 3, 400
#: The most letters of a class with which an opening may go on.
_CLASS = 40
#: The most openings that may stand anywhere, as each costs a pass over the text.
_MOST_ANYWHERE = 24
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})


def lowered(text: str) -> str:
    """The text in lower case, as long as before, with the letters that match `s` and `i` in any case."""
    return text.replace("İ", "i").lower().replace("ſ", "s").replace("ı", "i")


@dataclass(frozen=True, slots=True)
class _Openings:
    """With what an alternative may begin; `at_word` if only at the beginning of a word."""

    texts: frozenset[str]
    at_word: bool


@dataclass(frozen=True, slots=True)
class Begun:
    """With what the matches of a pattern begin: texts at the beginning of a word, and texts anywhere."""

    at_word: frozenset[str]
    anywhere: frozenset[str]


def begun(pattern: str, flags: int = 0) -> Begun | None:
    """With what (in lower case) the matches of a pattern begin; None where that is not known, or too much."""
    found = _alternatives(list(parser.parse(pattern, flags)), at_word=False)
    if any("" in opening.texts for opening in found):
        return None
    anywhere = _shortened({text for opening in found if not opening.at_word for text in opening.texts})
    at_word = frozenset(text for opening in found if opening.at_word for text in opening.texts)
    return Begun(at_word, frozenset(anywhere)) if len(anywhere) <= _MOST_ANYWHERE else None


def opening_test(pattern: str, letters: int = 3) -> str:
    """A look ahead at the first letters that matches wherever a pattern (of lower case) does.

    Before a long alternation it saves trying each alternative at every character. It is empty where the
    pattern's openings are not known.
    """
    found = _alternatives(list(parser.parse(pattern)), at_word=False)
    openings = {text[:letters] for opening in found for text in opening.texts}
    if "" in openings:
        return ""
    after: dict[str, set[str]] = {}
    for opening in openings:
        # A digit stands for those of all scripts, as in the pattern.
        first, *more = (r"\d" if letter.isdigit() else re.escape(letter) for letter in opening)
        after.setdefault(first, set()).add("".join(more))
    rest = {first: "" if "" in texts else f"(?:{'|'.join(sorted(texts))})" for first, texts in after.items()}
    return f"(?={'|'.join(first + rest[first] for first in sorted(after))})"


def _shortened(texts: set[str]) -> set[str]:
    """_Openings cut so short that there are few."""
    for length in range(LONGEST, 1, -1):
        if len(texts) <= _MOST_ANYWHERE:
            break
        texts = {text[:length] for text in texts}
    return texts


def _alternatives(items: list[Any], at_word: bool) -> list[_Openings]:
    """The openings of a parsed sequence, one entry for each alternative with which it may begin."""
    for i, (op, value) in enumerate(items):
        name = str(op)
        if name in _ZERO_WIDTH:
            at_word = at_word or _begins_word(name, value)
            continue
        rest = items[i + 1 :]
        if name == "SUBPATTERN":
            inner = list(value[-1])
            if all(_is_zero_width(item) for item in inner):
                at_word = at_word or _all_begin_word(inner)
                continue
            return _alternatives([*inner, *rest], at_word)
        if name == "BRANCH":
            branches = [list(branch) for branch in value[1]]
            if all(branch and all(map(_is_zero_width, branch)) for branch in branches):
                at_word = at_word or all(map(_all_begin_word, branches))
                continue
            return [found for branch in branches for found in _alternatives([*branch, *rest], at_word)]
        texts = _all(_texts(items[i:]))
        # A boundary before a sign is no beginning of a word.
        if at_word and not all(text[:1].isalnum() or text[:1] == "_" for text in texts):
            at_word = False
        return [_Openings(texts, at_word)]
    return [_Openings(frozenset({""}), at_word)]


def _is_zero_width(item: Any) -> bool:
    name, value = str(item[0]), item[1]
    if name == "SUBPATTERN":
        return all(map(_is_zero_width, value[-1]))
    if name == "BRANCH":
        return all(all(map(_is_zero_width, branch)) for branch in value[1])
    return name in _ZERO_WIDTH


def _all_begin_word(items: list[Any]) -> bool:
    """True if one of some zero-width items stands only at the beginning of a word."""
    return any(
        all(_all_begin_word(list(branch)) for branch in item[1][1])
        if str(item[0]) == "BRANCH"
        else _all_begin_word(list(item[1][-1]))
        if str(item[0]) == "SUBPATTERN"
        else _begins_word(str(item[0]), item[1])
        for item in items
    )


def _begins_word(name: str, value: Any) -> bool:
    r"""True for `\b` (before a letter), for "no letter before" and for "a sign before"."""
    if name == "AT":
        return str(value) in {"AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING"}
    direction, inner = value
    if direction > 0 or not inner:
        return False
    op, content = inner[-1]
    if name == "ASSERT":
        return str(op) == "LITERAL" and not (chr(content).isalnum() or content == ord("_"))
    return len(inner) == 1 and (
        str(op) == "IN"
        and any(str(o) == "CATEGORY" and str(v) == "CATEGORY_WORD" for o, v in content)
        and str(content[0][0]) != "NEGATE"
    )


@dataclass(frozen=True, slots=True)
class _Texts:
    """With what a sequence may begin: its whole texts, and the beginnings of those not known further."""

    whole: frozenset[str]
    begun: frozenset[str]


_UNKNOWN = _Texts(frozenset(), frozenset({""}))


def _all(texts: _Texts) -> frozenset[str]:
    return texts.whole | texts.begun


def _texts(items: list[Any]) -> _Texts:
    whole, begun = frozenset({""}), frozenset[str]()
    for op, value in items:
        name = str(op)
        if name in _ZERO_WIDTH:
            continue
        added = _texts_of(name, value)
        begun |= {(text + more)[:LONGEST] for text in whole for more in added.begun}
        joined = {(text + more)[:LONGEST] for text in whole for more in added.whole}
        whole = frozenset(text for text in joined if len(text) < LONGEST)
        begun |= joined - whole
        if len(whole) + len(begun) > _MOST:
            return _Texts(frozenset(), frozenset(text[:_SHORT] for text in whole | begun))
        if not whole:
            break
    return _Texts(whole, begun)


def _texts_of(name: str, value: Any) -> _Texts:
    if name == "LITERAL":
        return _Texts(frozenset({lowered(chr(value))}), frozenset())
    if name == "IN":
        letters = _letters(value)
        return _Texts(letters, frozenset()) if letters else _UNKNOWN
    if name == "SUBPATTERN":
        return _texts(list(value[-1]))
    if name == "BRANCH":
        parts = [_texts(list(branch)) for branch in value[1]]
        return _Texts(
            frozenset[str]().union(*(part.whole for part in parts)),
            frozenset[str]().union(*(part.begun for part in parts)),
        )
    if name in {"MAX_REPEAT", "MIN_REPEAT"}:
        low, high, inner = value
        texts = _texts(list(inner))
        if high > 1:
            texts = _Texts(frozenset(), _all(texts))
        return _Texts(texts.whole | {""}, texts.begun - {""}) if low == 0 and "" not in texts.begun else texts
    return _UNKNOWN


def _letters(choices: list[Any]) -> frozenset[str]:
    """The letters of a class; none where they are too many to tell."""
    letters: set[str] = set()
    for op, value in choices:
        name = str(op)
        if name == "LITERAL":
            letters.add(lowered(chr(value)))
        elif name == "RANGE" and value[1] - value[0] <= _CLASS:
            letters |= {lowered(chr(code)) for code in range(value[0], value[1] + 1)}
        elif name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            letters |= set("0123456789")
        else:
            return frozenset()
    return frozenset(letters)
