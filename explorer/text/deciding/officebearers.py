"""Lists of those who were elected, an office a line, below the sentence that says that they were: "The following were elected:" over
"Chair: A Elm, nominated by B Oak and seconded by C Ash"."""

from __future__ import annotations

import re

from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import movernames, movers
from explorer.text.naming import names
from explorer.text.page.lines import Line, at_or_after
from explorer.text.page.seek import Cued

_FOLLOWING = Cued(
    re.compile(
        r"\b(?:following|these)\s+(?:\w+\s+){0,3}?(?:were|have\s+been|was)\s+(?:(?:\w+ly|declared|all|then)\s+){0,2}"
        r"(?:re-?)?(?:elected|appointed)\b[^.:\n]{0,60}[.:]?\s*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    ("elected", "appointed", "reelected"),
    before=90,
    after=80,
)
_OFFICE = (
    r"(?:(?:Vice|Deputy|Hon(?:orary)?\.?|Assistant|Minutes?|Membership)[- ]){0,2}"
    r"(?:Chair(?:man|woman|person)?|Conven[eo]r|President|Secretary|Treasurer|Mayor|Provost|Leader|Clerk|Auditor)"
)
_ENTRY = re.compile(rf"\W{{0,6}}(?P<office>{_OFFICE})\W{{0,4}}\s*[:-]\W{{0,4}}\s*(?P<who>{movernames.WHO})(?=\W|\Z)")
_PUT_FORWARD = re.compile(
    rf"[\s,;(-]*(?:nominated|proposed)(?:\s+by)?:?\s+(?P<mover>{movernames.WHO})[\s,;]*(?:and\s+)?seconded"
    rf"(?:\s+by)?:?\s+(?P<seconder>{movernames.WHO})",
    re.IGNORECASE,
)
_MOST = 12
"""Lines that such a list has at most."""


def read(part: Part) -> list[str]:
    """Record the elections that a part of minutes lists so."""
    draft = part.draft
    refs: list[str] = []
    if not part.room.minuted:
        return refs
    for said in draft.seeker.finditer(_FOLLOWING, part.begin, part.end):
        first = at_or_after(draft.lines, said.start()) + 1
        for line in draft.lines[first : first + _MOST]:
            entry = _ENTRY.match(draft.masked, line.start, min(line.end, part.end))
            if entry is None:
                break
            ref = _elected(part, line, entry)
            refs += [ref] if ref else []
    return refs


def _elected(part: Part, line: Line, entry: re.Match[str]) -> str:
    """Record who was elected on a line, with who put them forward; the ref, empty where the line names nobody."""
    draft, room, covered = part.draft, part.room, part.covered
    if covered.touches(line.start, line.end) or not names.split_names(entry["who"]):
        return ""
    ref = decide(draft, room, Settled(entry.start("office"), line.end, "agreed"))
    if not ref:
        return ""
    covered.add(line.start, line.end)
    room.nominated.add(line.start, line.end)
    if put := _PUT_FORWARD.match(draft.masked, entry.end("who"), line.end):
        named = (movernames.name_after(draft, put.start(group), put.end(group)) for group in ("mover", "seconder"))
        movers.attach_named(draft, [ref], line.start, *named)
    return ref
