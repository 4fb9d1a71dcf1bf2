"""Notices of motion of which the record only says that they were seconded, as whoever gave notice moves them ("The Motion was seconded
by Councillor A"), who spoke for them ("In seconding the Motion, Councillor A …"), or who moved them, below the reply to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final, NamedTuple

from explorer.text.agenda import noticed
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import debated, fates, movernames, moverpairs, movers
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_MOTION: Final = r"(?:the|this|his|her)\s+(?:[Nn]otice\s+of\s+)?[Mm]otion\b"
_AND_CARRIED: Final = (
    r",?\s*and\s+(?:(?:was|unanimously|it\s+was)\s+){0,2}"
    r"(?:agreed|adopted|carried|passed|approved|supported)\b(?!\s+(?:that|to)\b)"
)
_SECONDED = Cued(
    re.compile(
        r"\b(?:[Tt]h(?:e|is)|[Hh]is|[Hh]er)\s+(?:Notice\s+of\s+)?[Mm]otion\s+was\s+(?:also\s+|then\s+|duly\s+)?"
        rf"seconded\s+by\s+(?:the\s+)?(?P<who>{movernames.WHO})(?P<carried>{_AND_CARRIED})?"
    ),
    ("seconded",),
    before=50,
    after=160,
)
_SPOKE = Cued(
    re.compile(
        r"(?:\b(?:[Tt]his|[Ii]t)\s+was\s+(?:also\s+|then\s+|duly\s+)?seconded\s+by\s+(?:the\s+)?"
        rf"(?P<it>{movernames.WHO})"
        rf"|(?P<seconds>{movernames.WHO})(?:then\s+|also\s+|formally\s+)?seconded\s+{_MOTION}"
        rf"|\b[Ii]n\s+seconding\s+{_MOTION},?\s+(?P<first>{movernames.WHO})"
        rf"|(?P<then>{movernames.WHO}),?\s+in\s+seconding\s+{_MOTION})(?P<carried>{_AND_CARRIED})?"
    ),
    ("seconded", "seconding"),
    before=110,
    after=160,
    goes_on=re.compile(rf"seconded\s+by\b(?<!and\sseconded\sby)(?<!,\sseconded\sby)|second(?:ed|ing)\s+{_MOTION}"),
)
_NAMED = ("it", "seconds", "first", "then")
_PROPOSED = re.compile(r"\b(?:proposed|amend(?:ed|ments?)?)\b", re.IGNORECASE)
"""Words between a notice and whoever seconded something by which that may be another thing."""
_ON_PROPOSAL = re.compile(r"\bproposal\s+of\s+(?:the\s+)?(?:Councillors?|Cllrs?|Cmhlr)\b[^.;]{3,60}\bseconded\b")
_ENDS = re.compile(r"[ \t.]*(?:\n(?!\s*(?:[\"']|[Aa]nd\b|AND\b|(?:[Ii]t\s+was\s+)?[Rr]esolved|RESOLVED))|\Z)")
"""What stands after two movers that no words of a resolution follow."""
_CARRIED = re.compile(
    r"\b[Tt]he\s+(?:Notice\s+of\s+)?Motion\s+was\s+(?:then\s+|unanimously\s+|duly\s+)?"
    r"(?:agreed|adopted|carried|passed)\b"
)
"""What the record may say of it once it has been debated."""


class _Second(NamedTuple):
    """Where the record says, in `[start, end)`, that a notice was seconded: by whom, whether it was `carried` there, and by whom
    moved, if that is said with it; `plain` where no other words are needed to know that it is of the notice."""

    start: int
    end: int
    seconder: tuple[int, int] | None
    carried: bool
    plain: bool
    mover: tuple[int, int] | None = None


def read(part: Part) -> list[str]:
    """Record the notices of a part that were seconded: with their own words, and with the outcome that the same sentence gives, if it
    gives one."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end = part.begin, part.end
    found = sorted((*_said(draft, begin, end), *_below_reply(draft, begin, end)), key=lambda second: second[:2])
    refs: list[str] = []
    floor = begin
    for second, after in zip_longest(found, found[1:]):
        words = noticed.above(draft, floor, second.start)
        if words is None or covered.touches(*words) or covered.touches(second.start, second.end):
            continue
        limit = min(end, noticed.next_opening(draft, second.end, end))
        if not second.plain and not _is_of_notice(draft, second, words[1], limit):
            continue
        until = min(limit, after.start) if after else limit
        if fates.fate(draft, second.end, until) == "withdrawn":
            continue
        floor = second.end
        carried = None if second.carried else _carried(draft, second.end, until, covered)
        at = (second.start, second.end)
        for said in (words, at, *([carried] if carried else [])):
            covered.add(*said)
        ref = decide(draft, room, Settled(*words, "agreed" if second.carried or carried else ""))
        if ref:
            draft.also(ref, *at)
            if carried:
                draft.also(ref, *carried)
            movers.attach_named(draft, [ref], second.start, second.mover, second.seconder)
            proposed = None if second.mover else debated.who(draft, "moved", words[1], limit)
            if proposed:
                movers.attach_named(draft, [ref], proposed[0], proposed[1:], None)
            refs.append(ref)
    return refs


