"""Where the words of a task open within a list or a table: at the entry, below the tag of the entry above, below the cell that says who is to
act, and behind what counts them."""

from __future__ import annotations

import re

_BESIDE = re.compile(r"\W*actions?\W*", re.IGNORECASE)
_SHORT_LINE, _NEAR_START = 50, 90
"""Characters of a line that was not broken because it was full."""
LIST_MARK = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2}[ivx]{0,4})\)\s+", re.IGNORECASE)
"""What counts a sentence in a list."""
_CELL = 60
"""Characters of a cell of a column that says who is to act."""
_IN_CELL = re.compile(r"[ \t/,&]+")
_OPENS_CELL = re.compile(
    r"(?:[Cc]lerk|ALL|All|Chair(?:man|woman|person)?|Cllrs?\.?|Councillors?|[A-Z]{2,3})(?=[\s/,&])"
)
_NEXT_ENTRY = re.compile(r"[•∑·]|[-–]\s|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}[ivx]{0,4})[.)]\s")
"""How the next entry of the column beside that one opens."""
OWNER_TAG = re.compile(
    r"(?<=[.!?)])\s+Actions?\b:?\s*[-–]?\s*(?P<who>[A-Z]{2,3}(?:\s?[/,&]\s?[A-Z]{2,3}){0,3}|(?:the )?Clerk|All)[^\w\n]*(?=\n|\Z)"
)
"""What some minutes set behind a sentence: whose the task in it is."""
_LONGEST_TAG = 40


def entry(text: str, at: int, floor: int) -> int:
    """Return `at` where it opens an entry of a list: a line below a short one, or what stands beside "Actions"; else `floor`."""
    low = max(floor, at - _NEAR_START)
    line = text.rfind("\n", low, at) + 1
    if line <= low:
        return floor
    lead = text[line:at].strip()
    above = text[max(low, text.rfind("\n", low, line - 1) + 1) : line - 1].rstrip()
    below_short = not lead and len(above) < _SHORT_LINE and not above.endswith((",", "-", " and", " that", ":"))
    return at if below_short or _BESIDE.fullmatch(lead) else floor


def below_tag(text: str, at: int, floor: int) -> int:
    """Return where the line with `at` begins if the one above it ends with the tag of whose its task is, else `floor`."""
    line = text.rfind("\n", floor, at) + 1
    return line if line > floor and OWNER_TAG.search(text, max(floor, line - _LONGEST_TAG), line) else floor


def below_cell(text: str, start: int, at: int) -> int:
    """Return where the words of a task open whose verb stands at `at`, below the cell of the entry before that says who is to act there."""
    stop = text.find("\n", start, min(at, start + _CELL)) if _OPENS_CELL.match(text, start, at) else -1
    if stop < 0:
        return start
    below = at - len(text[stop:at].lstrip())
    beside = text[start - 1 : start] == "\t" and text[below : below + 1].isupper()
    named = all(
        word[0].isupper() or word in ("and", "the", "clerk") for word in _IN_CELL.split(text[start:stop]) if word
    )
    return below if named and (beside or _NEXT_ENTRY.match(text, below)) else start
