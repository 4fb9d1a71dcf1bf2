"""Letters that a paper gives to a person: "Ann Croft (AC)". Minutes use them further down, where they look like those of a council ("PC")."""

from __future__ import annotations

import re
from collections.abc import Mapping

from explorer.text.naming.nameparts import is_name
from explorer.text.naming.nametitles import is_title
from explorer.text.naming.namewords import FORENAMES

_NAMED = re.compile(
    r"\b(?P<given>[A-Z][\w'’-]*)\.?[ ](?:[A-Z][\w'’-]*\.?[ ])?(?P<family>[A-Z][\w'’-]+)(?P<gap>[ \t]{1,40}\(?|\()\Z"
)
_TAGGED = re.compile(
    r"(?!(?:Cllr|Councill?or|Mrs?|Ms|Miss|Dr|(?:Vice )?Chair|Clerk) )(?P<given>[A-Z])[a-zà-ÿ'-]{1,40} (?:[A-Z][a-zà-ÿ'-]{1,40} )?(?P<family>[A-Z])[a-zà-ÿ'][A-Za-zà-ÿ'-]{0,40}"
    r"(?: \([A-Z]{2,6}\))?[ \t]{1,20}"
    r"(?P<tag>[A-Z]{2,3}[a-z]?)(?=[,\s]|\Z)"
)
"""A name with letters behind it."""
_BEHIND = re.compile(r"[ \t]{1,60}(?P<tag>[A-Z]{2,3})(?=[\s,])")
_TITLE = re.compile(r"(?:Cllrs?|Councill?ors?|Mrs?|Ms|Miss|Dr)\b\.?\s*")
_SEVERAL = 2
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
    return any(map(_own, _TAGGED.finditer(line)))


def _own(named: re.Match[str]) -> bool:
    return named["tag"][0] == named["given"] and named["tag"][1] == named["family"]


def parted(piece: str) -> str:
    """Return a list, its length kept, with commas in place of the initials that repeat names and of what somebody is there as behind
    them, where it has several such names: "Cllr Ann Elm AE Chair Cllr Ben Oak BO MCC Carl Ash CA"."""
    tagged = [match for match in _TAGGED.finditer(piece) if _own(match)]
    if len(tagged) < _SEVERAL:
        return piece
    begins = [match.start() for match in tagged[1:]]
    for match, begin in zip(tagged, [*begins, tagged[-1].end()], strict=True):
        stop = _as_what(piece, match.end(), begin)
        piece = f"{piece[: match.start('tag')]},{' ' * (stop - match.start('tag') - 1)}{piece[stop:]}"
    return piece


def _as_what(piece: str, at: int, begin: int) -> int:
    """Return where the words behind somebody's initials end, before the title of the next one, or `at` where they name somebody."""
    titles = list(_TITLE.finditer(piece, at, begin))
    stop = titles[0].start() if titles else begin
    alone = sum(len(title.group()) for title in titles) == begin - stop
    return stop if alone and not is_name(piece[at:stop].strip(" ,")) else at


def behind(text: str, start: int, end: int) -> int:
    """Return where the initials end that repeat the name at `[start, end)`, else where the name ends."""
    tag = _BEHIND.match(text, end)
    name = [word for word in text[start:end].split() if not is_title(word)] if tag else []
    own = tag is not None and len(name) > 1 and tag["tag"][0] == name[0][0] and tag["tag"][1] == name[-1][0]
    return tag.end() if tag and own else end
