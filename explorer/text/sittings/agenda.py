"""The items of a part of a paper, with all that was settled under them and beside."""

from __future__ import annotations

import re

from explorer.text import mentions
from explorer.text.agenda import items, noticed, submitted
from explorer.text.agenda.items import Item
from explorer.text.deciding import decisions
from explorer.text.deciding.settled import Room
from explorer.text.followup import actions, appointed, referrals, tasks
from explorer.text.meetings import pageitems
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.reports import furtherreports, itemreports
from explorer.text.room import apologies, attendance, byitem
from explorer.text.sittings.paper import Paper

_STOP = re.compile(r"[\s.:;*_–-]*")
"""What stands between a title and the text beside it."""


def read(paper: Paper, room: Room, first: int, opening: attendance.Opening, last: int) -> list[tuple[Item, str]]:
    """Record the items of lines `[first, last)` with all that was settled under them and beside, and return them with their refs."""
    draft = paper.draft
    put = room.motions.closed() if room.motions else ()
    beside = [(table.first, table.last) for table in byitem.tables(draft, first, last)]
    found = items.find(draft, first, last, [*put, *beside])
    lone = len(found) == 1 and not pageitems.of_one_item(draft.lines)
    if lone and found[0].procedural and not found[0].number:
        found = []  # one label such as "APOLOGIES:" is no agenda, and what follows it is not under it
    pairs: list[tuple[Item, str]] = []
    for item in found:
        if not item.title:
            refs = decisions.read(draft, room, None, "", item.minuted, item.last)
            follow(paper, room, refs, "", item.start, draft.lines[item.last - 1].end)
            continue
        ref = _item(paper, room, item, len(pairs) + 1)
        pairs.append((item, ref))
        _item_business(paper, room, item, ref)
    listed = min(at_or_after(draft.lines, found[0].start), last) if found else last
    for begin, stop in (*((low, min(high, listed)) for low, high in opening.between), (opening.after, listed)):
        if begin < stop <= listed:
            refs = decisions.read(draft, room, None, "", begin, stop)
            follow(paper, room, refs, "", draft.lines[begin].start, draft.lines[stop - 1].end)
    return pairs


def _item(paper: Paper, room: Room, item: Item, position: int) -> str:
    """Record an item, the one at `position` among those of its meeting, and return its ref."""
    draft, start, end = paper.draft, item.start, item.end
    title = draft.printed(item.title, start, end)
    key = f"{room.meeting}:{start}"
    ref = draft.mention("item", title, start, end, key=key, number=item.number, position=position, title=title)
    if item.incomplete:
        draft.put(ref, incomplete=True)
        draft.problem("cut-off", f"The minutes of “{title}” are cut off in this paper", start, end)
    if not item.number and submitted.names_submitter(item.title):
        alike = (room.meeting, item.title)
        draft.put(ref, _again=paper.submitted[alike])
        paper.submitted[alike] += 1
    if room.meeting:
        draft.claim("on_agenda_of", ref, room.meeting, start, end, {"number": item.number} if item.number else {})
    return ref


def _item_business(paper: Paper, room: Room, item: Item, ref: str) -> None:
    """Record what was done under an item: who was appointed or away, the reports that were taken, what was settled, and what follows."""
    draft = paper.draft
    appointed.read(draft, item, paper.organisations.named)
    itemreports.misprinted(draft, item, paper.organisations)
    if room.meeting and "apolog" in item.title.lower():
        _apologies(draft, room.meeting, item)
    report = itemreports.under_item(draft, item, ref, room.meeting, paper.covers)
    further = furtherreports.under_item(draft, item, ref, room.meeting) if report else []
    refs = decisions.read(draft, room, item, ref, item.minuted, item.last)
    noticed.give_words(draft, item, refs)
    if item.first < item.last:
        end = draft.lines[item.last - 1].end
        if item.minuted < item.last:
            said = draft.lines[item.minuted].start if item.label else _text_start(draft, item)
            follow(paper, room, refs, "" if item.procedural and room.meeting else ref, said, end)
        mentions.read(draft, paper.organisations, paper.titled, ref, item.start, end)
        paper.parts.append((ref, item.start, end))
    elif room.minuted and any(map(tasks.opens, item.title.split("("))):
        # What stands alone under a number may be a task, and not the title of anything.
        follow(paper, room, refs, ref, item.start, item.end)
    for decision in refs if report else ():
        span = draft.spans(decision)[0]
        draft.claim("concerns", decision, furtherreports.at(report, further, span.start), span.start, span.end)


def _apologies(draft: Draft, meeting: str, item: Item) -> None:
    """Record who sent apologies by an item on them: below the label of its minutes, if there is one, else where no list has said so."""
    labelled = 0 < item.label < item.last
    if labelled or not draft.claims("sent_apologies", target=meeting):
        apologies.under_item(draft, meeting, item.label + 1 if labelled else item.first, item.last)


def _text_start(draft: Draft, item: Item) -> int:
    """Return where the text of an item begins: beside its title, or on the line below."""
    line = draft.lines[item.first]
    beside = _STOP.match(draft.masked, item.end, line.end) if line.start < item.end else None
    labels = beside is not None and (beside.end() < line.end or ":" in beside.group())
    return beside.end() if beside and labels else min(item.end, line.start)


def follow(paper: Paper, room: Room, refs: list[str], item: str, begin: int, end: int) -> None:
    """Record what the decisions `refs` lead to, and the actions that `[begin, end)`, the text of `item` if any, leaves to be done."""
    draft, organisations = paper.draft, paper.organisations
    for ref in refs:
        referrals.read(draft, organisations, ref, room.body)
        appointed.in_decision(draft, organisations, ref)
        span = draft.spans(ref)[0]
        paper.parts.append((ref, span.start, span.end))
        mentions.read(draft, organisations, paper.titled, ref, span.start, span.end, room.body)
    actions.read(draft, organisations, room, refs, item, begin, end)
