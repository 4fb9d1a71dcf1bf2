"""Councils that a paper names by letters alone: "NCC"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from explorer.text.councils import bodies
from explorer.text.councils.bodies import Body
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Reach, near

_LETTERS = re.compile(r"(?<![\w./&-])(?:[A-Z]{1,3}(?:CC|DC|TC|PC|MBC)|[A-Z]{1,4}BC)(?![\w./&-])")
_ENDS_LETTERS = re.compile(r"C(?<=[BCDPT]C)(?![\w./&-])")
_IN_BRACKETS = re.compile(r"\((?P<letters>[A-Z]{1,4}[BCDPT]C)\)")
_OF_ANOTHER = re.compile(
    rf"(?<![\w'-])((?:[A-Z][\w'-]{{0,40}} (?:(?:of|and|for|the) ){{0,2}}){{2,6}}){_IN_BRACKETS.pattern}"
)
"""Letters in brackets after whatever they stand for: "Lawful Development Certificate (LDC)"."""
_NO_COUNCILS = frozenset(
    (
        "BBC",
        "ABC",
        "NBC",
        "PCC",
        "CPC",
        "RTPC",
        "PVC",
        "UPVC",
        "WPC",
        "DPC",
        "TTC",
        "AFC",
        "RFC",
        "CRTPC",
        "GDC",
        "HDC",
        "LTC",
        "IPPC",
        "SPC",
        "JPC",
        "LCDC",
        "TBC",
        "RBC",
        "HSBC",
    )
)
_LONGEST_NAME = 240


def find(draft: Draft, found: Sequence[Body]) -> list[Body]:
    """Return the councils named by letters alone ("NCC"), more than once; letters of a council named in full are that council."""
    text = draft.masked
    names = {
        "".join(word[0] for word in body.name.split() if word[0].isupper()): body.name
        for body in reversed(found)
        if body.classification == "council" and body.name.casefold().endswith(" council")
    }
    ends = [match.end() for match in _ENDS_LETTERS.finditer(text)]
    found_at = {match.start(): match for end in ends for match in _LETTERS.finditer(text, max(0, end - 6), end + 1)}
    if not found_at:
        return []
    known = {body.short for body in found}
    bracketed = [match.start() for match in _IN_BRACKETS.finditer(text)]
    named = near(_OF_ANOTHER, text, bracketed, Reach(_LONGEST_NAME, 10), 0, len(text))
    known |= {match["letters"] for match in named if _stand_for(*match.groups())} - names.keys()
    said = [found_at[at] for at in sorted(found_at) if found_at[at].group() not in known | _NO_COUNCILS]
    firms = {match.group() for match in said if text.endswith("c/o ", 0, match.start())}
    times = Counter(match.group() for match in said if match.group() not in firms)
    return [
        Body(names.get(match.group(), match.group()), match.start(), match.end(), "council")
        for match in said
        if times[match.group()] > 1
    ]


def _stand_for(words: str, letters: str) -> bool:
    """Tell whether letters are those of the words before them, or of the last of these."""
    strong = [word for word in words.split() if word[0].isupper()]
    return any(bodies.short_for(" ".join(strong[-count:]), letters) for count in (len(letters), len(strong)))
