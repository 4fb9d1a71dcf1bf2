"""What a meeting settled: every way of recording a decision, tried in the order in which they claim the words; with movers, seconders
and votes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from explorer.text.agenda.items import Item
from explorer.text.deciding import (
    agreements,
    briefly,
    consents,
    consulted,
    decisiontables,
    divisions,
    elected,
    elections,
    labelled,
    motionblocks,
    notings,
    officebearers,
    onproposal,
    openings,
    opinionlists,
    proposals,
    prosemotions,
    putmotions,
    puton,
    resolutions,
    secondednotices,
    standing,
    statedmotions,
    twosides,
    verdicts,
    welshdecisions,
)
from explorer.text.deciding.part import Part, Reader
from explorer.text.deciding.settled import Room
from explorer.text.moving import movers, tallies
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end

_OTHER_BUSINESS = re.compile(
    r"(?:to (?:consider|discuss|receive|note|hear|review|report on|deal with) )?(?:any )?(?:any other|urgent|other|matters arising|chair|mayor|announce)",
    re.IGNORECASE,
)
_LABEL_ENDS = re.compile(r"[ \t]?:[ \t]*\n")
_SETTLED_IN = re.compile(
    r"\b(?:agreed|resolved|approved|decided|accepted|adopted|noted|following|moved|proposed)\b", re.IGNORECASE
)
_OF_MINUTES = re.compile(r"\bminute(?:s\b| of\b)", re.IGNORECASE)
_ONE_MINUTE = re.compile(r"\bminute of\b", re.IGNORECASE)
_SAYS_MINUTES = Cued(re.compile(r"\b[Mm]inutes?\b"), ("minute",))
_SETTLED = cues("agreed", "seconded")
_SECONDED = cues("seconded")
_SWALLOWED = 900
"""Characters below the paragraph of an item of procedure, such as apologies, of which some are business with headings of its own."""
_LEAD = 160
"""Characters before the word, in which whoever proposed to adopt the minutes is named."""
_PUT_TO_VOTE: Final[tuple[Reader, ...]] = (divisions.read, twosides.read)
"""What reads the motions and amendments that were put to a vote of their own, in the order in which it claims the words."""
_CHOSEN: Final[tuple[Reader, ...]] = (secondednotices.read, officebearers.read, elections.read, elected.read)
"""What reads notices that were seconded, and whom a meeting chose, in that order too."""
_IN_FULL: Final[tuple[Reader, ...]] = (
    resolutions.read,
    openings.read,
    labelled.read,
    agreements.read,
    welshdecisions.read,
    decisiontables.read,
    putmotions.read,
    proposals.read,
    prosemotions.read,
    consents.read,
    onproposal.read,
    puton.read,
)
"""What reads what full sentences and labels say was settled: each takes no words that one before it has taken."""


def read(draft: Draft, room: Room, item: Item | None, item_ref: str, first: int, last: int) -> list[str]:
    """Record the decisions of `draft.lines[first:last]` and return their refs."""
    procedural = item is not None and item.procedural and not _other_business(item)
    if item is not None and procedural and first < last:
        return _under_procedure(draft, room, item, item_ref, first, last)
    room.said.clear()
    titled = _titled(draft, room, item, procedural, first >= last)
    _put_under(draft, titled, item_ref)
    if first >= last:
        return titled
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    if item is not None and (item.start < begin < item.end < end or (begin <= item.start and _is_label(draft, item))):
        begin = item.end
    if room.applications:
        room.applications.begin = min(item.start, begin) if item else begin
    part = Part(draft, room, item, first, last, begin, end)
    motions = _motions(part)
    part = replace(part, voted=part.covered.copy())
    refs = [ref for ref in dict.fromkeys(motions + _all(_IN_FULL, part)) if ref]
    refs += opinionlists.read(part)
    brief = [ref for ref in dict.fromkeys(consulted.read(part) + briefly.read(part)) if ref and ref not in refs]
    if not refs and not brief:
        refs = verdicts.read(part)
    if item and not titled and not part.covered.touches(item.start, item.end):
        brief += briefly.of_title(draft, room, item.start, item.end)
    if item and not brief:
        refs += standing.read(part)
    noted = notings.read(part)
    _put_under(draft, refs + brief + noted, item_ref)
    _number_alike(draft, refs + noted)
    movers.read(draft, refs, begin, end, room.procedure)
    movers.read_inside(draft, brief)
    tallies.read(draft, refs + brief, begin, end, part.voted)
    return titled + refs + brief + noted


def _all(readers: Iterable[Reader], part: Part) -> list[str]:
    """Return the refs of what several readers record, one after the other."""
    return [ref for reader in readers for ref in reader(part)]


def _under_procedure(draft: Draft, room: Room, item: Item, item_ref: str, first: int, last: int) -> list[str]:
    """Record what was settled below an item of procedure, such as apologies: of minutes what arose from them, else the business that stands far
    below its paragraph; return the refs."""
    if _OF_MINUTES.search(item.title):
        return _arising(draft, room, item, item_ref, first, last)
    below = next((k for k in range(first + 1, last) if draft.lines[k].gap), last)
    far = below < last and draft.lines[last - 1].end - draft.lines[below].start > _SWALLOWED
    return read(draft, room, None, "", below, last) if far else []


def _titled(draft: Draft, room: Room, item: Item | None, procedural: bool, alone: bool) -> list[str]:
    """Record what the title of an item says was settled, all that it says where it stands `alone`, and return the refs."""
    if item is None:
        return []
    titled = consulted.of_title(draft, room, item.start, item.end) if not procedural else []
    if alone and not titled:
        part = Part(draft, room, item, item.first, item.last, item.start, item.end)
        titled = statedmotions.read(part, statedmotions.find(part, item.start), False) if _moves(draft, item) else []
        titled = titled or briefly.of_title(draft, room, item.start, item.end) or _in_title(part)
    return titled


def _motions(part: Part) -> list[str]:
    """Record the motions that were put in a part, and whom the meeting chose, and return the refs."""
    item = part.item
    stated = statedmotions.find(part, item.start if item and _moves(part.draft, item) else part.begin)
    refs = motionblocks.read(part, stated)
    refs += statedmotions.read(part, stated, False)
    refs += _all(_PUT_TO_VOTE, part)
    refs += statedmotions.read(part, stated, True)
    return refs + _all(_CHOSEN, part)


def _moves(draft: Draft, item: Item) -> bool:
    """Tell whether the title of an item, as a paragraph that only has a number, says that something was seconded."""
    return draft.seeker.any(_SECONDED, item.start, item.end)


def _in_title(title: Part) -> list[str]:
    """Record what the line of an item says was agreed, or who was elected, where nothing stands below it: "5. Mowing. It was agreed to accept
    the quote"."""
    if not title.room.minuted:
        return []
    part = replace(title, covered=Covered())
    return [ref for ref in elected.read(part) + agreements.read(part) if ref]


