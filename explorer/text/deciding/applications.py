"""The planning applications of a list, by the lines that their numbers open: which one words below them are of, as lists say "No
objection" of one after another."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from explorer.text.page.draft import Draft, fold

_YEAR = r"(?!(?:19|20)\d\d\b)"
NUMBER = (
    rf"(?:(?:[A-Z]{{1,5}}/){{0,2}}\d{{2,4}}/{_YEAR}\d{{3,6}}(?:/[A-Z]{{1,6}}\d?)?"
    rf"|[A-Z]{{1,3}}/{_YEAR}\d{{4,6}}(?:/\d{{2,4}})?(?:/[A-Z]{{1,6}})?|\d{{2,4}}/\d{{1,6}}/[A-Z]{{1,6}}\d?)"
)
"""The number of a planning application; no year, no day and no minute is one."""
CONSULTED = re.compile(
    r"\b(?:parish|town|community)\s+council\b|\A(?:the )?council\Z|\A[A-Z]{1,4}(?:PC|TC|CC)\Z|\bPC\Z", re.IGNORECASE
)
"""The name of a council that a planning authority consults."""
_OPENS = re.compile(
    rf"(?:\(?\w{{1,4}}[.)]\s+|[·•▪◦*-]\s+)?(?:(?:planning\s+)?(?:applications?|app|ref(?:erence)?)\b[.:]?\s*"
    rf"(?:no\b\.?|number|ref\b\.?)?\s*:?\s*)?(?P<number>{NUMBER})(?=[\s:,;.)-]|\Z)",
    re.IGNORECASE,
)
_LONGEST = 90
"""Characters of an application's line that a label keeps."""


@dataclass(slots=True)
class Applications:
    """The lines of one paper that an application's number opens; `begin` is where the item in hand opens."""

    draft: Draft
    begin: int = 0
    _starts: list[int] = field(default_factory=list)
    _read: bool = False

    def above(self, at: int) -> str:
        """Return the line of the application that words at an offset stand below or on, within the item in hand, or an empty string."""
        if not self._read:
            self._read = True
            self._starts = [
                line.start for line in self.draft.lines if "/" in line.text[:40] and _OPENS.match(line.text)
            ]
        k = bisect_right(self._starts, at) - 1
        if k < 0 or self._starts[k] < self.begin:
            return ""
        stop = self.draft.masked.find("\n", self._starts[k])
        words = fold(self.draft.masked[self._starts[k] : stop if stop >= 0 else None])
        match = _OPENS.match(words)
        return words[match.start("number") : match.start("number") + _LONGEST] if match else ""


def is_asked(draft: Draft, body: str) -> bool:
    """Tell whether a planning authority only consults the `body` that met: one of a parish, a town or a community."""
    return CONSULTED.search(f"{draft.name(body)} {draft.council}".strip()) is not None
