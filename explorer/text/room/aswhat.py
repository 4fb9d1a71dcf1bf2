"""A list of those in the room in two columns, a row a person: the name, and as what ("Ann Elm | Convener", "Ben Oak | Mere Police").

Where a list says of each as what they are there, whoever is none of the body's is no member of it, and of the public nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from explorer.text.naming import names
from explorer.text.page.draft import Draft, fold
from explorer.text.page.lines import Line
from explorer.text.room import seats
from explorer.text.room.seats import Seat

_ROW = re.compile(r"\s*(?P<name>[^\t|,]{3,60}?),? ?\t(?:[–—-] ?\t)?(?P<what>[^\t|]{2,80})")
_TITLE = re.compile(r"(?:Councill?ors?|Cllrs?|Mrs?|Ms|Miss|Dr|Messrs)\b\.? ")
_WHAT = re.compile(
    r"\b(?:member|chair(?:man|woman|person)?|conven[eo]r|president|secretary|treasurer|councillor|council|clerk|officer"
    r"|police|public|resident|msp|mp|school|press)\b",
    re.IGNORECASE,
)
"""Words that a second column has that says as what people are there."""
_MEMBER = re.compile(
    r"(?:\([A-Za-z]{4,12}\) |(?-i:[A-Z]{2,5}) )?"
    r"(?:(?:councillor|member)\s?/\s?)?(?P<office>(?:(?:acting|vice|deputy|joint|interim|outgoing|co-opted|elected|hon(?:orary)?\.?)[- ]){0,2}"
    r"(?:member|chair(?:man|woman|person)?|conven[eo]r|president|(?:minutes? )?secretary|treasurer"
    r"|(?:community |parish |town )?councillor))"
    r"(?:,? CC\b)?(?: ?& [A-Z]{2,4})?(?:\s?\([^()]{1,30}\)){0,2}",
    re.IGNORECASE,
)
"""An office of the body itself, perhaps with its letters, what it is for and initials."""
_NARROW = re.compile(
    rf"\s*(?P<name>(?-i:(?:[A-Z][\w.'-]{{0,20}} ){{1,3}}[A-Z][\w'-]{{1,20}})) (?P<what>{_MEMBER.pattern})",
    re.IGNORECASE,
)
"""A row whose cells have no more than a space between them."""
_PUBLIC = re.compile(
    r"(?:members? of (?:the )?)?(?:public|press)\b(?:\s?\([^()]{1,30}\))?|(?:local )?resident", re.IGNORECASE
)
_OF_THIS = re.compile(r"(?:vice[- ])?(?:chair|conven[eo]r|clerk|parish clerk|town clerk)", re.IGNORECASE)
"""How words open that tell of an office, whatever follows."""
_OF_COUNCIL = re.compile(r"\b(?:Councill?or|Cllr|Council)\b(?:\s?\([^()]{1,30}\))?\W*\Z")
"""What a member of another council is."""
_ABOVE, _HALF, _SEVERAL = 25, 2, 3
"""Lines above a list on which others tell that it has two columns, the part of all rows that does, and the rows that do so without a gap."""


class _Row(NamedTuple):
    begin: int
    end: int
    what: int
    stop: int
    words: str


def column(draft: Draft, start: int, i: int, stop: int) -> dict[int, _Row]:
    """Return by line the rows of the list in `draft.lines[i:stop]` whose names begin at `start`, where a second column says as what people
    are there; none where it may be of names too."""
    found = _rows(draft, start, i, stop, _ROW)
    if not found:
        narrow = _rows(draft, start, i, stop, _NARROW)
        return narrow if len(narrow) >= _SEVERAL and len(narrow) * _HALF > stop - i else {}
    above = (_row(draft, line, 0, _ROW) for line in draft.lines[max(0, i - _ABOVE) : i])
    rows = [*found.values(), *filter(None, above)]
    told = sum(_WHAT.search(row.words) is not None for row in rows)
    if told * _HALF < len(rows) or any(_TITLE.match(row.words) for row in rows):
        return {}
    return _rows(draft, start, i, stop, _NARROW) | found


def _rows(draft: Draft, start: int, i: int, stop: int, form: re.Pattern[str]) -> dict[int, _Row]:
    lines = draft.lines
    return {k: row for k in range(i, stop) if (row := _row(draft, lines[k], start if k == i else 0, form))}


def listed(draft: Draft, role: str, row: _Row, of_column: Sequence[_Row]) -> Iterator[Seat]:
    """Yield the seat of a `row` of a list under `role`, one of `of_column`; a row of the public has none."""
    if _PUBLIC.fullmatch(row.words):
        return
    member = _MEMBER.fullmatch(row.words)
    office = member["office"] if member else row.words
    at = row.what + (member.start("office") if member else 0)
    others = any(_MEMBER.fullmatch(one.words) for one in of_column)
    for seat in seats.in_line(draft, seats.Under(role), row.begin, row.end):
        own = role
        if role in ("member", *seats.OTHERS) and not member and not _OF_THIS.match(row.words):
            own = "other member" if _OF_COUNCIL.search(row.words) else role
            own = "observer" if own == "member" and others and not _councillor(draft, seat) else own
        yield seat._replace(role=own, printed_role=fold(office), end=row.stop, role_start=at, role_end=at + len(office))


def _row(draft: Draft, line: Line, start: int, form: re.Pattern[str]) -> _Row | None:
    begin = start or line.end - len(line.bare)
    match = form.fullmatch(draft.masked, begin, line.end) if begin < line.end else None
    if match is None or not names.is_name(match["name"].strip()):
        return None
    words = match["what"].rstrip(" .,;")
    return _Row(match.start("name"), match.end("name"), match.start("what"), match.start("what") + len(words), words)


def _councillor(draft: Draft, seat: Seat) -> bool:
    titles = draft.attr(seat.person, "titles")
    return isinstance(titles, tuple) and any(title.startswith(("Cou", "Ald")) for title in titles)
