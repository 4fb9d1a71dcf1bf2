"""What a meeting settled: every way of recording a decision, tried in the order in which they claim the words; with movers, seconders
and votes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

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
_OF_MINUTES = re.compile(r"\bminute(?:s\b| of\b)", re.IGNORECASE)
_ONE_MINUTE = re.compile(r"\bminute of\b", re.IGNORECASE)
_SAYS_MINUTES = Cued(re.compile(r"\b[Mm]inutes?\b"), ("minute",))
_SETTLED = cues("agreed", "seconded")
_SECONDED = cues("seconded")
_SWALLOWED = 900
"""Characters below the paragraph of an item of procedure, such as apologies, of which some are business with headings of its own."""
_LEAD = 160
"""Characters before the word, in which whoever proposed to adopt the minutes is named."""
_PUT_TO_VOTE = (divisions.read, twosides.read, secondednotices.read, officebearers.read, elections.read)
"""What reads motions that were put, and whom a meeting chose, in the order in which it claims the words."""
_IN_WORDS = (agreements.read, welshdecisions.read, decisiontables.read, putmotions.read)
"""What reads decisions by the words of agreement, in that order too."""


class _Part(NamedTuple):
    """Lines `[first, last)` of a meeting with the place of their text, `[begin, end)`, and the item that they are of, if any."""

    item: Item | None
    first: int
    last: int
    begin: int
    end: int

    @property
    def title(self) -> tuple[int, int]:
        """Where the title of the item stands, `(begin, begin)` where there is none."""
        return (self.item.start, self.item.end) if self.item else (self.begin, self.begin)


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
    begin = item.end if item is not None and item.start < begin < item.end < end else begin
    if room.applications:
        room.applications.begin = min(item.start, begin) if item else begin
    part, covered = _Part(item, first, last, begin, end), Covered()
    motions = _motions(draft, room, part, covered)
    voted = covered.copy()
    refs = [ref for ref in dict.fromkeys(motions + _in_full(draft, room, part, covered, voted)) if ref]
    refs += opinionlists.read(draft, room, item, first, last, covered)
    opinions = consulted.read(draft, room, begin, end, part.title, covered)
    named = dict.fromkeys(opinions + briefly.read(draft, room, begin, end, part.title, covered))
    brief = [ref for ref in named if ref and ref not in refs]
    if not refs and not brief:
        refs = _by_verdict(draft, room, part, covered)
    if item and not titled and not covered.touches(item.start, item.end):
        brief += briefly.of_title(draft, room, item.start, item.end)
    if item and not brief:
        refs += standing.read(draft, room, item, first, last, covered)
    noted = notings.read(draft, room, item, begin, end, covered)
    _put_under(draft, refs + brief + noted, item_ref)
    _number_alike(draft, refs + noted)
    movers.read(draft, refs, begin, end, room.procedure)
    movers.read_inside(draft, brief)
    tallies.read(draft, refs + brief, begin, end, voted)
    return titled + refs + brief + noted


def _under_procedure(draft: Draft, room: Room, item: Item, item_ref: str, first: int, last: int) -> list[str]:
    """Record what was settled below an item of procedure, such as apologies: of minutes what arose from them, else the business that stands far
    below its paragraph; return the refs."""
    if _OF_MINUTES.search(item.title):
        return _arising(draft, room, item, item_ref, first, last)
    below = next((k for k in range(first + 1, last) if draft.lines[k].gap), last)
    far = below < last and draft.lines[last - 1].end - draft.lines[below].start > _SWALLOWED
    return read(draft, room, None, "", below, last) if far else []


def _in_full(draft: Draft, room: Room, part: _Part, covered: Covered, voted: Covered) -> list[str]:
    """Record what a part says in full sentences and under labels that was settled, beside the motions whose votes are `voted`."""
    item, first, last, begin, end = part
    refs = resolutions.read(draft, room, begin, end, last, covered)
    refs += openings.read(draft, room, first, last, covered)
    refs += labelled.read(draft, room, item, first, last, covered)
    for in_words in _IN_WORDS:
        refs += in_words(draft, room, begin, end, covered)
    refs += proposals.read(draft, room, first, last, covered, voted)
    refs += prosemotions.read(draft, room, begin, end, covered)
    refs += consents.read(draft, room, begin, end, part.title, covered)
    refs += onproposal.read(draft, room, begin, end, covered)
    return refs + puton.read(draft, room, begin, end, covered)


def _by_verdict(draft: Draft, room: Room, part: _Part, covered: Covered) -> list[str]:
    """Record what a word alone says became of the item of a part, or of the items of a page without any."""
    if part.item:
        return verdicts.read(draft, room, part.item, part.first, part.last, covered)
    return verdicts.of_page(draft, room, part.first, part.last, covered)


def _titled(draft: Draft, room: Room, item: Item | None, procedural: bool, alone: bool) -> list[str]:
    """Record what the title of an item says was settled, all that it says where it stands `alone`, and return the refs."""
    if item is None:
        return []
    titled = consulted.of_title(draft, room, item.start, item.end) if not procedural else []
    if alone and not titled:
        stated = statedmotions.find(draft, room, item.start, item.end) if _moves(draft, item) else ()
        titled = statedmotions.read(draft, room, stated, Covered(), False)
        titled = titled or briefly.of_title(draft, room, item.start, item.end) or _in_title(draft, room, item)
    return titled


def _motions(draft: Draft, room: Room, part: _Part, covered: Covered) -> list[str]:
    """Record the motions that were put in a part, and whom the meeting chose, and return the refs."""
    item, first, last, begin, end = part
    stated = statedmotions.find(draft, room, item.start if item and _moves(draft, item) else begin, end)
    refs = motionblocks.read(draft, room, first, last, covered, stated)
    refs += statedmotions.read(draft, room, stated, covered, False)
    for put_to_vote in _PUT_TO_VOTE[:2]:
        refs += put_to_vote(draft, room, begin, end, covered)
    refs += statedmotions.read(draft, room, stated, covered, True)
    for put_to_vote in _PUT_TO_VOTE[2:]:
        refs += put_to_vote(draft, room, begin, end, covered)
    return refs + elected.read(draft, room, item, begin, end, covered)


def _moves(draft: Draft, item: Item) -> bool:
    """Tell whether the title of an item, as a paragraph that only has a number, says that something was seconded."""
    return draft.seeker.any(_SECONDED, item.start, item.end)


def _in_title(draft: Draft, room: Room, item: Item) -> list[str]:
    """Record what the line of an item says was agreed, or who was elected, where nothing stands below it: "5. Mowing. It was agreed to accept
    the quote"."""
    if not room.minuted:
        return []
    covered = Covered()
    refs = elected.read(draft, room, item, item.start, item.end, covered)
    return [ref for ref in refs + agreements.read(draft, room, item.start, item.end, covered) if ref]


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
    covered = Covered()
    for match in () if of_one else draft.seeker.finditer(_SAYS_MINUTES, begin, end):
        floor = max(begin, match.start() - _LEAD, draft.paragraphs.start(match.start()))
        covered.add(floor, sentence_end(draft.masked, match.end(), end))
    found = resolutions.read(draft, room, begin, end, last, covered) if of_one else []
    found += agreements.read(draft, room, begin, end, covered)
    refs = [ref for ref in dict.fromkeys(found + proposals.read_later(draft, room, begin, end, covered)) if ref]
    _put_under(draft, refs, item_ref)
    movers.read_inside(draft, refs)
    return refs


def _other_business(item: Item) -> bool:
    return _OTHER_BUSINESS.match(item.title) is not None
