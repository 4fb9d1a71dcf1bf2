"""Lines that were broken only because a printed page was full, put together again for the eye."""

from __future__ import annotations

import re
from typing import Final

FULL: Final = 60
"""Characters from which a line may have been broken because the page was full."""

_OPEN: Final = ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to", "with"]
"""Words that no line ends with by itself."""

_ENDS_OPEN: Final = "|".join(f"(?<= {word}\n)" for word in _OPEN)
_GOES_ON: Final = re.compile(
    rf"\n(?:(?=[a-z])|(?=\S)(?:{_ENDS_OPEN}))(?<=[^\n]{{{FULL}}}\n)(?<![.:;!?]\n)"
    # What was taken from a page may have an empty line after each of its lines; what opens a list is no word.
    rf"|\n\n(?=[a-z]{{1,30}}[ ,])(?<=[^\n]{{{FULL}}}\n\n)(?<![.:;!?]\n\n)"
)


def in_place(text: str) -> str:
    """Return a text of the same length in which such breaks are no line ends."""
    return _GOES_ON.sub(lambda found: "\v" * len(found[0]), text)


def flowing(text: str) -> str:
    """Return a text with a space for each such break."""
    return _GOES_ON.sub(" ", text)
