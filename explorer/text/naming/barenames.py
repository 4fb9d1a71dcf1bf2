"""Where a printed name ends before what stands behind it: an office or a council in brackets, and the initials used further down."""

from __future__ import annotations

import re

from explorer.text.naming import names

_OWN_INITIALS = re.compile(
    r"^(?:\S+\s+)?[A-Z](?:[a-z]+\s+|\.\s*|\s+)(?:[A-Z][\w'.-]*\s+){0,2}[A-Z][\w'-]+(?P<tag>\s*\([A-Z]{2,3}\)\s*)$"
)
_OWN_LETTERS = re.compile(r"(?<=[a-z)])\s+(?P<tag>[A-Z]{2,3})[a-z]?$")
"""Somebody's own initials after a name, which minutes use further down."""
_OWN = r"(?:(?:[Ss]n?r|[Jj]n?r|[Ss]enior|[Jj]unior)\.?|(?:[Nn][ée]e|formerly|previously)\s[A-Z][\w'’ -]{1,60})\)"
"""What a bracket says of a name itself: which of two of that name, and what the name was before."""
OWN_BRACKET = re.compile(rf"\s?\({_OWN}")
_LAST_BRACKET = re.compile(rf"\s*\((?!(?!VC)[A-Z]{{1,2}}\.?\)|{_OWN})[^()]*(?:\([^()]*\)[^()]*)?\){{0,2}}\s*$")


def bare_end(name: str) -> int:
    """Return how much of a name is the name itself, without the initials, offices and other remarks behind it."""
    if letters := _OWN_LETTERS.search(name):
        firsts = [word[0] for word in name[: letters.start()].split() if word[0].isupper() and not names.is_title(word)]
        if len(firsts) > 1 and letters["tag"][0] == firsts[0] and letters["tag"][-1] in firsts[1:]:
            return bare_end(name[: letters.start()])
    if "(" not in name:
        return len(name)
    bracket = _LAST_BRACKET.search(name)
    if bracket:
        return bare_end(name[: bracket.start()])
    own = _OWN_INITIALS.search(name)
    return own.start("tag") if own else len(name)
