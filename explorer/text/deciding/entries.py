"""Where the entry of a list that holds a place opens, and the words of what is settled at the end of it."""

from __future__ import annotations

import re

from explorer.text.deciding import moversalone
from explorer.text.deciding.settlingwords import OURS
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_above
from explorer.text.page.sentences import sentence_start

_SECONDED = (
    r"seconded\s+by\s+(?:councillor|cllr|cmhlr|comhairleoir|mrs?|ms)\.?(?:\s+(?!and\b)[\w'.-]+){1,3}(?:\s+\([a-z]\))?"
)
POINTS_BACK = re.compile(
    r"\W*(?:(?:and|this|that|these|it|which|both|was|were|then|also|duly|unanimously|present|in|noted|confirmed"
    rf"|they|the\s+(?:proposal|motion|suggestion|request)|{_SECONDED}|{OURS})\s*)*\Z", re.IGNORECASE
)  # fmt: skip
"""Words that say of what stands above them that it was settled."""
_LABEL_ENDS = (".", ":", ")", ";")
NO_YEAR = r"(?!(?:19|20)\d\d/(?:(?:19|20)\d\d|\d\d)\b)"
REFERENCE = re.compile(
    rf"(?:(?<=[.;] )|(?<=\n)){NO_YEAR}(?:[A-Z]{{1,4}}/)?\d{{2,4}}/\d{{2,6}}(?:/[A-Z]{{1,5}})?(?=[ \t](?:-|\(|[A-Z0-9]))"
)
"""The number of a planning application that opens a sentence or a line; "2018/19" is a year."""
LONGEST = 700
"""Characters of a decision whose settling word comes last."""


def unit(draft: Draft, at: int, begin: int) -> int:
    """Return where the entry of a list that holds `at` opens: its own line, or lines above that it was wrapped from, or the number
    of a planning application that follows another's on them."""
    k = at_or_above(draft.lines, at)
    begin = max(begin, draft.lines[at_or_above(draft.lines, max(begin, at - LONGEST))].start)
    while k > 0 and draft.lines[k - 1].start >= begin and not draft.lines[k].gap and goes_on(draft, k):
        k -= 1
    start = max(begin, draft.lines[k].start)
    references = [match.start() for match in REFERENCE.finditer(draft.masked, max(start, at - LONGEST), at)]
    return references[-1] if references else start


def goes_on(draft: Draft, k: int) -> bool:
    """Tell whether a line goes on with the one above it, which was wrapped."""
    above, text = draft.lines[k - 1].text, draft.lines[k].text
    if above.rfind("(") > above.rfind(")"):
        return True
    return text[:1].islower() or (len(above) > 60 and not above.rstrip().endswith(_LABEL_ENDS))


def opening(draft: Draft, start: int, at: int, floor: int, begin: int) -> int:
    """Return where the words of a settlement open whose verb stands at `at` in the sentence from `start`.

    That is `start`, unless nothing but "this", "all Councillors", the movers and the like stands before the verb: then it is where the
    sentence before opens, within the entry from `floor`, or else the paragraph above.
    """
    text = draft.masked
    if not POINTS_BACK.match(text[start:at]) and not moversalone.LINE.match(text, start, at):
        return start
    end = floor + len(text[floor:start].rstrip())
    if end > floor:
        opens = sentence_start(text, end - 1, floor)
        aside = text[opens] == "(" and text[floor:opens].strip()
        return sentence_start(text, floor + len(text[floor:opens].rstrip()) - 1, floor) if aside else opens
    k = at_or_above(draft.lines, floor)
    above = draft.lines[k - 1] if k > 0 and draft.lines[k - 1].start >= begin else None
    return max(begin, sentence_start(text, above.end - 1, above.start)) if above else start
