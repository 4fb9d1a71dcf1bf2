"""Marks what was read of one paper against the facts that a careful reader found in it."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model import Evidence, Resolution
from tests.accuracy import papers_put, room, settled, things
from tests.accuracy.linked import Linked
from tests.accuracy.rows import Rows
from tests.accuracy.sheet import Gold, Sheet


def score(resolution: Resolution, text: str, gold: Gold) -> Rows:
    """Return the rows of one paper: what was expected, found and invented. `text` is the paper as it was read, to which the
    places of the evidence refer."""
    sheet = Sheet(Linked(resolution), text, gold)
    things.bodies(sheet)
    things.people(sheet)
    things.meetings(sheet)
    room.attendance(sheet)
    room.membership(sheet)
    papers_put.reports(sheet)
    papers_put.links(sheet)
    settled.decisions(sheet)
    room.declarations(sheet)
    settled.actions(sheet)
    _evidence(sheet)
    return sheet.rows


def _evidence(sheet: Sheet) -> None:
    """Every node but a document, and every link, says where the paper says so, and says it in the paper's own words."""
    row = sheet.rows["evidence"]
    for thing in sheet.linked.things.values():
        if thing.kind != "document":
            row.want(_true(thing.evidence, sheet.text), f"{thing.kind} {thing.label}")
    for link in sheet.linked.links:
        row.want(_true(link.evidence, sheet.text), f"{link.source} {link.kind} {link.target}")


def _true(evidence: Sequence[Evidence], text: str) -> bool:
    whole = all(0 <= piece.start < piece.end and text[piece.start : piece.end] == piece.quote for piece in evidence)
    return bool(evidence) and whole and all(piece.quote.strip() for piece in evidence)
