"""Where a release ends and its page goes on: "Recent News", "Related Content", the data of a picture.

Below them stand headlines and leads of other cases, whose accused, terms and dates are not this one's.
"""

from __future__ import annotations

import re

#: A heading that stands alone on its line, or the address of a picture with its height and width.
_BELOW = re.compile(
    r"^[ \t]*(?:"
    r"(?:(?:more|other|recent|latest|related)[ \t]+(?:(?:press|news)[ \t]+)?"
    r"(?:news|posts|releases|stories|articles|content|headlines)|you (?:may|might) also (?:like|"
    r"be interested in)"
    r"|(?:noticias|notas|comunicados|publicaciones|artículos)[ \t]+(?:recientes|relacionad[oa]s)|(?:últimas|"
    r"más|otras)[ \t]+noticias)"
    r"[ \t]*:?"
    r"|https?://\S+\.(?:jpe?g|png|webp|gif)[ \t]*\n\s*\d{2,4}[ \t]*\n\s*\d{2,4}"
    r")[ \t]*\r?$",
    re.I | re.M,
)
#: A paragraph of the release itself: more than a sentence, longer than a headline or a teaser.
_PARAGRAPH = re.compile(r"^(?=.{250})(?:.*?[a-záéíóúñ]{3}[.!?][”\"’]?[ \t]+[A-ZÁÉÍÓÚÑ“\"]){2}", re.M)
#: A line of the release, longer than those of a page's menus.
_LEAD = re.compile(r"^.{200}", re.M)
#: "2025-01-21 15:05:03": when the page was written.
_STAMP = re.compile(r"\b(\d{4}-\d{2}-\d{2})[ T]\d{2}:\d{2}:\d{2}")


def page_end(text: str) -> int:
    """The character at which the release ends; the text's length where nothing of the page follows it."""
    for below in _BELOW.finditer(text):
        if _LEAD.search(text, 0, below.start()) and not _PARAGRAPH.search(text, below.end()):
            return below.start()
    return len(text)


def page_stamp(text: str, at: int) -> str:
    """The day (YYYY-MM-DD) with which a page that goes on at `at` is stamped; empty where it isn't."""
    stamp = _STAMP.search(text, at)
    return stamp[1] if stamp else ""
