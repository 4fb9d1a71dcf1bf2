"""Who was in the room by what they did there, in minutes that print no list of those present."""

from __future__ import annotations

import re

from explorer.schema import TOOK_PART
from explorer.text.naming import names
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued
from explorer.text.room import printednames

_OFFICE_NEAR = 40
"""Characters after a name in which an office stands."""
ABSENT = re.compile(r"\b(?:absence|absent|in writing|written|apologies)\b", re.IGNORECASE)
"""Words of a declaration of interest that somebody sent who was not there."""
_GUEST = Cued(
    re.compile(
        r"with the (?:agreement|consent|permission|leave) of the (?-i:[A-Z][\w-]+)(?: [\w-]+){0,3}, "
        r"(?-i:(?P<who>(?:Councillor|Cllr)\.? (?:[A-Z][\w'-]*\.? ?){1,3}))(?<= )(?:then )?(?:spoke|addressed|attended)"
        r"\b",
        re.IGNORECASE,
    ),
    ("with the agreement of", "with the consent of", "with the permission of", "with the leave of"),
)
"""A councillor whom a body lets speak is none of its members."""


_CAME = Cued(
    re.compile(
        r"(?P<who>(?:Councillor|Cllr|Alderman|County Councillor)\.? (?:[A-Z][\w'-]*\.? ){1,3})(?:then )?"
        r"(?:entered|joined|rejoined|re-entered|left|arrived at|returned to) the (?:meeting|room|chamber)\b"
        r"(?! (?:of|for|as|on)\b)"
    ),
    ("Councillor", "Cllr", "Alderman", "County Councillor"),
)
"""Who came or went, and so was in the room."""


_PRESIDED = Cued(
    re.compile(
        r"The (?:Chair(?:man|woman|person)?|(?:Lord )?Mayor|Conven[eo]r),? "
        r"(?P<who>(?:Councillor|Cllr|Alderman)\.? (?:[A-Z][\w'-]*\.? ?){1,3})(?<=[\w.]),? "
        r"(?:then )?(?:invited|welcomed|opened|announced|advised|introduced|reminded|thanked|informed|explained"
        r"|declared|asked for)\b"
    ),
    ("The Chair", "The Mayor", "The Lord Mayor", "The Convener", "The Convenor"),
)
"""Whoever is said to preside by what the chair of a meeting does."""


def read(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record as present whoever moved, seconded or voted on a decision of `meeting`, declared an interest in person, came or
    went, or was let speak in its minutes `[begin, end)`."""
    for match in draft.seeker.finditer(_GUEST, begin, end):
        at = match.start("who")
        guest = printednames.person_at(draft, at, at + len(match["who"].rstrip()))
        draft.claim("attended", guest, meeting, match.start(), match.end(), as_taking_part("other member"))
    for match in draft.seeker.finditer(_PRESIDED, begin, end):
        at = match.start("who")
        chair = printednames.person_at(draft, at, at + len(match["who"].rstrip()))
        if not draft.claims("attended", target=meeting):
            draft.claim("attended", chair, meeting, match.start(), match.end(), as_taking_part("chair"))
    deeds = [
        (c.subject, c.span.start, c.span.end)
        for kind in TOOK_PART
        for taken in draft.claims("taken_at", target=meeting)
        for c in draft.claims(kind, target=taken.subject)
    ]
    for match in draft.seeker.finditer(_CAME, begin, end):
        at = match.start("who")
        if draft.masked[max(0, at - 3) : at].rstrip().endswith('"'):
            continue  # Words quoted from the minutes of another meeting.
        came = printednames.person_at(draft, at, at + len(match["who"].rstrip()))
        deeds.append((came, match.start(), match.end()))
    declared = draft.claims("declared_interest", target=meeting)
    deeds += [
        (c.subject, c.span.start, c.span.end)
        for c in declared
        if not ABSENT.search(draft.masked, c.span.start, c.span.end)
    ]
    for person, start, stop in deeds:
        if not any(draft.claims(kind, person, meeting) for kind in ("attended", "sent_apologies")):
            draft.claim("attended", person, meeting, start, stop, as_taking_part(role(draft, person, start, stop)))


def listed(draft: Draft, person: str, meeting: str) -> bool:
    """Tell whether a list of those in the room has somebody, perhaps with the given name where only the initial stands elsewhere."""
    named = names.parse(draft.name(person))
    there = (names.parse(draft.name(claim.subject)) for claim in draft.claims("attended", target=meeting))
    return any(
        one.surname.lower() == named.surname.lower() and (not named.initials or one.initials[:1] == named.initials[:1])
        for one in there
    )


def as_taking_part(role: str) -> dict[str, str]:
    """Return what is said of a presence that a rule concludes from what somebody did, where no list tells it."""
    return {"role": role, "basis": "derived"}


def role(draft: Draft, person: str, start: int, stop: int) -> str:
    """Return as what somebody was there whom `[start, stop)` names: an officer has the office after the name."""
    name = draft.name(person)
    at = draft.masked.find(name, start, stop)
    after = draft.masked[at + len(name) : min(stop, at + len(name) + _OFFICE_NEAR)] if at >= 0 else ""
    office = after.lstrip()[:1] in (",", "(", "-") and JOB.search(after.lstrip(" ,(-").partition(",")[0])
    return "officer" if office and not draft.attr(person, "titles") else "member"
