"""Names of bodies that a line's end breaks in two: "the Homes and Social" / "Development Committee", "District of Ashford-" / "Elmwood".

A line that opens with the end of a name is read together with the end of the line above, where that is as long as running text
has lines and ends in no stop, or ends in a word that joins names. A blank line may stand between, where that word or a noun that is no
name by itself shows that one name goes on after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.councils import bodies, letterheads
from explorer.text.councils.bodies import Body
from explorer.text.page.seek import Seeker, cues

_NOUNS = cues(
    "committee", "sub-committee", "subcommittee", "council", "board", "panel", "forum", "partnership", "agency", "authority", "commission",
    "association", "assembly", "group", "trust", "spc",
)  # fmt: skip
_OPENS = re.compile(r"(?:(?:[A-Z(][\w'&./()-]*|of|and|the|for|&|in|on|to)[ ]+)*")
"""What stands before the noun on its own line: nothing but words of names."""
_GOES_ON = re.compile(r"(?:\b[A-Z][\w'&/-]*,?|\b(?:of|and|the|for|in|on|to)|&)[ \t]*\Z")
"""How a line ends within a name."""
_JOINS = re.compile(r"(?:\b(?:of|and|the|for)|&)[ \t]*\Z")
"""How a line ends that goes on, however short it is."""
_ENDS = re.compile(r"\b(?i:committee|council|board|panel|spc|jpc)[ \t]*\Z")
"""How a line ends with the whole name of a body."""
_LABEL = re.compile(
    r"(?i:authority)[ \t]*:[ \t]*[\w(]|\w[\w-]*[ \t]+(?i:members?|representatives?)\b[^.:;,\n]{0,30}(?::|[ \t]*(?:\n|\Z))"
)
"""A noun that opens the label of what stands beside or below it: "Authority: Cabinet on 11 February", "Panel Members:"."""
_LABELS_ONE = re.compile(
    r"\w[\w-]*:[ \t]+(?:(?:Councillor|Cllr|Mrs?|Ms|Dr|Professor)\b|[A-Z][a-z]+[ ][A-Z][a-z]+[ \t]*(?:\n|\Z))"
)
"""A name that is the label of somebody on its line: "Enterprise Council: Ann Elm"."""
_RUNNING = 45
"""Characters that a line of running text has at least."""
_BLANK = 12
"""Characters that a blank line has at most, with the marks that stood in it."""
_TAIL = 90
_AHEAD = 90


def find(seeker: Seeker) -> Iterator[Body]:
    """Yield the bodies whose names the masked text of `seeker` breaks over two lines, in the order of their nouns."""
    text = seeker.text
    letterhead = letterheads.find(text)
    broken = letterhead if letterhead and "\n" in text[letterhead.start : letterhead.end] else None
    if broken:
        yield broken
    done = broken.end if broken else 0
    for place in seeker.within(_NOUNS):
        if place < done or not text[place].isupper():
            continue
        begin = text.rfind("\n", max(0, place - _TAIL), place) + 1
        if not begin or not _OPENS.fullmatch(text[begin:place].lstrip()):
            continue
        end, next_line = begin - 1, True
        if (blank := text.rfind("\n", max(0, end - _BLANK), end)) >= 0 and not text[blank:end].strip():
            end, next_line = blank, False
        above = max(text.rfind("\n", max(0, end - _TAIL), end) + 1, end - _TAIL, 0)
        tail = max(above, end - 40)
        first = not text[begin:place].strip()
        if _LABEL.match(text, place) if first else _LABELS_ONE.match(text, place):
            continue
        goes_on = (next_line or first) and end - above >= _RUNNING and _GOES_ON.search(text, tail, end)
        if not goes_on and not _JOINS.search(text, tail, end):
            continue
        stop = text.find("\n", place, place + _AHEAD)
        piece = text[above : stop if stop >= 0 else place + _AHEAD].replace("\n", " ")
        for body in bodies.find(piece):
            if above + body.start < begin < above + body.end and not _ENDS.search(text, above + body.start, end):
                done = above + body.end
                yield Body(body.name, above + body.start, done, body.classification, body.short)
