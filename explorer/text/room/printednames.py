"""People where a paper prints their names: one mention for each printed form."""

from __future__ import annotations

import re

from explorer.text.naming import names
from explorer.text.naming.barenames import OWN_BRACKET, bare_end
from explorer.text.page.draft import Draft, fold
from explorer.text.room import knownnames

RUN_TOGETHER = re.compile(r"(?<=[a-z]{2})(?=[A-Z]\.?\s[A-Z][a-z])")
"""Where two names ran together: "A BirchB Elm"."""
MEMBER_TITLE = re.compile(
    r"(?:Councill?or|Council(?:member|man|woman|person)|Cllr|Alderman|Cmhlr|Comhairleoir)\b", re.IGNORECASE
)
_VICE = re.compile(r"[Vv]ice[\s-][Cc]hair(?:man|woman|person)?,?\s+(?=(?:Cllr|Councill?or|Mrs?|Ms|Miss|Dr)\b)")
"""An office before the title of a name, which is no part of it."""
_LONGEST_WORD = 30


def person_at(draft: Draft, start: int, end: int, councillor: bool = False) -> str:
    """Record the person named at `[start, end)` and return the ref; one mention per printed form, roles in brackets left out."""
    text = draft.masked
    if vice := _VICE.match(text, start, end):
        start = vice.end()
    if text[end : end + 1].isalpha():
        end = _word_end(text, start, end)
    if "(" in text[end : end + 2] and (own := OWN_BRACKET.match(text, end)):
        end = own.end()
    end -= text[end - 1] == "'"  # "Councillor Ash's" and "Councillor Ellis'" are of those who have something.
    name = text[start:end]
    said = (name, councillor)
    if known := draft.people.get(said):
        ref, length = known
        draft.also(ref, start, start + length)
        return ref
    if "(" in name:
        end = start + bare_end(name)
        name = text[start:end]
    name = fold(name)
    parsed = names.parse(name)
    if called := knownnames.by_nickname(draft, name):
        draft.also(called, start, end)
        draft.people[said] = called, end - start
        return called
    titles = parsed.titles
    if councillor and not titles:
        titles = ("Councillor",)
    ref = draft.mention("person", name, start, end, titles=titles)
    draft.people[said] = ref, end - start
    knownnames.note(draft, ref, name)
    return ref


def _word_end(text: str, start: int, end: int) -> int:
    """Return the end of the word that a name cut off at a limit of its passage stops in."""
    stop = end
    while start < stop < len(text) and text[stop].isalpha() and text[stop - 1].isalpha() and stop < end + _LONGEST_WORD:
        if MEMBER_TITLE.match(text, stop) or RUN_TOGETHER.match(text, stop):
            return stop
        stop += 1
    return stop
