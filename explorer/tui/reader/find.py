"""Searching inside one text: as written, but for case, accents, kinds of quotes and dashes, and how white space is laid out."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from explorer.tui.reader.spans import Place

_ALIKE: Final = ("'’‘`´", '"“”„', "-‐‑‒–—")
_STROKED: Final = {"o": "ø", "l": "ł", "d": "đ"}


def places(text: str, words: str) -> tuple[Place, ...]:
    """Return where words stand in a text, in order, none of them over another; an empty line stands nowhere."""
    pieces = words.split()
    if not pieces:
        return ()
    found = re.compile(r"\s+".join("".join(map(_letter, piece)) for piece in pieces), re.IGNORECASE)
    return tuple(match.span() for match in found.finditer(text))


def _letter(letter: str) -> str:
    for alike in _ALIKE:
        if letter in alike:
            return f"[{re.escape(alike)}]"
    forms = _accented().get(letter.casefold(), "")
    return f"[{letter}{forms}]" if forms else re.escape(letter)


@cache
def _accented() -> dict[str, str]:
    """The accented forms of each plain letter in Latin-1 and Latin Extended-A."""
    found = dict(_STROKED)
    for code in range(0xC0, 0x180):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii() and base.isalpha():
            found[base.casefold()] = found.get(base.casefold(), "") + chr(code)
    return found
