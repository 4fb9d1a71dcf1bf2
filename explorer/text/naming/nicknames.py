"""What somebody is called beside the given name, where a paper prints both in one name."""

from __future__ import annotations

import re

from explorer.text.naming.namewords import FORENAMES

_NICKNAME = re.compile(
    r"[\w.]\s(?:['\"‘“](?P<quoted>[A-Z][a-z]{1,11})['\"’”]|\((?P<bracketed>[A-Z][a-z]{1,11})\))\s[A-Z]"
)


def nickname(name: str) -> str:
    """Return the nickname within a printed name ("Robert 'Bob' Birch", "Elizabeth (Liz) Oak"), or an empty string; in brackets it is one
    only where it is known as a given name, as offices and places stand there too."""
    match = _NICKNAME.search(name) if "(" in name or "'" in name or '"' in name or "‘" in name or "“" in name else None
    if match is None:
        return ""
    said = match["quoted"] or match["bracketed"]
    return said if match["quoted"] or said.lower() in FORENAMES else ""
