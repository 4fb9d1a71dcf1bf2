"""What leaves the command line: made harmless for a terminal, left as it was for a pipe or file."""

from __future__ import annotations

import codecs
import contextlib
import json
import re
import sys
from typing import Any, Final, TextIO

_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def harmless(words: str) -> str:
    r"""Return words whose control, escape, direction and invisible characters are spelt out, as \u001b; valid inside
    JSON too.

    Line ends and tabs stay.
    """
    return _HARMFUL.sub(lambda match: f"\\u{ord(match[0]):04x}", words)


def file_name(name: str) -> str:
    r"""Return the name of a file as one line: line ends and tabs are spelt out too, as \u000a, and its spaces stay as they are."""
    return harmless(name).replace("\n", "\\u000a").replace("\t", "\\u0009")


def say(words: str) -> None:
    """Write a piece of the answer and a line end to stdout."""
    _write(sys.stdout, words)


def narrate(words: str) -> None:
    """Write a sentence about the work and a line end to stderr; always harmless, for logs are read in terminals.

    One that cannot be written stops nothing: what was asked for is done all the same.
    """
    with contextlib.suppress(OSError):
        _write(sys.stderr, harmless(words))


class TerminalBytes:
    """Takes bytes, such as those of an exported file, and shows them on a terminal as harmless text."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal
        self._decoder = codecs.getincrementaldecoder("utf-8")("backslashreplace")

    def write(self, data: bytes) -> int:
        """Show bytes; a letter cut in two is shown with its end."""
        self._terminal.write(harmless(self._decoder.decode(data)))
        return len(data)

    def flush(self) -> None:
        """Show the rest."""
        self._terminal.write(harmless(self._decoder.decode(b"", final=True)))
        self._terminal.flush()


def terminal_bytes() -> TerminalBytes | None:
    """Return what takes bytes where stdout is a terminal, else None."""
    return TerminalBytes(sys.stdout) if sys.stdout is not None and sys.stdout.isatty() else None


def say_json(value: Any) -> None:
    """Write a value as JSON to stdout."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def hear() -> None:
    """Narrate what the program's parts tell their log: damage that was mended, a store that was brought forward."""
    import logging

    class Narrator(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            narrate(record.getMessage())

    told = logging.getLogger("explorer")
    if not any(handler.name == "narrator" for handler in told.handlers):
        narrator = Narrator(logging.WARNING)
        narrator.name = "narrator"
        told.addHandler(narrator)


def one_line(words: str, most: int = 0) -> str:
    """Return words with white space folded, cut after `most` characters with an ellipsis where `most` is not 0."""
    folded = " ".join(words.split())
    return folded if not most or len(folded) <= most else folded[: most - 1].rstrip() + "…"


def _write(stream: TextIO | None, words: str) -> None:
    if stream is not None:
        stream.write((harmless(words) if stream.isatty() else words) + "\n")


def these(count: int) -> str:
    """Return how so many things that were just listed are spoken of."""
    return "this one" if count == 1 else f"these {count:,}"
