"""The cards of what stands in papers: agenda items, actions, and the documents themselves."""

from __future__ import annotations

from itertools import islice
from typing import Final

from explorer.cards.decision import actions
from explorer.cards.far import Neighbour, ends
from explorer.cards.sheet import NOT_HERE, NOT_RECORDED, Sheet, led, missing, section
from explorer.cards.value import FEW, Line, Section
from explorer.cards.words import STATE, date_words, in_words
from explorer.schema import KINDS

_INSIDE: Final = ("meeting", "report", "decision", "action", "item", "body", "person", "post")
"""What is listed of a document, most telling first."""


def item(sheet: Sheet) -> list[Section]:
    """Meeting and report; what was decided under it; what it opened; interests declared; the items beside it."""
    cut = sheet.thing.attrs.get("incomplete")
    decided = sheet.into("taken_under")
    before, after = _beside(sheet)
    none = missing("", "cut off", "the paper stops before its end") if cut else _none(sheet)
    return [
        section(
            "Agenda item",
            sheet.value("number", "Number"),
            sheet.linked(sheet.out("on_agenda_of"), "Meeting", NOT_HERE),
            sheet.linked(sheet.into("considered_under"), "Report"),
            missing("Minutes", "cut off", "the papers stop before its end") if cut else [],
            sheet.linked(before, "Before it"),
            sheet.linked(after, "After it"),
        ),
        section("Decided", sheet.folded("Decided", decided, _outcome, 12) or none, count=len(decided)),
        section("Actions opened", actions(sheet, sheet.into("arises_from"), "")),
        section("Interests declared", sheet.linked(sheet.into("declared_interest"), "")),
    ]


def _outcome(end: Neighbour) -> Line:
    return led(end, note=str(end.other.attrs.get("outcome", "")))


def _none(sheet: Sheet) -> list[Line]:
    for meeting in sheet.out("on_agenda_of")[:1]:
        if meeting.other.attrs.get("status") == "called":
            return missing("", NOT_HERE, "only the agenda of its meeting is here")
    return missing("", NOT_RECORDED, "no decision found in its minutes")


def _beside(sheet: Sheet) -> tuple[list[Neighbour], list[Neighbour]]:
    """The items before and after it on the agenda of its meeting."""
    for meeting in sheet.out("on_agenda_of")[:1]:
        items = list(ends(sheet.corpus, meeting.other.id, "on_agenda_of", forward=False))
        here = next(at for at, end in enumerate(items) if end.other.id == sheet.thing.id)
        return items[max(0, here - 1) : here], items[here + 1 : here + 2]
    return [], []


def action(sheet: Sheet) -> list[Section]:
    """Who is asked, by when, where it arose and what closed it."""
    arises = sheet.out("arises_from")
    origins = [end for end in arises if end.other.kind != "meeting"]
    known = [end for one in origins for end in islice(ends(sheet.corpus, one.other.id, "taken_at", "on_agenda_of"), 1)]
    meetings = known or [end for end in arises if end.other.kind == "meeting"]
    return [
        section(
            "Action",
            sheet.value("state", "State", in_words(STATE), NOT_RECORDED),
            sheet.value("due", "Due", date_words, NOT_RECORDED, "none found in papers"),
            sheet.linked(sheet.out("asked_of"), "Asked of", NOT_RECORDED, "none found in papers"),
            sheet.linked(origins, "From", NOT_RECORDED, "under no item of the agenda"),
            sheet.linked(meetings, "Meeting", NOT_RECORDED),
            sheet.linked(sheet.out("closed_by"), "Closed by", NOT_HERE, "no later paper here answers it"),
        )
    ]


def document(sheet: Sheet) -> list[Section]:
    """The file or page, where it came from, and what is in it by kind."""
    return [
        section(
            "Document",
            sheet.value("path", "File"),
            sheet.value("url", "Address"),
            sheet.value("media_type", "Read as"),
            sheet.value("sha256", "SHA-256"),
        ),
        *_inside(sheet),
    ]


def _inside(sheet: Sheet) -> list[Section]:
    found = sheet.into("documented_in")
    sections = []
    for kind in _INSIDE:
        some = found.of_kind(kind)
        lines = sheet.folded(f"in {kind}", some, led, FEW if kind in _INSIDE[:4] else 3)
        sections.append(section(f"{KINDS[kind].many.capitalize()} in it", lines, count=len(some)))
    return sections
