"""Letters that a paper gives to a person: "Ann Croft (AC)". Minutes use them further down, where they look like those of a council ("PC")."""

from __future__ import annotations

import re
from collections.abc import Mapping

from explorer.text.naming.namewords import FORENAMES

_NAMED = re.compile(
    r"\b(?P<given>[A-Z][\w'’-]*)\.?[ ](?:[A-Z][\w'’-]*\.?[ ])?(?P<family>[A-Z][\w'’-]+)(?P<gap>[ \t]{1,40}\(?|\()\Z"
)
_TAGGED = re.compile(
    r"(?P<given>[A-Z])[a-zà-ÿ'-]{1,40} (?:[A-Z][a-zà-ÿ'-]{1,40} )?(?P<family>[A-Z])[A-Za-zà-ÿ'-]{1,40}"
    r"(?: \([A-Z]{2,6}\))?[ \t]{1,20}"
    r"(?P<tag>[A-Z]{2,3}[a-z]?)(?=[,\s]|\Z)"
)
"""A name with letters behind it."""
_LETTERS = re.compile(r"C(?<=[ (\t][BCPD]C)\b")
_GOES_ON = re.compile(r" [a-z]{2}")
_SPEAKS = re.compile(
    r" (?:noted|asked|explained|reported|commented|advised|confirmed|said|stated|added|thanked|presented|read)\b"
)
_WITHIN = re.compile(r"[a-z,;&/] \Z")
_REACH = 90


def given(text: str) -> dict[str, int]:
    """Return the letters like a council's in a text that stand behind a name that begins with them, each with the first such place.

    Without a bracket or a gap before them the name opens with a known given name.
    """
    found: dict[str, int] = {}
    for place in _LETTERS.finditer(text):
        at = place.start() - 1
        letters = text[at : at + 2]
        named = None if letters in found else _NAMED.search(text, max(0, at - _REACH), at)
        if named and named["given"][0] + named["family"][0] == letters:
            apart = named["gap"] != " " or named["given"].lower() in FORENAMES
            if apart:
                found[letters] = at
    return found


def acts(text: str, named: re.Match[str], persons: Mapping[str, int]) -> bool:
    """Tell whether it is one of `persons` whose letters end what looks like a council's name: who speaks ("4.2 The Standing Orders AC noted"),
    who goes on where a line or sentence opens with them, or whom this very place gives the letters."""
    at = persons.get(named.group()[-2:], len(text))
    if at + 2 >= named.end():
        return at + 2 == named.end()
    opens = not _WITHIN.search(text, max(0, named.start() - 3), named.start())
    return bool((_GOES_ON if opens else _SPEAKS).match(text, named.end()))


def tagged(line: str) -> bool:
    """Tell whether a line has a name with its own initials behind it: "Ann Elm  AE  Carl Oak  CO"."""
    return any(m["tag"][0] == m["given"] and m["tag"][1] == m["family"] for m in _TAGGED.finditer(line))
