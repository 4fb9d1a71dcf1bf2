"""Words of a PDF whose font does not say which letters its glyphs are, so that the text layer has the numbers of the glyphs instead.

Office programs number them in the standard order of TrueType fonts (Apple's TrueType Reference Manual, "post" table), in which a
space is 3 and every other character of ASCII stands 29 below its own number.
"""

from __future__ import annotations

import re
from typing import Final

_SHIFT: Final = 29
_LETTERS: Final = str.maketrans(
    {number: chr(number + _SHIFT) for number in range(3, 0x7F - _SHIFT)}
    | {0x85: "£", 0x87: "•", 0xAB: "…", 0xB1: "–", 0xB2: "—", 0xB3: "“", 0xB4: "”", 0xB5: "‘", 0xB6: "’"}
)
_CONTROL: Final = r"[\x03-\x08\x0b\x0c\x0e-\x1f]"
_RUN: Final = re.compile(rf"[^ \t\r\na-z]*{_CONTROL}[^ \t\r\na-z]*")
"""A space or a digit among them is a control character; a letter in lower case is none of them."""
_CONTROLS: Final = re.compile(rf"({_CONTROL}+)")
_STOP: Final = re.compile(r"(?<=.)[.,;:]+\Z")
"""Marks of another font behind a word."""
_ODD: Final = re.compile(r"[$%&*+/<=>@\\\]^_`µ¶³´]|\d[A-Z]{3}")
"""What stands in no word that is printed in capitals."""
_COMMON: Final = frozenset(("of", "to", "in", "on", "at", "by", "is", "be", "as", "an", "it", "or"))
_VOWELS: Final = frozenset("AEIOUaeiou")
_CLUSTER: Final = re.compile(r"[b-df-hj-np-tv-xz]{4}", re.IGNORECASE)
"""More consonants than words have in a row."""


def spelt(text: str) -> str:
    """Return `text` with the glyph numbers of an unnamed font as the letters they stand for; anything else stays."""
    return _RUN.sub(_spelt, text) if "\x03" in text else text


def _spelt(match: re.Match[str]) -> str:
    text, (start, end) = match.string, match.span()
    pieces = _CONTROLS.split(match.group())
    if "\x03" not in match.group() or not any(map(_odd, pieces)):
        return match.group()
    pieces[1:-1] = [piece.translate(_LETTERS) for piece in pieces[1:-1]]
    # The words at both ends may be of another font, and the run may begin or end within a word.
    pieces[0] = _at_edge(pieces[0], text[start - 1 : start].islower())
    pieces[-1] = _at_edge(pieces[-1], text[end : end + 1].islower())
    return "".join(pieces)


def _at_edge(piece: str, in_word: bool) -> str:
    """Return a word at the edge of a run as it is spelt, where its letters are not those of a word in capitals."""
    end = stop.start() if (stop := _STOP.search(piece)) else len(piece)
    words = piece[:end].translate(_LETTERS)
    if words in _COMMON or (_odd(piece) and (in_word or not _VOWELS.isdisjoint(words))):
        return words + piece[end:]
    return piece


def _odd(piece: str) -> bool:
    """Tell whether no word is printed like that, and what it would be spelt as may be one."""
    if len(piece) < 2 or _CLUSTER.search(piece.translate(_LETTERS)):
        return False
    voiceless = piece.isalpha() and _VOWELS.isdisjoint(piece)
    return voiceless or _ODD.search(piece) is not None or _CLUSTER.search(piece) is not None
