"""What comes from the terminal: bytes that are no letters, and pasted text that holds a terminal's sequences, end
nothing and command nothing."""

from __future__ import annotations

import re
import sys
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Iterable
from typing import Final

from textual import events
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.keys import Keys
from textual.message import Message

LONGEST: Final = 100_000
"""Characters of one paste that are taken: more than any box holds."""

_SEQUENCES: Final = re.compile(r"\x1b(?:\[[0-9;:?<=>]{0,30}[ -/]{0,5}[@-~]|\][^\x07\x1b]{0,5000}(?:\x07|\x1b\\)|)")


class Tolerant(XTermParser):
    """Textual's parser, which neither falls over a key without a character nor takes what is pasted for keys.

    Textual's own looks for keys in a paste as well: a colour in words copied from a terminal would have the thirty
    letters after it typed, and in a list each of them is a command.
    """

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pasted: str | None = None
        self._seen = ""

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what a piece of input says; a paste comes whole, without the sequences of a terminal."""
        if not data:
            yield from super().feed(data)
        while data:
            if self._pasted is None:
                # The mark may have begun in the piece before.
                begun = len(self._seen)
                at = (self._seen + data).find(BRACKETED_PASTE_START)
                taken = len(data) if at < 0 else at + len(BRACKETED_PASTE_START) - begun
                self._seen = (self._seen + data)[1 - len(BRACKETED_PASTE_START) :] if at < 0 else ""
                self._pasted = None if at < 0 else ""
                passed, data = data[:taken], data[taken:]
            else:
                passed, data = self._paste(self._pasted + data)
            if passed:
                yield from super().feed(passed)

    def _paste(self, pasted: str) -> tuple[str, str]:
        """Return what a paste says, with the mark of its end, and what comes after it; nothing while it has not ended."""
        words, end, after = pasted.partition(BRACKETED_PASTE_END)
        if not end:
            # Of one that never ends no more is kept than the mark may begin in.
            self._pasted = (
                pasted if len(pasted) <= LONGEST else pasted[:LONGEST] + pasted[1 - len(BRACKETED_PASTE_END) :]
            )
            return "", ""
        self._pasted = None
        return _SEQUENCES.sub("", words[:LONGEST]) + end, after

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        try:
            yield from super()._sequence_to_key_events(sequence, alt)
        except (OverflowError, ValueError):
            # A key that says a number of which there is no character.
            yield events.Key(Keys.Ignore, None)


def decoder(encoding: str) -> Callable[[], IncrementalDecoder]:
    """Return what makes a decoder that shows bytes that are no letters as such; Textual's own would end the explorer.

    They come from a terminal in another encoding, from one that sets the eighth bit for alt, and with words that were copied from one.
    """
    return lambda: getincrementaldecoder(encoding)("replace")


def install() -> None:
    """Have the terminal's driver read so; on Windows no bytes are read."""
    if sys.platform != "win32":
        from textual.drivers import linux_driver

        vars(linux_driver).update(XTermParser=Tolerant, getincrementaldecoder=decoder)
