"""Names of bodies that a line's end breaks in two: "the Homes and Social" / "Development Committee", "District of Ashford-" / "Elmwood".

A line that opens with the end of a name is read together with the end of the line above, where that is as long as running text
has lines and ends in no stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text import bodies
from explorer.text.bodies import Body
from explorer.text.seek import Seeker, cues

_NOUNS = cues(
    "committee", "sub-committee", "subcommittee", "council", "board", "panel", "forum", "partnership", "agency", "authority", "commission",
    "association", "assembly", "group", "trust", "spc",
)  # fmt: skip
_OPENS = re.compile(r"(?:(?:[A-Z(][\w'&./()-]*|of|and|the|for|&|in|on|to)[ ]+)*")
"""What stands before the noun on its own line: nothing but words of names."""
_GOES_ON = re.compile(r"(?:\b[A-Z][\w'&/-]*,?|\b(?:of|and|the|for|in|on|to)|&)[ \t]*\Z")
"""How a line ends within a name."""
_RUNNING = 45
"""Characters that a line of running text has at least."""
_TAIL = 90
_AHEAD = 90


def find(seeker: Seeker) -> Iterator[Body]:
    """Yield the bodies whose names the masked text of `seeker` breaks over two lines, in the order of their nouns."""
    text = seeker.text
    done = 0
    for place in seeker.within(_NOUNS):
        if place < done or not text[place].isupper():
            continue
        begin = text.rfind("\n", max(0, place - _TAIL), place) + 1
        if not begin or not _OPENS.fullmatch(text[begin:place].lstrip()):
            continue
        above = max(text.rfind("\n", max(0, begin - 1 - _RUNNING), begin - 1) + 1, begin - 1 - _TAIL, 0)
        if begin - 1 - above < _RUNNING or not _GOES_ON.search(text, max(above, begin - 40), begin - 1):
            continue
        stop = text.find("\n", place, place + _AHEAD)
        piece = text[above : stop if stop >= 0 else place + _AHEAD].replace("\n", " ")
        for body in bodies.find(piece):
            if above + body.start < begin < above + body.end:
                done = above + body.end
                yield Body(body.name, above + body.start, done, body.classification, body.short)