def _said(draft: Draft, begin: int, end: int) -> Iterator[_Second]:
    for match in draft.seeker.finditer(_SECONDED, begin, end):
        name = movernames.name_in(draft, *match.span("who"))
        yield _Second(*match.span(), name, match["carried"] is not None, True)
    for match in draft.seeker.finditer(_SPOKE, begin, end):
        group = next(group for group in _NAMED if match[group])
        name = movernames.name_after(draft, *match.span(group))
        if name:
            yield _Second(*match.span(), name, match["carried"] is not None, False)


def _below_reply(draft: Draft, begin: int, end: int) -> Iterator[_Second]:
    """Yield the movers that stand on lines of their own below the reply to a notice."""
    if not noticed.REPLY.search(draft.masked, begin, end):
        return
    for pair in moverpairs.pairs(draft, begin, end):
        line = draft.lines[at_or_after(draft.lines, pair.start())]
        stop = pair.start() + len(pair.group().rstrip())
        if line.start != pair.start() or not _ENDS.match(draft.masked, stop, end):
            continue
        words = noticed.above(draft, begin, pair.start())
        reply = noticed.REPLY.search(draft.masked, words[1], pair.start()) if words else None
        if reply and next(moverpairs.pairs(draft, reply.end(), end)).start() == pair.start():
            mover, seconder = (moverpairs.in_pair(draft, pair, kind) for kind in ("moved", "seconded"))
            yield _Second(pair.start(), stop, seconder, False, True, mover)


def _is_of_notice(draft: Draft, second: _Second, at: int, limit: int) -> bool:
    """Tell whether what somebody seconded below a notice that ends at `at`, above the next one at `limit`, is that notice: nothing else
    was put there, and where it is only called "this", somebody spoke as proposing the motion."""
    if next(moverpairs.pairs(draft, at, limit), None) or _ON_PROPOSAL.search(draft.masked, at, limit):
        return False
    moved = debated.who(draft, "moved", at, second.start)
    if draft.masked[second.start : second.start + 4].lower() not in ("this", "it w"):
        return True
    return moved is not None and not _PROPOSED.search(draft.masked, moved[2], second.start)


def _carried(draft: Draft, begin: int, end: int, covered: Covered) -> tuple[int, int] | None:
    """Return the sentence below a notice, in `[begin, end)`, that says that it was carried, unless another rule has read that."""
    match = _CARRIED.search(draft.masked, begin, end)
    if match is None or covered.touches(*match.span()):
        return None
    start = sentence_start(draft.masked, match.start(), max(begin, draft.paragraphs.start(match.start())))
    return start, sentence_end(draft.masked, match.end(), min(end, draft.paragraphs.end(match.end())))
