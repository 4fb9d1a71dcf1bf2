"""Text that runs on in one line far longer than any paper's is read only up to a bound, and that is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from explorer.text.page.sentences import LONGEST, sentence_start

LONG: Final = 20_000
"""Characters beyond which a line is no paragraph: its line ends were lost, or it is no record."""
MOST: Final = 120_000
"""Characters that are read of such lines in one paper. Posts hold a meeting's minutes in one line of 50,000."""
_SHOWN: Final = 80
"""Characters of the words quoted where reading stops."""


class Cut(NamedTuple):
    """Where the reading of a long line begins, stops, and would have ended."""

    start: int
    stop: int
    end: int

    @property
    def message(self) -> str:
        """What a reader should know."""
        return (
            f"A line of {self.end - self.start:,} characters was read only in its first {self.stop - self.start:,};"
            " nothing is taken from the rest"
        )

    def quoted(self, text: str) -> tuple[int, int]:
        """Return where the last words stand that were read."""
        floor = max(self.start, self.stop - _SHOWN)
        words = text[floor : self.stop].rstrip()
        stop = floor + len(words) if words else self.stop
        return max(floor, text.find(" ", floor, stop) + 1), stop


def cuts(text: str) -> list[Cut]:
    """Return the lines of a text that say more than is read of them, each cut where a sentence ends, else between words."""
    found, left = [], MOST
    for start, end in _long(text):
        most = max(left, LONG)
        left -= end - start
        if end - start > most and not text[start + most : end].isspace():
            found.append(Cut(start, _stop(text, start, start + most), end))
    return found


def read(text: str, unread: list[Cut]) -> str:
    """Return `text` with spaces for what is not read, without those at its end."""
    parts: list[str] = []
    at = 0
    for cut in unread:
        parts += (text[at : cut.stop], " " * (cut.end - cut.stop) if cut.end < len(text) else "")
        at = cut.end
    return "".join((*parts, text[at:])) if unread else text


def _long(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the long lines of a text start and end; lines that are not long are passed over many at a time."""
    at = 0
    while at + LONG < len(text):
        last = text.rfind("\n", at, at + LONG + 1)
        if last < 0:
            found = text.find("\n", at + LONG)
            last = found if found >= 0 else len(text)
            yield at, last
        at = last + 1


def _stop(text: str, start: int, most: int) -> int:
    """Return the last offset up to `most` at which a sentence of a line that starts at `start` ends, else a word, else `most`."""
    floor = max(start, most - LONGEST)
    sentence = sentence_start(text, most, floor)
    if sentence > floor:
        return sentence
    word = text.rfind(" ", floor, most)
    return word if word > floor else most
