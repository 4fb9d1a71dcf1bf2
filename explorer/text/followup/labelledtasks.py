"""What labels right below an action say of it: "Owner: …", "Due: …", "Status: …", each on a line of its own."""

from __future__ import annotations

import re

from explorer.text.followup import tracked, trackedowners
from explorer.text.page import trackerheads
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.trackerheads import Column
from explorer.text.page.trackerrows import Cell, Row

_LABELLED = re.compile(r"\W{0,3}(?P<label>[A-Za-z][\w/() -]{1,40}?)\W{0,2}:\W{0,3}(?P<words>\S.*)")
_ACTION = re.compile(r"\W{0,3}actions?\b[^:]{0,20}:\W*", re.IGNORECASE)
_LONGEST = 200


def below(draft: Draft, start: int, end: int) -> Row | None:
    """Return what the labels below an action say that stands at `[start, end)` behind a label of its own, as a row; None without any."""
    lines = draft.lines
    k = at_or_after(lines, start)
    if k >= len(lines) or not _ACTION.fullmatch(draft.masked, lines[k].start, start):
        return None
    cells: dict[Column, list[Cell]] = {"action": [Cell(draft.masked[start:end].strip(), start, end)]}
    k = at_or_after(lines, end - 1) + 1
    while k < len(lines) and len(lines[k].text) <= _LONGEST and (said := _LABELLED.fullmatch(lines[k].text)):
        column = trackerheads.column(said["label"])
        if column not in trackerheads.TOLD or column in cells:
            break
        at = lines[k].start
        cells[column] = [Cell(said["words"].strip(), at + said.start("words"), at + said.end("words"))]
        k += 1
    return Row(start, lines[k - 1].end, cells) if len(cells) > 1 else None


def put(draft: Draft, action: str, row: Row) -> None:
    """Record of an action what the labels below it say."""
    draft.put(action, **tracked.told(row))
    for start, end, who in trackedowners.of(draft, row):
        draft.claim("asked_of", action, who, start, end)
