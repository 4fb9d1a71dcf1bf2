"""A body's name as people write it, and the form under which two printed names are one."""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.text.page.draft import fold

_BROKEN = re.compile(r"(?<=\w)(?:-\s+|\s+-)(?=[A-Z])")
"""Where a line ended within a name with a hyphen."""
_SITTING = re.compile(
    r"\b(?:annual|extra[- ]?ordinary|special|ordinary|virtual)\s+(?:general\s+)?"
    r"(?=(?:parish|town|community)\s+(?:council|meeting)\b|pc\Z)"
    r"|(?<=\bparish )(?:annual|general)\s+(?:general\s+)?(?=(?:meeting|council)\b)"
    r"|^(?:(?:an?|the)\s+)?(?:(?:regular|special|ordinary|public)\s+)?sitting\s+of\s+(?:the\s+)?"
    r"|^(?:the\s+)?(?:a\.?g\.?m\.?|annual (?:general )?meeting|annual (?:parish )?assembly)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""The kind of a sitting within the name of who sat: "Westmere Annual Parish Council", "AGM of the Parish Council"."""
_MISCASED = re.compile(r"(?<=[ -])[a-z](?=[\w']{3})")
_SMALL = {"of", "and", "the", "for", "in", "on", "with", "to", "at", "a", "ac"}


@lru_cache(maxsize=16_384)
def tidy(name: str) -> str:
    """Return a body's name as people write it: printed capitals lowered, "&" kept, white space folded."""
    words = _BROKEN.sub("-", fold(name).strip(" ,.;:-*#"))
    letters = [c for c in words if c.isalpha()]
    if letters and sum(c.isupper() for c in letters) > 0.85 * len(letters) and len(letters) > 6:
        parts = words.lower().split(" ")
        words = " ".join(p if i and p in _SMALL else _capital(p) for i, p in enumerate(parts))
    return words


def _capital(word: str) -> str:
    if word in ("spc", "jpc"):
        return word.upper()
    return "-".join(
        p[:1].upper() + p[1:] if not p.startswith("(") else p[:1] + p[1:2].upper() + p[2:] for p in word.split("-")
    )


def capitals(words: str) -> str:
    """Return words, each of four letters or more with a capital, whatever a slip of the shift key made of its first."""
    return _MISCASED.sub(lambda match: match.group().upper(), words)


@lru_cache(maxsize=16_384)
def without_sitting(name: str) -> str:
    """Return a body's name without the kind of its sitting."""
    return _SITTING.sub("", name)


@lru_cache(maxsize=16_384)
def key(name: str) -> str:
    """Return the form under which two printed names of a body in one text are one: case, "&" and brackets aside."""
    low = (
        name.casefold()
        .replace("&", "and")
        .replace("sub committee", "sub-committee")
        .replace("subcommittee", "sub-committee")
    )
    return re.sub(r"\W+", " ", re.sub(r"\b(?:for|the)\b", " ", low)).strip()
