"""What was decided on a notice of motion: the words of the motion stand at the head of its item ("I will move at the next
meeting that …"), and the minutes only say that the motion was proposed, seconded and agreed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from explorer.text.draft import Draft, short
from explorer.text.items import Item
from explorer.text.lines import Line

_NOTICE = re.compile(r"noti(?:ce|fication)s? of motions?\b", re.IGNORECASE)
_MOVES = re.compile(
    r"[^\w|]*(?:[I1l|]|We)\s+(?:will|shall|hereby|wish\s+to|am\s+to)?\s*(?:move|propose)\b(?:[^.\n]{0,100}?(?=\bthat\b))?"
)
"""How a notice opens; a one stands where recognition misread the pronoun."""
_HEAD = 4
"""Lines below the title in which a notice opens."""
_ON_IT = re.compile(
    r"\b(?:the|this|that|his|her)\s+(?:notice\s+of\s+)?motion,?\s+(?:was|is|being)\s+(?:then\s+|duly\s+|unanimously\s+)?(?:proposed|seconded|moved|adopted|agreed|carried|passed|put|lost|defeated|rejected)\b",
    re.IGNORECASE,
)
"""Words that say what became of a motion without saying what it was."""
_ENDED = re.compile(r"[.\"'”][\s*_]*\Z")
_RECORD = re.compile(r"\W*(?:Councillors?|Cllrs?|The|This|In|On|It|Following|A|REPLY|Reply|Proposed|Moved|Members)\b")
"""How the record goes on below the words of a notice."""


def give_words(draft: Draft, item: Item, refs: Sequence[str]) -> None:
    """Give the decision of an item that is a notice of motion the words of that notice, before those that say it was taken."""
    if not refs or _NOTICE.match(item.title) is None:
        return
    taken = next((ref for ref in refs if _ON_IT.search(_printed(draft, ref))), "")
    words = _words(draft, item) if taken else None
    if words is None or words[1] > draft.spans(taken)[0].start:
        return
    said = draft.words(*words)
    draft.reword(taken, short(said), *words, text=said)


def _printed(draft: Draft, ref: str) -> str:
    span = draft.spans(ref)[0]
    return draft.masked[span.start : span.end]


def _words(draft: Draft, item: Item) -> tuple[int, int] | None:
    """Return where the words of a notice stand: from its "that" to the end of its paragraph, or of the list that this opens."""
    lines = draft.lines[item.first : item.last]
    opens = next((k for k, line in enumerate(lines[:_HEAD]) if _MOVES.match(line.text)), -1)
    if opens < 0:
        return None
    last, lists = opens, False
    for line, after in pairwise(lines[opens:]):
        lists = lists or line.text.endswith(":")
        if _goes_on(line, after, lists):
            break
        last += 1
    start = lines[opens].start
    if opening := _MOVES.match(draft.masked, start, lines[last].end):
        start = opening.end()
    said = draft.masked[start : lines[last].end]
    start, end = start + len(said) - len(said.lstrip()), start + len(said.rstrip(" \"'"))
    return (start, end) if start < end else None


def _goes_on(line: Line, after: Line, lists: bool) -> bool:
    """Tell whether the record goes on in the line after one of a notice, which `lists` what is moved or does not."""
    record = _RECORD.match(after.text) is not None
    return (after.gap > 0 and (record or not lists)) or (_ENDED.search(line.text) is not None and record)
