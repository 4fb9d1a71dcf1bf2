"""The gate every text passes before a widget shows it: what a terminal would obey or hide is written out instead."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_PICTURES: Final = 0x2400
_NAMES: Final = {
    0x00AD: "SHY", 0x034F: "CGJ", 0x061C: "ALM", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM",
    0x2028: "LSEP", 0x2029: "PSEP", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ",
    0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xFEFF: "BOM",
}  # fmt: skip
_SPACES: Final = dict.fromkeys(
    map(ord, "\t\n\r\v\f\u0085\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))), " "
)
_HIDING: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BLANKS: Final = frozenset({0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0})


def plain(text: str) -> str:
    """Return text as one line in which every character can be seen and none is an instruction to the terminal.

    White space of any kind becomes a space, control characters their pictures (␛), bidi controls, zero-width characters,
    surrogates and unassigned code points their names in ⟨⟩.
    """
    if text.isascii() and text.isprintable():
        return text
    return _made_visible(text)


def brief(text: str, most: int) -> str:
    """Return text of at most so many characters: of a longer one its beginning and its end, which says what next."""
    return text if len(text) <= most else f"{text[: most // 2]}…{text[len(text) - (most - most // 2 - 1) :]}"


@lru_cache(maxsize=4096)
def _made_visible(text: str) -> str:
    spaced = text.translate(_SPACES)
    return spaced if _harmless(spaced) else "".join(map(_seen, spaced))


def _harmless(text: str) -> bool:
    return text.isprintable() and not any(ord(character) in _BLANKS for character in text)


@lru_cache(maxsize=4096)
def _seen(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(_PICTURES + code)
    if code == 0x7F:
        return "␡"
    if code in _BLANKS or unicodedata.category(character) in _HIDING:
        return f"⟨{_NAMES.get(code, f'U+{code:04X}')}⟩"
    return character
