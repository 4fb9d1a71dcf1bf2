"""The card of a person, and of a post that people hold in turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.cards.decision import outcome_of, state_of
from explorer.cards.far import Ends, Neighbour, ends, offices_first, within
from explorer.cards.names import printed
from explorer.cards.sheet import NOT_RECORDED, Sheet, labelled, led, missing, section
from explorer.cards.value import Line, Section
from explorer.cards.words import date_words
from explorer.cards.years import by_year

if TYPE_CHECKING:
    from explorer.columns import Linked


def person(sheet: Sheet) -> list[Section]:
    """Names as printed; posts and memberships; decisions made, moved and voted on, or taken in the person's presence; reports; meetings."""
    voiced = [_voiced(sheet, one) for one in ("moved", "seconded", "voted")]
    met = sheet.out("attended")
    return [
        section(
            "Person",
            printed(sheet),
            sheet.value("titles", "Title"),
            sheet.linked(sheet.out("holds"), "Post", NOT_RECORDED, "none found in papers"),
            sheet.linked(
                offices_first(sheet.out("member_of")), "Member of", NOT_RECORDED, "in no list of members found here"
            ),
        ),
        section("Decisions", _made(sheet), *voiced),
        _present(sheet, met),
        section(
            "Reports",
            sheet.linked(sheet.out("wrote"), "Wrote"),
            sheet.linked(sheet.out("consulted_on"), "Consulted"),
        ),
        section("Meetings attended", by_year(sheet, "Attended", met, led, ("meeting", "meetings")), count=len(met)),
        section(
            "Meetings otherwise",
            sheet.linked(sheet.out("invited_to"), "Invited"),
            sheet.linked(sheet.out("sent_apologies"), "Apologies"),
            sheet.linked(sheet.out("absent_from"), "Absent"),
            sheet.linked(sheet.out("clerked"), "Contact"),
        ),
        section("Interests declared", sheet.linked(_interests(sheet), "")),
        asked_to_do(sheet, sheet.into("asked_of")),
    ]


def _voiced(sheet: Sheet, relation: str) -> list[Line]:
    """What somebody moved, seconded or voted on, each with how they voted, what became of it and when."""

    def line(end: Neighbour) -> Line:
        return led(end, note="; ".join(word for word in (end.note, outcome_of(end)) if word))

    found = sheet.out(relation)
    return labelled(relation.capitalize(), sheet.folded(relation.capitalize(), found, line))


def _made(sheet: Sheet) -> list[Line]:
    """What somebody decided alone, or whoever holds a post did, each with what became of it and when."""
    found = sheet.into("made_by")
    return labelled("Made", sheet.folded("Made", found, lambda end: led(end, note=outcome_of(end))))


def _interests(sheet: Sheet) -> list[Neighbour]:
    """What somebody declared an interest in: the items, and the meetings where the words name none of its items."""
    found = list(sheet.out("declared_interest"))
    in_items = {piece for end in found if end.other.kind == "item" for piece in end.link.evidence}
    return [_dated(sheet, end) for end in found if end.other.kind == "item" or in_items.isdisjoint(end.link.evidence)]


def _dated(sheet: Sheet, end: Neighbour) -> Neighbour:
    """A link to an item with the day of its meeting, which its label lacks."""
    days = (date_words(at.other.date) for at in ends(sheet.corpus, end.other.id, "on_agenda_of"))
    return Neighbour(end.link, end.other, ", ".join(word for word in (*days, end.note) if word))


def _present(sheet: Sheet, met: Ends) -> Section:
    """What was decided in the person's presence, which says nothing of who decided it."""
    linked = sheet.corpus.linked
    count = sum(_taken_at(linked, row) for row in met.things)
    lines = sheet.first_of("present", _witnessed(sheet, met), count, _seen)
    return section("Decided while in the room", lines, count=count)


def _witnessed(sheet: Sheet, met: Ends) -> Iterator[tuple[Neighbour, Neighbour]]:
    """Each meeting attended with each decision taken at it, the newest meeting first."""
    for here in met:
        for end in ends(sheet.corpus, here.other.id, "taken_at", forward=False):
            yield here, end


def _seen(pair: tuple[Neighbour, Neighbour]) -> Line:
    here, end = pair
    line = led(end, note=outcome_of(end))
    # The words of the decision, and the words that say who was there.
    return replace(line, evidence=(*line.evidence[:1], *here.link.evidence[:1]))


def _taken_at(linked: Linked, row: int) -> int:
    low, high = within(linked, linked.group("into", row), "taken_at")
    return high - low


def post(sheet: Sheet) -> list[Section]:
    """Where it belongs, who held it and when, what it decided, reported and was asked for."""
    held, reports, asked = sheet.into("holds"), sheet.into("from_post"), sheet.into("asked_of")
    return [
        section(
            "Post",
            sheet.linked(sheet.out("post_in"), "Part of", NOT_RECORDED, "none found in papers"),
            sheet.linked(sheet.out("succeeds"), "Formerly"),
            sheet.linked(sheet.into("succeeds"), "Now"),
        ),
        section(
            "Held by",
            sheet.folded("Held by", held, led) or missing("", NOT_RECORDED, "no holder found in its papers"),
            count=len(held),
        ),
        section("Decisions", _made(sheet)),
        section("Reports", by_year(sheet, "Reports", reports, led, ("report", "reports")), count=len(reports)),
        asked_to_do(sheet, asked),
    ]


def asked_to_do(sheet: Sheet, asked: Ends) -> Section:
    """Return the actions that are asked of somebody, the newest first, each with its state."""
    lines = sheet.folded("asked", asked, lambda end: led(end, note=state_of(end)))
    return section("Asked to do", lines, count=len(asked))