def _put_under(draft: Draft, refs: Iterable[str], item_ref: str) -> None:
    """Record under which item, if any, decisions were taken."""
    for ref in refs if item_ref else ():
        span = draft.spans(ref)[0]
        draft.claim("taken_under", ref, item_ref, span.start, span.end)


def _number_alike(draft: Draft, refs: Sequence[str]) -> None:
    """Give decisions of one item that note one paper after another in the same words their numbers."""
    alike: dict[object, list[str]] = {}
    for ref in refs:
        if draft.attr(ref, "outcome") == "noted":
            alike.setdefault(draft.attr(ref, "text"), []).append(ref)
    for same in alike.values():
        for number, ref in enumerate(same if len(same) > 1 else ()):
            draft.put(ref, _alike=number)


def _arising(draft: Draft, room: Room, item: Item, item_ref: str, first: int, last: int) -> list[str]:
    """Record what an item on earlier minutes says was agreed on matters that arose from them, and return the refs; of one minute, as councils
    in Scotland call it, what was resolved beside it too."""
    of_one = _ONE_MINUTE.search(item.title) is not None
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    if not of_one and not draft.seeker.any(_SETTLED, begin, end):
        return []
    room.said.clear()
    part = Part(draft, room, item, first, last, begin, end)
    for match in () if of_one else draft.seeker.finditer(_SAYS_MINUTES, begin, end):
        floor = max(begin, match.start() - _LEAD, draft.paragraphs.start(match.start()))
        part.covered.add(floor, sentence_end(draft.masked, match.end(), end))
    found = resolutions.read(part) if of_one else []
    found += agreements.read(part) + proposals.read_later(part)
    refs = [ref for ref in dict.fromkeys(found) if ref]
    _put_under(draft, refs, item_ref)
    movers.read_inside(draft, refs)
    return refs


def _is_label(draft: Draft, item: Item) -> bool:
    """Tell whether a title is a label on a line of its own that settles nothing, and so no part of what stands below it."""
    return _LABEL_ENDS.match(draft.masked, item.end) is not None and _SETTLED_IN.search(item.title) is None


def _other_business(item: Item) -> bool:
    return _OTHER_BUSINESS.match(item.title) is not None
