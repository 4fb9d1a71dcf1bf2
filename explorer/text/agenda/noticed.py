"""What was decided on a notice of motion: the words of the motion stand at the head of its item ("I will move at the next
meeting that …"), and the minutes only say that the motion was proposed, seconded and agreed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from explorer.text.agenda.items import Item
from explorer.text.page.draft import Draft, short
from explorer.text.page.lines import Line, at_or_after
from explorer.text.page.seek import cues

_NOTICE = re.compile(r"noti(?:ce|fication)s? of motions?\b", re.IGNORECASE)
_MOVES = re.compile(
    r"[^\w|]*(?:[I1il|!/]|We(?:,\s+the\s+[^.;:]{3,140}?,(?=\s+(?:call|ask)\b))?)\s+"
    r"(?:(?:will|shall|hereby|wish\s+to|am\s+to)?\s*(?:move|propose)\b"
    r"(?:\s+at\s+(?:the|our|its)\s+(?:next\s+)?(?:[\w/&-]+\s+){0,6}?[Mm]eeting"
    r"(?:\s+of\s+(?:the\s+)?(?:(?:[A-Z][\w/-]*|of|and|&),?\s+){1,9}(?:meeting,?\s+)?)?,?\s*(?=[a-z(])"
    r"|[^.\n]{0,100}?(?=\bthat\b))?|(?:(?:will|am|are)\s+)?(?=(?:call|ask)(?:ing)?\b))"
)
"""How a notice opens, which may call on somebody; another character stands where recognition misread the pronoun."""
_NEXT = re.compile(r"[^\w|]*(?:[I1il|!/]|We)\s+will\s+(?:move|propose)\s+at\s+(?:the|our|its)\s+next\b")
"""How it opens where it needs no label to be known by."""
_ABOVE = 40
"""Lines above what was decided on a notice in which one opens that has no item of its own."""
_DEBATED = 200
"""The same above the result of a vote on it."""
_HEAD = 4
"""Lines below the title in which a notice opens."""
_ON_IT = re.compile(
    r"\b(?:the|this|that|his|her)\s+(?:notice\s+of\s+)?motion,?\s+(?:was|is|being)\s+"
    r"(?:then\s+|duly\s+|unanimously\s+)?(?:proposed|seconded|moved|adopted|agreed|carried|passed|put|lost"
    r"|defeated|rejected)\b",
    re.IGNORECASE,
)
"""Words that say what became of a motion without saying what it was."""
_MOTION = cues("motion")
REPLY = re.compile(r"\n[^\w\n]*(?:REPLY|Reply|RESPONSE|Response)\b")
"""What opens the reply below a notice."""
_BULLETS = ("•", "▪", "·")
_ENDED = re.compile(r"[.\"'”][\s*_]*\Z")
_RECORD = re.compile(r"\W*(?:Councillors?|Cllrs?|The|This|In|On|It|Following|A|REPLY|Reply|Proposed|Moved|Members)\b")
"""How the record goes on below the words of a notice."""


def give_words(draft: Draft, item: Item, refs: Sequence[str]) -> None:
    """Give each decision of an item that only says that a motion was taken the words of the notice of that motion, before its own.

    The notice is the item, or stands in it where its number was lost.
    """
    taken = [ref for ref in refs if _is_on_motion(draft, ref)]
    if not taken:
        return
    own, floor = _NOTICE.match(item.title) is not None, item.first
    for ref in sorted(taken, key=lambda ref: draft.spans(ref)[0].start):
        at = draft.spans(ref)[0].start
        below = at_or_after(draft.lines, at)
        head = range(item.first, min(item.first + _HEAD, below)) if own else range(0)
        opens = next((k for k in head if floor <= k and _MOVES.match(draft.lines[k].text)), -1)
        opens = max(opens, _given_above(draft, floor, below))
        words = _words(draft, opens, item.last) if opens >= 0 else None
        if (
            words is None
            or words[1] > at
            or any(_overlap(draft.spans(other)[0], words) for other in refs if other != ref)
        ):
            continue
        floor = below
        said = draft.words(*words)
        draft.reword(ref, short(said), *words, text=said)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def above(draft: Draft, begin: int, at: int) -> tuple[int, int] | None:
    """Return where the words of the last notice of a motion stand that is given in `[begin, at)`, or None."""
    below = at_or_after(draft.lines, at)
    opens = _given_above(draft, at_or_after(draft.lines, begin), below, _DEBATED)
    return _words(draft, opens, below) if opens >= 0 else None


def after_opening(draft: Draft, start: int, end: int) -> int:
    """Return where what a notice moves begins in the words at `[start, end)`, or `start` where they open none."""
    opening = _NEXT.match(draft.masked, start, end) and _MOVES.match(draft.masked, start, end)
    return opening.end() if opening else start


def next_opening(draft: Draft, at: int, end: int) -> int:
    """Return where the next notice after `at` opens, or `end` where none does before."""
    first, last = at_or_after(draft.lines, at) + 1, at_or_after(draft.lines, end)
    return next((draft.lines[k].start for k in range(first, last) if _opens(draft, k)), end)


def _given_above(draft: Draft, floor: int, below: int, reach: int = _ABOVE) -> int:
    """Return the last line from `floor` to `below`, of the last `reach`, that opens a notice, right below one that says so; else -1."""
    return next((k for k in range(below - 1, max(floor, below - reach) - 1, -1) if _opens(draft, k)), -1)


def _opens(draft: Draft, k: int) -> bool:
    """Tell whether a line opens a notice: below one that says so, or by announcing a motion for the next meeting, where it is not quoted."""
    text = draft.lines[k].text
    if not _MOVES.match(text):
        return False
    if any(_NOTICE.search(line.text) for line in draft.lines[max(0, k - _HEAD + 1) : k]):
        return True
    return k > 0 and _NEXT.match(text) is not None and not draft.lines[k - 1].text.endswith(":")


def _is_on_motion(draft: Draft, ref: str) -> bool:
    span = draft.spans(ref)[0]
    said = draft.seeker.any(_MOTION, span.start, span.end)
    return said and _ON_IT.search(draft.masked[span.start : span.end]) is not None


def _words(draft: Draft, opens: int, last: int) -> tuple[int, int] | None:
    """Return where the words of a notice stand that opens on a line: from its "that" to the end of its paragraph, or of the list that
    this opens."""
    lines = draft.lines[opens:last]
    last, lists = 0, False
    for line, after in pairwise(lines):
        lists = lists or line.text.endswith(":") or after.text[:1] in _BULLETS
        if _goes_on(line, after, lists):
            break
        last += 1
    start = lines[0].start
    if opening := _MOVES.match(draft.masked, start, lines[last].end):
        start = opening.end()
    said = draft.masked[start : lines[last].end]
    start, end = start + len(said) - len(said.lstrip()), start + len(said.rstrip(" \"'*"))
    return (start, end) if start < end else None


def _goes_on(line: Line, after: Line, lists: bool) -> bool:
    """Tell whether the record goes on in the line after one of a notice, which `lists` what is moved or does not."""
    if _ON_IT.match(after.text):
        return True
    record = _RECORD.match(after.text) is not None
    return (after.gap > 0 and (record or not lists)) or (_ENDED.search(line.text) is not None and record)
