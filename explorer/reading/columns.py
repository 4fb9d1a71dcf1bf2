"""Columns of a PDF page: a wide gap inside a line becomes a tab, and two columns of prose are read one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from explorer.reading.headed import under_their_labels

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_WIDE: Final = 1.0
"""A gap of so many line heights is no space between words, not even in justified text."""

_WIDER: Final = 2.5
"""The same by the height of the letter after the gap, where a text layer has both cells in one piece."""

_MOST_PIECES: Final = 5_000
_SHORT_LINE: Final = re.compile(r"^[^\n\t]{3,90}$", re.MULTILINE)
_BEFORE_CELL: Final = re.compile(r"(?<=\S) {1,3}(?=[A-Z0-9£&(])")
_MARK: Final = re.compile(r"\(?\w{1,4}[.):]{0,2}|\d[\d./]{0,7}\.?|[^\w\s]{1,2}")
_COLUMN_LINES: Final = 5
_COLUMN_WIDTH: Final = 30


def with_tabs(layer: PdfTextPage, text: str) -> str:
    """Return `text`, all the characters of `layer` in its order, with a tab for each wide gap between words of a line, and lists
    of names below the labels over them.

    The space after a number or bullet that begins a line stays a space. Where the characters and the text do not
    correspond one to one, the text comes back as it is.
    """
    if len(text) != layer.count_chars():
        return text
    gaps = [at for at in (*_after_gaps(layer), *_within_pieces(layer, text)) if at > 0]
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for at in sorted(set(gaps)):
        stop = at
        while stop > done and text[stop - 1] == " ":
            stop -= 1
        left = text[text.rfind("\n", 0, stop) + 1 : stop].strip()
        if stop == at or not left or _MARK.fullmatch(left):
            continue
        parts += (text[done:stop], "\t")
        places += range(done, stop + 1)
        done = at
    places += range(done, len(text))
    return under_their_labels(layer, "".join((*parts, text[done:])), places)


def _after_gaps(layer: PdfTextPage) -> list[int]:
    """Return the numbers of the characters that follow a wide gap."""
    from pypdfium2 import raw

    count = layer.count_rects()
    if count > _MOST_PIECES:
        return []
    found = []
    for a, b in pairwise(layer.get_rect(number) for number in range(count)):
        height = max(a[3] - a[1], b[3] - b[1])
        shared = min(a[3], b[3]) - max(a[1], b[1])
        if b[0] - a[2] > _WIDE * height > 0 and shared > 0.5 * min(a[3] - a[1], b[3] - b[1]):
            middle = (b[1] + b[3]) / 2
            found.append(raw.FPDFText_GetCharIndexAtPos(layer.raw, b[0] + 0.5, middle, 2.0, height / 2))
    return found


def _within_pieces(layer: PdfTextPage, text: str) -> Iterator[int]:
    """Yield the numbers of the characters that follow a wide gap which a text layer takes for a space between words."""
    for line in _SHORT_LINE.finditer(text):
        for space in _BEFORE_CELL.finditer(text, line.start(), line.end()):
            right = layer.get_charbox(space.start() - 1)[2]
            left, bottom, _, top = layer.get_charbox(space.end())
            if left - right > _WIDER * (top - bottom) > 0:
                yield space.end()


def unwoven(text: str) -> str:
    """Return `text` with two columns of prose that were printed line by line set one under the other.

    Columns are five or more lines running that are cut in two by one tab, long on both sides; a list of names or a table
    of short cells stays in rows.
    """
    if text.count("\t") < _COLUMN_LINES:
        return text
    written: list[str] = []
    run: list[tuple[str, str]] = []
    for line in (*text.split("\n"), ""):
        left, tab, right = line.partition("\t")
        if tab and "\t" not in right:
            run.append((left, right))
            continue
        written += _set(run)
        run = []
        written.append(line)
    return "\n".join(written[:-1])


def _set(run: list[tuple[str, str]]) -> list[str]:
    long = len(run) >= _COLUMN_LINES and all(
        sum(len(pair[side]) for pair in run) >= _COLUMN_WIDTH * len(run) for side in (0, 1)
    )
    if not long:
        return [f"{left}\t{right}" for left, right in run]
    return [left.rstrip() for left, _ in run] + [right.strip() for _, right in run]
