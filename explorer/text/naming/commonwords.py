"""Words that stand after a title and name nobody: "each Councillor Subject to", "Cllr KL" at a line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.naming.namewords import SURNAMES

_NEAR = 20_000
"""Characters before and after a title in which its word is looked for again."""
_MOST = 64
"""Words of one text that are looked for: a text with more has lists of names, and not the business of a meeting."""
_SHORTEST_CAPITALS = 4
"""Letters of a surname in capitals, in a text that does not print all names so."""


_LEAD = 40
"""Characters before a word in which stands what makes it a name."""
_LEADS = re.compile(r"(?:\b[A-Z]\.?|,|&|\band|\b(?:Mrs?|Ms|Miss|Dr))\Z")
_LETTER, _RUNS_ON = re.compile(r"\w"), re.compile(r"[\w-]")


class CommonWords:
    """The words of one masked text that are no names though a title stands before them; each is looked up once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def is_word(self, start: int, end: int) -> bool:
        """Tell whether `[start, end)` is a title and one word that names nobody: letters of a body, or a word that the text has in small
        letters as well and nowhere else as a name."""
        title, *rest = self._text[start:end].split()
        word = rest[0] if len(rest) == 1 else ""
        if not word.isalpha():
            return False
        if word.isupper():
            return len(word) < _SHORTEST_CAPITALS and not title.isupper()
        if word not in self._known:
            if word.lower() in SURNAMES or len(self._known) == _MOST:
                return False
            self._known[word] = self._is_common(title, word, max(0, start - _NEAR), end + _NEAR)
        return self._known[word]

    def _is_common(self, title: str, word: str, low: int, high: int) -> bool:
        text = self._text
        small = (at for at in _places(text, word.lower(), low, high) if not _RUNS_ON.match(text, at + len(word)))
        if not any(at == 0 or not _RUNS_ON.match(text, at - 1) for at in small):
            return False
        printed = (at for at in _places(text, word, low, high) if not _LETTER.match(text, at + len(word)))
        return sum(1 for at in printed if _named(title, text[max(0, at - _LEAD) : at])) < 2


def _places(text: str, word: str, low: int, high: int) -> Iterator[int]:
    at = text.find(word, low, high)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, high)


def _named(title: str, before: str) -> bool:
    """Tell whether what stands before a word makes it a name: an initial, a comma, a title."""
    lead = before.rstrip()
    if lead == before:
        return False
    titled = lead.endswith(title) and not _LETTER.match(lead[: -len(title)][-1:])
    return titled or _LEADS.search(lead) is not None
