"""Words that stand after a title and name nobody: "each Councillor Subject to", "Cllr KL" at a line's end."""

from __future__ import annotations

import re

from explorer.text.namewords import SURNAMES

_NEAR = 20_000
"""Characters before and after a title in which its word is looked for again."""
_MOST = 64
"""Words of one text that are looked for: a text with more has lists of names, and not the business of a meeting."""
_SHORTEST_CAPITALS = 4
"""Letters of a surname in capitals, in a text that does not print all names so."""


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
        if not re.compile(rf"(?<![\w-]){word.lower()}(?![\w-])").search(self._text, low, high):
            return False
        named = re.compile(rf"(?:\b[A-Z]\.?|,|&|\band|\b(?:Mrs?|Ms|Miss|Dr|{re.escape(title)}))\s+{word}\b")
        return sum(1 for _ in named.finditer(self._text, low, high)) < 2
