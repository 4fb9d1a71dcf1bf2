"""A motion that a record prints again: as the text that was agreed in the end, as it was moved, and in parts above the votes on them.

The clause is one decision then, with each of its places, and has the mover, the seconder, the votes and the result of the motion that was
put. What others moved again in the same words, and what was put again after a vote, are decisions of their own.
"""

from __future__ import annotations

import re
from collections import deque
from typing import NamedTuple

from explorer.text.deciding import inparts
from explorer.text.deciding.clausemarks import Clause
from explorer.text.moving.motions import Motion
from explorer.text.page.draft import Draft

_MOST = 64
"""Clauses without a result above a motion that may say one of them again."""
_SHORTEST = 40
"""Letters of a clause that is told by its words alone, whatever letter stands before it."""
_LETTERS = re.compile(r"\w+")
_LEAD = re.compile(r"\W*(?:that\b)?", re.IGNORECASE)
_MARKED = re.compile(r"(?:\A|\n|:)\s*\(?(?P<mark>[a-z]{1,3})\)\s+", re.IGNORECASE)
"""The mark of a part that opens a line, or stands behind a colon."""
_NOTING = re.compile(r"\s(?:and\s+)?it being (?:further )?noted\b", re.IGNORECASE)
"""What a record says it noted, below the words of a clause."""


class _Said(NamedTuple):
    """A clause without a result: its words in letters alone, its mark, and who moved and seconded it, empty where nobody is named."""

    ref: str
    words: str
    mark: str
    mover: str
    seconder: str


class Waiting:
    """The clauses of an item that were printed without a result and may be printed again."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._open: deque[_Said] = deque(maxlen=_MOST)

    def add(self, motion: Motion, clause: Clause, ref: str) -> None:
        """Keep what was decided in a clause of a motion without a result, or of one that nobody is said to have moved."""
        final = motion.mover is None
        if ref and (final or not motion.outcome) and not any(said.ref == ref for said in self._open):
            mover, seconder = self._names(motion)
            self._open.append(_Said(ref, self._words(clause.start, clause.end), clause.mark, mover, seconder))

    def take(self, motion: Motion, clause: Clause) -> str:
        """Return the decision that a clause of a motion says again, empty where it is new; with a result it waits no longer."""
        mover, seconder = self._names(motion)
        if not mover:
            return ""
        for start, mark in self._starts(motion, clause):
            words = self._words(start, clause.end)
            for said in self._open:
                own = said.mover == mover and said.seconder in ("", seconder)
                final = not said.mover and motion.outcome != "rejected"
                alike = said.words == words and (len(words) > _SHORTEST or said.mark.lower() == mark.lower())
                if alike and (own or final):
                    self._open.remove(said)
                    return said.ref
        return ""

    def _starts(self, motion: Motion, clause: Clause) -> list[tuple[int, str]]:
        """Return where the words of a clause may begin, with their mark: behind "Motion to approve part d) to read as follows:" too."""
        found = [(clause.start, clause.mark)]
        if inparts.approves(self._draft, motion):
            marked = list(_MARKED.finditer(self._draft.masked, clause.start, clause.end))
            found += [(mark.end(), mark["mark"]) for mark in marked if len(marked) == 1]
        return found

    def _names(self, motion: Motion) -> tuple[str, str]:
        mover, seconder = (self._words(*who) if who else "" for who in (motion.mover, motion.seconder))
        return mover, seconder

    def _words(self, start: int, end: int) -> str:
        lead = _LEAD.match(self._draft.masked, start, end)
        noting = _NOTING.search(self._draft.masked, start, end)
        said = self._draft.masked[lead.end() if lead else start : noting.start() if noting else end]
        return "".join(_LETTERS.findall(said.lower())).removesuffix("and")
