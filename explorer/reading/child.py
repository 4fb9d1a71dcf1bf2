"""The far end of the pipe: a process with limits that takes files apart, one after the other, until its input ends.

A request is a line of JSON and as many bytes as it says; an answer is a line with a length and as many bytes of JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import IO, Any, Final

from explorer.reading.limiting import limited
from explorer.reading.taken import Refused, Taken
from explorer.settings import Limits

_BROKEN = "It is damaged: fetch it again, or have it saved anew."
_LIBRARIES: Final[Mapping[str, tuple[str, ...]]] = {
    "html": ("lxml.etree", "lxml.html"),
    "word": ("docx", "lxml.html"),
    "open": ("lxml.etree", "lxml.html"),
    "rich": ("lxml.html",),
    "pdfium": ("pypdfium2",),
    "pypdf": ("pypdf",),
}


def main() -> None:
    """Answer requests until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints must not get between the answers.
    os.dup2(2, 1)
    while line := requests.readline():
        body = json.dumps(_answer(json.loads(line), requests)).encode()
        answers.write(b"%d\n" % len(body) + body)
        answers.flush()


def _answer(request: dict[str, Any], requests: IO[bytes]) -> dict[str, Any]:
    data = requests.read(request["bytes"])
    limits = Limits(bytes=request["unpacked"], pages=request["pages"], chars=request["chars"], depth=request["depth"])
    take = _loaded(request["way"])
    try:
        with limited(request["seconds"], request["memory"] + 2 * len(data)):
            taken = take(data, limits)
    except Refused as refusal:
        return {"why": refusal.why, "then": refusal.then, "final": refusal.final}
    except (MemoryError, ImportError):
        # Parsers load parts of themselves late, and what is installed fails to load only where there is no room for it.
        return {"why": "it asks for more memory than a paper may take", "then": _BROKEN, "final": False}
    except RecursionError:
        return {"why": "it is nested too deep", "then": _BROKEN, "final": False}
    except Exception as error:
        # Parsers of hostile bytes raise whatever they stumble over; the name of it is all that can be said.
        return {"why": f"it is damaged ({type(error).__name__})", "then": _BROKEN, "final": False}
    return {
        "text": taken.text,
        "pages": taken.pages,
        "title": taken.title,
        "url": taken.url,
        "warnings": taken.warnings,
    }


def _loaded(way: str) -> Callable[[bytes, Limits], Taken]:
    """Return what takes a file apart in this way, with its library loaded, which is no matter of the file's limits."""
    for name in _LIBRARIES[way]:
        import_module(name)
    if way == "html":
        from explorer.reading.html import take_page

        return take_page
    if way == "word":
        from explorer.reading.word import take_document

        return take_document
    if way == "open":
        from explorer.reading.opendocument import take_opendocument

        return take_opendocument
    if way == "rich":
        from explorer.reading.rtf import take_rich_text

        return take_rich_text
    from explorer.reading.pdf import take_pdf

    return lambda data, limits: take_pdf(data, way, limits)


if __name__ == "__main__":
    main()
