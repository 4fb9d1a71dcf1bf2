"""What a tracker says is to be done: an action for each row, with whose it is, by when and how it stands as its columns say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from explorer.text.followup import trackedowners
from explorer.text.page import dates, trackerwords
from explorer.text.page.draft import Draft, bulleted, fold, short
from explorer.text.page.trackerheads import Column
from explorer.text.page.trackerrows import Row, Table

_ALL_CLOSED = re.compile(
    r"\b(?:completed|closed|discharged) (?:actions?|items?|recommendations?|tasks?)\b|\bactions? (?:completed|closed)\b",
    re.IGNORECASE,
)
_ALL_OPEN = re.compile(
    r"\b(?:open|outstanding|ongoing|live) (?:actions?|items?|recommendations?|tasks?|matters|resolutions)\b|\bmatters outstanding\b"
    r"|\bactions? outstanding\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\W*(?:no|not (?:accepted|agreed|approved)|rejected|declined|refused)\b", re.IGNORECASE)
_NOTHING = re.compile(r"(?:none|nil|n/?a|no (?:further )?actions?|tbc)?", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|before|no later than)\s+(?:the\s+)?(?:end\s+of\s+)?", re.IGNORECASE)
_CLOSE = 12
"""Characters after "by" within which the day stands."""


def read(draft: Draft, table: Table, meeting: str, source: str, named: Callable[[Row], str] | None = None) -> None:
    """Record what the rows of a tracker say is to be done, which arises from `source` at the `meeting` that took the tracker, or from
    what `named` tells of a row, if anything."""
    above = table.above.rpartition("\n")[2]
    for row in table.rows:
        action = row.cell("action")
        if len(action.words.split()) < 2 or _NOTHING.fullmatch(action.words.strip(" .-–—")):
            continue
        of = named(row) if named else source
        if not of or _REFUSED.match(row.cell("taken").words):
            continue
        met = day(row)
        if met > str(draft.attr(meeting or of, "date") or met):
            met = ""
        words = fold(bulleted(action.words))
        ref = draft.mention(
            "action",
            short(words),
            action.start,
            action.end,
            key=f"action:{action.start}",
            text=words,
            due=_due(row, met),
            state=_state(row, table.columns, above),
            _meeting=meeting or of,
            _tracked=met or "undated",
        )
        draft.claim("arises_from", ref, of, row.start, row.end)
        for start, end, who in trackedowners.of(draft, row):
            draft.claim("asked_of", ref, who, start, end)


def day(row: Row) -> str:
    """Return the day of the meeting from which the action of a row comes, if its columns say."""
    return trackerwords.day(row.cell("met").words)


def told(row: Row) -> dict[str, str]:
    """Return by when an action is due and how it stands, as far as labels below it say."""
    due = _due(row, "")
    return {"state": _state(row, (), ""), **({"due": due} if due else {})}


def _state(row: Row, columns: Sequence[Column], above: str) -> str:
    """Return how a row's action stands: as its own words say, else as those above a table without such a column do of all."""
    if trackerwords.day(row.cell("done").words):
        return "closed"
    told = [cell.words for cell in row.cells.get("state", ()) if cell.words]
    if any(trackerwords.is_open(words) for words in told):
        return "open"
    if any(trackerwords.is_closed(words) for words in told):
        return "closed"
    if told or "state" in columns:
        return "unknown"
    if _ALL_CLOSED.search(above):
        return "closed"
    return "open" if _ALL_OPEN.search(above) else "unknown"


def _due(row: Row, met: str) -> str:
    """Return by when a row asks for its action: by its column, the newer one where there are two, else by a day after "by" in its words."""
    for cell in (row.cell("revised"), row.cell("due")):
        if cell.words:
            return trackerwords.when(cell.words, met)
    action = row.cell("action").words
    for by in _BY.finditer(action):
        near = action[by.end() : by.end() + 40]
        found = [*dates.find(near), *dates.months(near)]
        if found and min(each.start for each in found) < _CLOSE:
            return min(found, key=lambda each: each.start).iso
    return ""
