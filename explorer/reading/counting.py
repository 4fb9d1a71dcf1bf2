"""Numbers of lists: read from a file's attributes, and written as letters and Roman figures."""

from __future__ import annotations

import re
from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def integer(value: str | None, default: int) -> int:
    """Return the number that an attribute has in figures, or `default` for any other value and for numbers of more than six figures."""
    return int(value) if value and re.fullmatch(r"[0-9]{1,6}", value) else default


def letters(number: int) -> str:
    """Return a number from 1 on as small letters, doubled after the last one: `a` … `z`, `aa`, `bb`."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """Return a number from 1 on in small Roman figures."""
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written
