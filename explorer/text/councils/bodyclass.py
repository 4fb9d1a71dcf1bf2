"""What a body is, by its name: its class, and whether it is a particular one."""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.text.councils import bodywords
from explorer.text.councils.councilnames import FULL_COUNCIL

_PLAIN_WORD = re.compile(r"[\w-]+")
_MUNICIPAL = ("township of ", "municipality of ", "corporation of the ")
"""How the names of councils in Ontario begin that end with no word for a body."""
_SAID = (
    ("parish meeting", "parish meeting"),
    *((holder, "cabinet member") for holder in ("cabinet member", "executive member", "lead member", "portfolio holder", "leader of the council")),
    ("scrutiny", "scrutiny"), ("cabinet", "cabinet"),
    ("pwyllgor craffu", "scrutiny"), ("pwyllgor gwaith", "cabinet"), ("bwrdd gweithredol", "cabinet"),
    ("department", "department"), ("ministry", "department"), ("district of", "council"),
)  # fmt: skip
"""Words that tell the class wherever they stand in a name, of several the first."""


@lru_cache(maxsize=4096)
def classify(name: str) -> str:
    """Return the class of a body from its name: council, cabinet, scrutiny, committee, panel, board, agency, …"""
    low = name.casefold()
    if name in bodywords.KNOWN:
        return bodywords.KNOWN[name]
    if low.removeprefix("the ") == "executive":
        return "cabinet"
    for word, kind in _SAID:
        if word in low and not (kind == "council" and "committee" in low):
            return kind
    if low.endswith((" municipal district", " metropolitan district")) or low.startswith(_MUNICIPAL):
        return "council"
    words = [w for w in _PLAIN_WORD.findall(low) if not w.isdigit()]
    for word in reversed(words):
        if word in bodywords.NOUNS:
            return bodywords.NOUNS[word]
    if words and words[0] in bodywords.WELSH_NOUNS:
        return bodywords.WELSH_NOUNS[words[0]]
    return "council" if ("C" in name or "London" in name) and FULL_COUNCIL.search(name) else "body"


def is_particular(name: str) -> bool:
    """Tell whether a name is of one body, and not of a sort of bodies ("Parish Council") or of their meeting."""
    words = name.lower().split()
    sort = name.lower() in bodywords.GENERIC_NAMES or len(words) < 2
    return not sort and name[:1].isupper() and "meeting" not in words and classify(name) != "body"
