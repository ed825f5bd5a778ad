"""The child process that opens one PDF: `python -m crawlers.pdf_process < FILE`.

What strangers put on the web may be built to exhaust or to crash whatever opens it, so it is opened here,
within bounds of memory and time. The answer is one line of JSON: `pages`, or `kind` and `note`.
"""

from __future__ import annotations

import json
import resource
import sys

import pypdfium2
import pypdfium2.raw as pdfium

from ironriver.vocabulary import FailureKind

#: A paper of more pages, or of more characters, is an exhibit.
MOST_PAGES = 400
MOST_CHARACTERS = 5_000_000
MEMORY = 2 * 1024**3
SECONDS = 60


def read(body: bytes) -> dict[str, object]:
    """The text of each page, or why there is none."""
    try:
        with pypdfium2.PdfDocument(body) as pdf:
            if len(pdf) > MOST_PAGES:
                note = f"a PDF of {len(pdf)} pages; papers have {MOST_PAGES} at most"
                return {"kind": FailureKind.TOO_LARGE, "note": note}
            pages: list[str] = []
            left = MOST_CHARACTERS
            for page in pdf:
                text = page.get_textpage().get_text_bounded()
                left -= len(text)
                if left < 0:
                    note = f"a PDF of more than {MOST_CHARACTERS} characters"
                    return {"kind": FailureKind.TOO_LARGE, "note": note}
                pages.append(text)
                page.close()
            return {"pages": pages}
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            note = "an encrypted PDF, which opens with a password only"
            return {"kind": FailureKind.LOCKED, "note": note}
        return {"kind": FailureKind.MALFORMED, "note": f"a PDF that can't be read: {error}"}
    except MemoryError:
        return {"kind": FailureKind.TOO_LARGE, "note": "a PDF that takes more memory than a paper may"}


def main() -> None:
    """Read standard input, answer on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    json.dump(read(sys.stdin.buffer.read()), sys.stdout)


if __name__ == "__main__":
    main()
