"""Divisions as Scottish councils print them: the names for the motion, for the amendment or against, each side with its count or on the lines
below its label."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from explorer.text.moving import movernames
from explorer.text.moving.votes import Vote
from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued

_OPENS = Cued(
    re.compile(
        r"there\s+voted\b|(?<=\s)(?:votes\s+)?having\s+been\s+cast\s+as\s+follows\b|result\s+of\s+(?:the|a)\s+(?:recorded\s+)?vote\s+was"
        r"|voted\s+as\s+follows\b|calling\s+the\s+roll\b",
        re.IGNORECASE,
    ),
    ("there voted", "having been cast", "result of", "voted as follows", "calling the roll"),
)
_SIDE = re.compile(
    r"(?<=[\s:;.-])(?:(?:For\s+the\s+(?:procedural\s+)?(?P<side>motion|amendment)\b"
    r"|(?P<against>Against\s+the\s+(?:procedural\s+)?motion\b)"
    r"|(?P<other>Declined\s+to\s+vote|Absent\s+from\s+the\s+division|Abstained|Abstentions?))"
    r"(?P<by>\s+by\s+[^():;\n]{3,50}?)?\s*(?:\(\s*(?P<count>\d{1,3})\s*\)\s*[:-]?|:))",
    re.IGNORECASE,
)
_LONGEST = 6_000
"""Characters of the lists of a division."""
_ENDS = re.compile(r"\.\s*\n|\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Division:
    """The lists of one division, at `[start, end)`: the places of the names of each side, "motion", "amendment" or "against"; how many each
    is said to have been, and the surname of whoever moved the amendment, where the list says it."""

    start: int
    end: int
    sides: Mapping[str, tuple[tuple[int, int], ...]]
    counts: Mapping[str, int]
    by: str

    @property
    def tied(self) -> bool:
        """Whether both sides are as many."""
        return len(set(self.counts.values())) < len(self.counts)

    @property
    def won(self) -> str:
        """The side that is more."""
        return max(self.counts, key=lambda side: self.counts[side])

    def tally(self, side: str) -> str:
        """Return the count of votes on one side and on the other."""
        other = sum(count for name, count in self.counts.items() if name != side)
        return f"{self.counts[side]} for, {other} against"

    def cast(self, side: str) -> list[Vote]:
        """Return the votes by name for one side and against it."""
        return [
            ("for" if name == side else "against", *place) for name, places in self.sides.items() for place in places
        ]


def read(draft: Draft, begin: int, end: int) -> list[Division]:
    """Return the divisions of `[begin, end)` with the names of two sides; none where one cannot be read so, as what became of the rest may hang
    on it."""
    opens = [match.end() for match in draft.seeker.finditer(_OPENS, begin, end)]
    found: list[Division] = []
    for at, after in zip(opens, [*opens[1:], end], strict=False):
        division = _division(draft, at, min(end, at + _LONGEST, after))
        if division is None:
            return []
        found.append(division)
    return found


def _division(draft: Draft, at: int, limit: int) -> Division | None:
    text, sides, counts, by = draft.masked, {}, {}, ""
    heads = list(_SIDE.finditer(text, at, limit))
    stop = at
    for head, after in zip(heads, [*(head.start() for head in heads[1:]), limit], strict=False):
        start = head.end()
        while start < after and text[start].isspace():
            start += 1
        ends = _ENDS.search(text, start, after)
        stop = ends.start() if ends else after
        side = "against" if head["against"] else (head["side"] or "").lower()
        if not side:
            continue
        if side in sides:
            return None
        spans = names.split_names(text[start:stop].replace("\n", " "))
        sides[side] = tuple((start + a, start + b) for a, b in spans)
        counts[side] = int(head["count"] or len(spans))
        if head["by"] and side == "amendment":
            by = movernames.last_name(head["by"])
    if len(sides) != 2 or "motion" not in sides or not all(sides.values()):
        return None
    return Division(at, stop, sides, counts, by)
