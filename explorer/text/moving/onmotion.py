"""Whose motion a resolution was, told between the word and what was resolved: "RESOLVED on the motion of Councillors Elm and Oak that"."""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.text.moving import movernames
from explorer.text.naming import names
from explorer.text.page.draft import Draft

_ON_MOTION = re.compile(
    r"on\s{1,3}the\s{1,3}motion\s{1,3}of\s{1,3}(?:the\s{1,3})?(?P<who>[A-Z][^:;]{3,120}?)"
    r"(?:,?\s{1,3}(?:and\s{1,3})?seconded\s{1,3}by\s{1,3}(?:the\s{1,3})?(?P<seconder>[A-Z][^:;]{2,80}?))?"
    r"(?:[\s,-]{1,3}that\b[\s,:-]{0,4}|\s{0,2}:\s{0,4}|\)[\s,-]{1,3}(?:that|to)\b[\s,:-]{0,4})",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"\s{0,3}\((?:(?:Councill?ors?|Crs?|Cllrs?)\.?\s)?(?P<mover>[A-Z][\w' -]{1,40}?)\s?/\s?"
    r"(?:(?:Councill?or|Cr|Cllr)\.?\s)?(?P<seconder>[A-Z][\w' -]{1,40}?)\)[\s,:-]{1,3}(?:that|to)\b[\s,:-]{0,4}",
    re.IGNORECASE,
)
"""Both in brackets with a slash between them: "RESOLVED (Elm/Oak) that"."""
_OPENS = re.compile(r"\bon\s{1,3}the\s{1,3}motion\s{1,3}of\b", re.IGNORECASE)
_BRACKET = re.compile(r"(?<=\w)\s{0,3}\((?=[^()\n/]{2,50}/)")
_MOST = 2
"""A mover and a seconder, as minutes of councils of New South Wales name them in this order."""


class Named(NamedTuple):
    """The places of the mover and the seconder, if any, and where the words of what was resolved begin."""

    mover: tuple[int, int]
    seconder: tuple[int, int] | None
    end: int


def beside(draft: Draft, start: int, stop: int, end: int) -> Named | None:
    """Return whom the words right after `[start, stop)`, which say RESOLVED, or the last of these name as having moved what follows."""
    within = _OPENS.search(draft.masked, start, stop) or _BRACKET.search(draft.masked, start, stop)
    return read(draft, within.start() if within else stop, end)


def read(draft: Draft, at: int, end: int) -> Named | None:
    """Return whom the words at `at` name as having moved what follows them, or None."""
    if pair := _PAIR.match(draft.masked, at, end):
        mover = movernames.name_in(draft, *pair.span("mover"))
        return Named(mover, movernames.name_in(draft, *pair.span("seconder")), pair.end()) if mover else None
    match = _ON_MOTION.match(draft.masked, at, end)
    if match is None:
        return None
    groups = ("who", "seconder") if match["seconder"] else ("who",)
    found = [
        (match.start(group) + start, match.start(group) + stop)
        for group in groups
        for start, stop in names.split_names(match[group])
    ]
    if not 1 <= len(found) <= _MOST:
        return None
    mover, *others = found
    return Named(mover, others[0] if others else None, match.end())
