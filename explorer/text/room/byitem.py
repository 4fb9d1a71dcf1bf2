"""Those who came for some items alone, in a table of their own: "Agenda Item | Officer Attending" / "8. | V. Birch (Roads)".

Its cells stand in rows, or each on a line of its own, and several people may have come for one item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.room import seats

_ITEM = re.compile(r"(?:agenda )?items?(?: (?:no|number)s?\.?)?", re.IGNORECASE)
_ITEM_OPENS = ("age", "ite")
_WHO = re.compile(
    r"(?P<who>officers?|staff|others?|members?|councillors?)(?: (?:attending|in attendance|present))?", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,2}[a-z]?[.)]?(?:\s?(?:,|&|-|and|to)\s?\d{1,2}[a-z]?[.)]?){0,6}")
"""The item, or the few, for which those beside it came."""
_LONGEST = 160


class Table(NamedTuple):
    """The line of a table's head, the line after the table, the role of its people, and where each of them is named."""

    first: int
    last: int
    role: str
    places: tuple[tuple[int, int], ...]


def tables(draft: Draft, first: int, last: int) -> Iterator[Table]:
    """Yield the tables of `draft.lines[first:last]`."""
    lines, done = draft.lines, first
    for k in lines.opening(_ITEM_OPENS, first, last):
        head, tab, who = lines[k].text.partition("\t")
        if k < done or not _ITEM.fullmatch(head.strip()):
            continue
        rows = k + 1 if tab else k + 2
        named = _WHO.fullmatch((who if tab else lines[k + 1].text if k + 1 < last else "").strip())
        places, done = _rows(draft, rows, last) if named else ([], k)
        if named and places:
            role = "other member" if named["who"][0].lower() in "mc" else "officer"
            yield Table(k, done, role, tuple(places))


def read(draft: Draft, meeting: str, first: int, last: int) -> None:
    """Record that the people of such tables in `draft.lines[first:last]` were at `meeting`."""
    for table in tables(draft, first, last):
        for start, end in table.places:
            for seat in seats.in_line(draft, seats.Under(table.role), start, end):
                draft.claim("attended", seat.person, meeting, seat.start, seat.end, {"role": table.role})


def _rows(draft: Draft, k: int, last: int) -> tuple[list[tuple[int, int]], int]:
    """Return the places of the names of rows from line `k` on, and the line after them; each row opens with the number of an item."""
    places: list[tuple[int, int]] = []
    lines, at = draft.lines, k
    while at < last:
        line = lines[at]
        cell, tab, who = line.text.partition("\t")
        numbered = _NUMBER.fullmatch(cell.strip()) is not None
        named = _names(who if tab else line.text)
        if tab and named and (numbered or not cell.strip()):
            places.append((line.start + len(cell) + 1, line.end))
        elif not tab and named and at > k:
            places.append((line.start, line.end))
        elif tab or not numbered or at + 1 == last or not _names(lines[at + 1].text):
            break
        at += 1
    return places, at


def _names(words: str) -> bool:
    """Tell whether words of a cell name somebody and are no sentence."""
    return len(words) < _LONGEST and not words.rstrip().endswith((".", ":")) and bool(names.split_names(words))
