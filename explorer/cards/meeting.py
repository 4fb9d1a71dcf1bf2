"""The card of a meeting: its agenda with what each item led to, the room, the meetings beside it, its papers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from explorer.cards.decision import actions
from explorer.cards.far import Neighbour, ends, rows
from explorer.cards.room import in_the_room
from explorer.cards.sheet import NOT_HERE, NOT_RECORDED, THAT_DAY, Sheet, led, missing, section
from explorer.cards.value import Line, Section
from explorer.cards.words import STATUS, date_words, in_words

ITEMS = 25
"""Items of an agenda before the rest is folded away."""

_NO_AGENDA = {
    "minuted": (NOT_RECORDED, "none found in minutes"),
    "mentioned": (NOT_HERE, "no paper of this meeting is here"),
}


def meeting(sheet: Sheet) -> list[Section]:
    """Body, day and place; the agenda with what was decided; the room; reports and papers."""
    reports, papers = sheet.into("considered_at"), sheet.out("documented_in")
    return [
        _about(sheet),
        _agenda(sheet),
        in_the_room(sheet, sheet.thing),
        *_loose(sheet),
        section("Actions opened under no item", actions(sheet, sheet.into("arises_from"), "")),
        section("Reports", sheet.folded("Reports", reports, led), count=len(reports)),
        section("Papers", sheet.folded("Papers", papers, led), count=len(papers)),
    ]


def _about(sheet: Sheet) -> Section:
    before, after = _beside(sheet)
    return section(
        "Meeting",
        sheet.linked(sheet.out("held_by"), "Body", NOT_RECORDED, "none found in papers"),
        sheet.value("date", "Date", date_words, NOT_RECORDED, finds=THAT_DAY),
        sheet.value("time", "Time"),
        sheet.value("place", "Place"),
        sheet.value("status", "Status", in_words(STATUS)),
        sheet.linked(before, "Before", NOT_HERE, "no earlier meeting of this body"),
        sheet.linked(after, "Next", NOT_HERE, "no later meeting of this body"),
        sheet.linked(sheet.out("confirmed_minutes_of"), "Minutes of"),
        sheet.linked(sheet.into("confirmed_minutes_of"), "Minutes at"),
    )


def _beside(sheet: Sheet) -> tuple[list[Neighbour], list[Neighbour]]:
    """The meetings of the same body before and after this one."""
    before, after = list[Neighbour](), list[Neighbour]()
    row = sheet.corpus.row(sheet.thing.id)
    for body in sheet.out("held_by")[:1]:
        held = ends(sheet.corpus, body.other.id, "held_by", forward=False)
        days, things = held.days, held.things
        here = next(at for at in range(len(held)) if things[at] == row)
        # Of meetings without a day, or of one day, none is before another.
        later = (held[at] for at in range(here - 1, -1, -1) if days[at] > days[here] > 0)
        earlier = (held[at] for at in range(here + 1, len(held)) if 0 < days[at] < days[here])
        before, after = list(islice(earlier, 1)), list(islice(later, 1))
    return before, after


def _agenda(sheet: Sheet) -> Section:
    items = sheet.into("on_agenda_of")
    lines = sheet.folded("Agenda", items, lambda end: led(end, note=_cut(end)), ITEMS)
    by_id = {end.other.id: end for end in items[: len(lines)]}
    whole = [line for item in lines for line in (item, *_results(sheet, by_id.get(item.target)))]
    words, why = _NO_AGENDA.get(str(sheet.thing.attrs.get("status", "")), (NOT_RECORDED, ""))
    return section("Agenda", whole or missing("", words, why), count=len(items))


def _cut(end: Neighbour) -> str:
    return "the papers cut it off" if end.other.attrs.get("incomplete") else ""


def _results(sheet: Sheet, item: Neighbour | None) -> Iterator[Line]:
    if item is None:
        return
    found = ends(sheet.corpus, item.other.id, "taken_under", forward=False)
    for line in sheet.folded(f"under {item.other.id}", found, _result):
        yield line if line.target else Line(line.text, "→", unfolds=line.unfolds)


def _result(end: Neighbour) -> Line:
    return led(end, "→", str(end.other.attrs.get("outcome", "")))


def _loose(sheet: Sheet) -> list[Section]:
    """What was decided under no item, and what was only recommended to the meeting."""
    found = sheet.into("taken_at").where(lambda row: not rows(sheet.corpus, row, ("taken_under",), forward=True))
    asked = [end for end in found if end.other.attrs.get("outcome") == "recommended"]
    decided = [end for end in found if end.other.attrs.get("outcome") != "recommended"]
    return [
        section("Decided under no item", sheet.folded("loose", decided, _named_result, ITEMS), count=len(decided)),
        section("Recommended to it", sheet.folded("asked", asked, lambda end: led(end, note="")), count=len(asked)),
    ]


def _named_result(end: Neighbour) -> Line:
    return led(end, "", str(end.other.attrs.get("outcome", "")))
