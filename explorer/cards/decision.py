"""The card of a decision: what was settled, who was there, who moved it, what followed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from explorer.cards.again import earlier, later
from explorer.cards.far import Ends, Neighbour, ends
from explorer.cards.replies import replies
from explorer.cards.room import in_the_room, unsaid
from explorer.cards.sheet import NOT_HERE, NOT_RECORDED, THAT_DAY, Sheet, labelled, led, missing, section
from explorer.cards.value import Line, Section
from explorer.cards.words import OUTCOME, POWER, STATE, date_words, in_words
from explorer.model import Entity


def decision(sheet: Sheet) -> list[Section]:
    """Outcome and power; body, meeting, item and report; movers and votes; the room; what followed; what was decided beside it.

    Who moved and voted is looked for first, and a council's room is longer than a screen; where nothing says so it comes behind the room.
    """
    meetings = sheet.out("taken_at")
    room = [in_the_room(sheet, end.other) for end in meetings[:1]]
    voices = [_voices(sheet, meetings)]
    said = any(sheet.into(relation) for relation in ("moved", "seconded", "voted"))
    here = [*voices, *room] if said else [*room, *voices]
    return [_settled(sheet, meetings), *here, _followed(sheet), _beside(sheet)]


def outcome_of(end: Neighbour) -> str:
    """Return what became of a decision, and when, as a note."""
    words = (str(end.other.attrs.get("outcome", "")), date_words(end.other.date))
    return ", ".join(word for word in words if word)


def origin(sheet: Sheet, report: Entity) -> list[Line]:
    """Return the office that a report came from and who wrote it."""
    corpus = sheet.corpus
    posts = ends(corpus, report.id, "from_post")
    authors = ends(corpus, report.id, "wrote", forward=False)
    return [
        *sheet.linked(posts, "From", NOT_RECORDED, "none found in papers"),
        *sheet.linked(authors, "Author", NOT_RECORDED, "none found in papers"),
    ]


def state_of(end: Neighbour) -> str:
    """Return how an action stands and by when it was asked for, as a note."""
    state, due = str(end.other.attrs.get("state", "")), str(end.other.attrs.get("due", ""))
    return ", ".join(part for part in (STATE.get(state, state), f"due {date_words(due)}" if due else "") if part)


def actions(sheet: Sheet, found: Iterable[Neighbour], label: str = "Action") -> list[Line]:
    """Return the actions opened, each with its state, and what closed it below it."""
    lines: list[Line] = []
    for end in found:
        lines.append(led(end, "" if lines else label, state_of(end)))
        lines += [led(closed, "Closed by") for closed in ends(sheet.corpus, end.other.id, "closed_by")]
    return lines


def _settled(sheet: Sheet, meetings: Ends) -> Section:
    concerns = sheet.out("concerns")
    reports = concerns.of_kind("report")
    others = concerns.of_kind("body")
    bodies, made = sheet.out("taken_by"), sheet.out("made_by")
    # What this body has decided, and of that what came to the same.
    taken = " ".join(["kind:decision", *(f"body:={end.other.id}" for end in bodies[:1])])
    alike = f"{taken} outcome:{sheet.thing.attrs.get('outcome', '')}"
    return section(
        "Decision",
        sheet.value("outcome", "Outcome", in_words(OUTCOME), NOT_RECORDED, "none found in papers", alike),
        _unknown(sheet, meetings),
        sheet.value("tally", "Vote"),
        sheet.value("power", "Power", in_words(POWER), *_no_power(sheet, bodies, meetings), finds=taken),
        sheet.linked(made, "Made by"),
        sheet.linked(bodies, "Body") if made else sheet.linked(bodies, "Body", NOT_RECORDED, "none found in papers"),
        sheet.value("date", "Date", date_words, NOT_RECORDED, finds=THAT_DAY),
        sheet.linked(meetings, "Meeting", NOT_HERE),
        sheet.linked(sheet.out("taken_under"), "Item", NOT_RECORDED, "none found in papers"),
        sheet.linked(reports, "Report", NOT_RECORDED, "none found in papers"),
        *(origin(sheet, end.other) for end in reports),
        sheet.linked(others, "About"),
        earlier(sheet),
    )


def _no_power(sheet: Sheet, bodies: Ends, meetings: Ends) -> tuple[str, str]:
    """Why the weight of a decision is not known: nobody has settled it here, or it cannot be told what those who did may settle."""
    if _open(sheet.thing):
        if _minuted(meetings):
            return NOT_RECORDED, "not settled in so many words in its minutes"
        return NOT_HERE, "no minutes here say who settled it"
    return NOT_RECORDED, "the kind of body is not known" if bodies else "no body found in papers"


def _open(thing: Entity) -> bool:
    """Tell whether a decision is only asked for."""
    return thing.attrs.get("outcome") == "recommended"


def _minuted(meetings: Ends) -> bool:
    return any(end.other.attrs.get("status") == "minuted" for end in meetings)


def _unknown(sheet: Sheet, meetings: Ends) -> list[Line]:
    """Return that the papers do not say what became of what is only asked for, and why."""
    if not _open(sheet.thing):
        return []
    if _later(sheet):
        return missing("Result", NOT_RECORDED, "what was decided on its report stands under what followed")
    if any(True for _ in replies(sheet.corpus, sheet.thing)):
        return missing("Result", NOT_RECORDED, "what was decided on it stands under what followed")
    if _minuted(meetings):
        return missing("Result", NOT_RECORDED, "none found in minutes")
    return missing("Result", NOT_HERE, "no minutes here say what became of it")


def _voices(sheet: Sheet, meetings: Ends) -> Section:
    none = "none found in minutes"
    moved, seconded, votes = sheet.into("moved"), sheet.into("seconded"), _votes(sheet)
    if meetings and not (_minuted(meetings) or moved or seconded or votes):
        return section("Moved and voted", missing("", *unsaid(meetings[0].other)))
    return section(
        "Moved and voted",
        sheet.linked(moved, "Moved", NOT_RECORDED, none),
        sheet.linked(seconded, "Seconded", NOT_RECORDED, none),
        votes or missing("Votes", NOT_RECORDED, none),
    )


def _votes(sheet: Sheet) -> list[Line]:
    """Who voted how, each side with its count."""
    sides: dict[str, list[Neighbour]] = {}
    for end in sheet.into("voted"):
        sides.setdefault(str(end.link.attrs.get("vote", "")) or "voted", []).append(end)
    lines: list[Line] = []
    for side, people in sorted(sides.items(), key=lambda pair: -len(pair[1])):
        first, *others = sheet.folded(f"voted {side}", people, lambda end: led(end, note=""))
        count = f" ({len(people):,})" if len(people) > 1 else ""
        lines += [replace(first, label=f"{side.capitalize()}{count}"), *others]
    return lines


def _followed(sheet: Sheet) -> Section:
    after = _later(sheet)
    known = {end.other.id for end in after}
    lines = [
        *sheet.linked(sheet.out("refers_to"), "Goes on to"),
        *labelled("Then", [*sheet.linked(after, ""), *(one for one in later(sheet) if one.target not in known)]),
        *labelled("Answered", [_reply(*one) for one in replies(sheet.corpus, sheet.thing)]),
        *actions(sheet, sheet.into("arises_from")),
    ]
    return section("What followed", lines or missing("", NOT_RECORDED, "no referral, later decision or action found"))


def _reply(reply: Entity, body: Entity) -> Line:
    """Return what a body made of what it was asked, as a line."""
    note = ", ".join(filter(None, (body.label, str(reply.attrs.get("outcome", "")), date_words(reply.date))))
    return Line(reply.label, "", note, reply.id, "decision", reply.evidence)


def _later(sheet: Sheet) -> list[Neighbour]:
    """Later decisions on the same reports, the first of them first; after what a report asks for also those of its day."""
    day, asked = sheet.thing.date, _open(sheet.thing)
    reports = sheet.out("concerns").of_kind("report")
    found = [
        Neighbour(end.link, end.other, outcome_of(end))
        for report in reports
        for end in ends(sheet.corpus, report.other.id, "concerns", forward=False)
        if day
        and (end.other.date[: len(day)] > day or (asked and end.other.date[: len(day)] == day and not _open(end.other)))
    ]
    return found[::-1]


def _beside(sheet: Sheet) -> Section:
    found = [
        Neighbour(end.link, end.other, str(end.other.attrs.get("outcome", "")))
        for item in sheet.out("taken_under")
        for end in ends(sheet.corpus, item.other.id, "taken_under", forward=False)
        if end.other.id != sheet.thing.id
    ]
    return section("Decided with it", sheet.folded("beside", found, led), count=len(found))
