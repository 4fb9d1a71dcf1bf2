"""Whose the actions of a tracker are: offices as printed, members, and people whom the column of officers or the paper knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.followup import taskactors
from explorer.text.naming import names
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft, fold
from explorer.text.page.trackerrows import Cell, Row
from explorer.text.room import knownnames

_JOB = rf"(?:{JOB.pattern}|\b(?:CEO|CAO|Mayor|Portfolio Holder)\b)"
_OFFICE = re.compile(rf"(?:The )?(?=[^\d]*{_JOB})[A-Z][\w&'’,/() -]*")
_TITLED = re.compile(r"(?:Cllrs?|Councillors?|Ald(?:erman)?|Mayor Cllr)\.?\s+(?=[A-Z])")
_PARTS = re.compile(
    r"\s*(?:[/;]|,|\s&|\sand)\s+(?=(?:the )?(?:Cllrs?\b|Councillors?\b|Mrs?\b|Ms\b|Dr\b|Clerk\b|[A-Z]{2,3}\b"
    rf"|(?:[A-Z]\w+ )?{_JOB}\b))|\s*/\s*|\s*;\s*"
)
_NAMES = re.compile(r"\s*(?:,|&|\band\b)\s*")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_NOBODY = re.compile(
    r"\W*(?:all|tbc|n/?a|none|tba|various|members|officers|staff|council|committee|chair\w*)\W*", re.IGNORECASE
)
_BEHIND = re.compile(r"\s*(?:,|\s[-–])\s+")
_TO = re.compile(rf"(?P<actor>{taskactors.ACTOR})\s+to\s+[a-z]")
_LETTERS = frozenset(("CEO", "CAO", "CFO", "COO", "RFO", "DSO"))
"""Offices that are called by letters, which are no initials."""
_LONGEST = 90
"""Characters of one office or name."""


def of(draft: Draft, row: Row) -> Iterator[tuple[int, int, str]]:
    """Yield whose the action of a row is, each with the place of its words: by its column, else by how its words open ("Clerk to write")."""
    cell = next((cell for column in ("officer", "owner") if (cell := row.cell(column)).words), None)
    officers = cell is not None and cell == row.cell("officer")
    if cell is None:
        action = row.cell("action")
        opens = _TO.match(action.words)
        cell = Cell(opens["actor"], action.start, action.start + opens.end("actor")) if opens else Cell("", 0, 0)
    yield from _of_cell(draft, cell, officers)


def named(draft: Draft, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield whom the words at `[start, end)` name that say whose an action is: members, offices, and people whom the paper knows."""
    yield from _of_cell(draft, Cell(draft.masked[start:end], start, end), officers=False)


def _of_cell(draft: Draft, cell: Cell, officers: bool) -> Iterator[tuple[int, int, str]]:
    for start, words in _parts(cell):
        if words and len(words) <= _LONGEST and not _NOBODY.fullmatch(words):
            for at, ref in _named(draft, words, start, officers):
                yield start + at, start + len(words), ref


def _parts(cell: Cell) -> Iterator[tuple[int, str]]:
    """Yield the parts of a cell that each name somebody, with their places."""
    at = 0
    for cut in (*_PARTS.finditer(cell.words), None):
        end = cut.start() if cut else len(cell.words)
        yield cell.start + at, cell.words[at:end].rstrip(" ,.")
        at = cut.end() if cut else end


def _named(draft: Draft, words: str, start: int, officers: bool) -> Iterator[tuple[int, str]]:
    """Yield who is named by `words`, which stand at `start`, each with where that begins among them."""
    if titled := _TITLED.match(words):
        at = 0
        for name in _NAMES.split(words):
            begin = words.index(name, at)
            at = begin + len(name)
            if titled.end() <= at or names.is_name(name) or name.isalpha():
                yield begin, _person(draft, name, start + begin, begin > 0)
        return
    if words in _LETTERS:
        yield 0, draft.mention("post", words, start, start + len(words))
        return
    first = _BEHIND.split(_BRACKET.sub("", words))[0].strip()
    if known := knownnames.by_initials(draft, words) or _known(draft, first):
        draft.also(known, start, start + len(words))
        yield 0, known
    elif _OFFICE.fullmatch(words) and not words.isupper():
        office = _BRACKET.sub("", words).strip().removeprefix("The ").removeprefix("the ")
        yield 0, draft.mention("post", fold(office), start, start + len(words))
    elif names.is_name(first) and " " in first and (officers or _titled_here(draft, first)):
        yield 0, _person(draft, first, start, False)


def _titled_here(draft: Draft, name: str) -> bool:
    """Tell whether a name has a title and a surname that somebody of the paper has."""
    parsed = names.parse(name)
    return bool(parsed.titles) and parsed.surname in draft.surnamed


def _known(draft: Draft, name: str) -> str:
    """Return the person whom the paper names so elsewhere, if anybody."""
    known = draft.people.get((name, True)) or draft.people.get((name, False))
    return known[0] if known else ""


def _person(draft: Draft, name: str, start: int, councillor: bool) -> str:
    """Record the person of this name at `start` and return the ref."""
    if known := _known(draft, name):
        draft.also(known, start, start + len(name))
        return known
    titles = names.parse(name).titles or (("Councillor",) if councillor else ())
    ref = draft.mention("person", fold(name), start, start + len(name), titles=titles)
    draft.people[name, councillor] = ref, len(name)
    knownnames.note(draft, ref, name)
    return ref
