"""What the seat of somebody in a room says: the part that they took, their post and their membership of the body."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from explorer.text.naming.offices import JOB, without_former
from explorer.text.page.draft import Draft
from explorer.text.room import seats, tiers
from explorer.text.room.listblocks import OF_WHOM
from explorer.text.room.seats import Seat

_OFFICE_ENDS = re.compile(r"\b(?:warden|officer|manager|engineer|rfo)$")
_PRESIDES = re.compile(
    r"(?:an )?cathaoirleach|ch\.?$|(?:(?!vice)[a-z]{2,4} ?- ?)?(?:in |took )?(?:the )?"
    r"(?P<today>(?:acting|temporary) )?chair|(?:lord )?mayor$|(?:shire )?president$|provost$|conven[eo]r$"
)
"""What is said of whoever presided, before which their initials may stand; one who did so that day alone chairs no body."""
_DEPUTISED = re.compile(r"(?P<office>(?:vice|deputy)[- ]\w+)[\s,-]+(?:was )?(?:in the chair|presiding)", re.IGNORECASE)
"""The same of a deputy, whose office it is not to chair the body: "Vice-Chairman - in the Chair"."""
_SHARED = re.compile(
    r"\bjoint\b|\bcombined authority\b|\b(?:fire|police|crime|national park|pensions?)\b", re.IGNORECASE
)
"""Words of a body whose members are of several councils."""
_OF_OTHERS = re.compile(
    r"chair(?:man|woman|person)?(?:,|(?: of)?) (?!(?:of )?(?:the|this) )\w.*\b"
    r"(?:committee|association|group|society|trust|club|board|partnership|consortium)"
)
"""Whoever chairs another body than the one that meets: "Chair Village Hall Committee"."""
_OF_COUNCIL = re.compile(r"chair(?:man|woman|person)?(?: of)?(?: the)? (?:parish|town|community) council")
"""Whoever chairs the council, where another body meets."""
_MEMBER_ROLES = re.compile(
    r"^(?:(?:deputy |vice[- ])?(?:cabinet member|chair(?:man|woman|person)?|leader|mayor)"
    r"|(?:deputy )?(?:lord )?mayor|(?:(?:deputy|vice)[- ])?(?:shire )?(?:(?:deputy|vice)[- ])?president|leader|an cathaoirleach|cathaoirleach|leas.*|(?:vice[- ])?conven[eo]r|substitute|co-opted.*)$",
    re.IGNORECASE,
)
_OF_SERVICE = re.compile(r",\s+[A-Z][\w&' -]{2,40}?\b(?:Services?|Department|Directorate|Team|Unit)\b")
"""The part of a council that somebody is of, after a name."""
_BELOW_OF_WHOM = re.compile(rf"[^\S\n]*\n\s*{OF_WHOM.pattern}[^\S\n]*(?:\n|\Z)")
"""The body that somebody is there for, on the line below the name."""
_COOPTED = re.compile(
    r"\bco-?opt(?:ed|ees?)\b|\b(?:parent|church|diocesan|faith|teacher|school|pupil|youth)\b.{0,30}"
    r"\b(?:governors?|representatives?|members?)\b",
    re.IGNORECASE,
)
"""What is said of those whom the law or a committee lets sit with its members, and who are no officers."""
_SHOWN = 60
_MEMBER = re.compile(rf"\b(?:Councillor|Cllr|Mayor) (?=(?P<behind>[^\n]{{1,{_SHOWN}}}))")
"""The title of a member, and what stands behind it in its line."""
_POLICE = frozenset(("PCSO", "Constable", "Sergeant", "Inspector", "Superintendent"))
"""Titles of those who are no members of a council by being listed with them, as they may be of a board."""
_CLERK = re.compile(r"(?:the )?(?:(?:parish|town|community) )?clerk")
"""An office that stands behind a councillor and a comma as the next of a list, for no member holds it."""
_OF_ELECTED = ("council", "parish meeting")
"""Classes of bodies whose members are elected."""


def claim(draft: Draft, seat: Seat, meeting: str, body: str) -> None:
    """Record what a seat says: the part that somebody took, the post and the membership that are printed with it."""
    deputised = _DEPUTISED.fullmatch(seat.printed_role)
    seat = seat._replace(printed_role=deputised["office"]) if deputised else seat
    printed = seat.printed_role.lower()
    presides = None if _of_others(draft, printed, body) else deputised or _PRESIDES.match(printed)
    role = _by_office(
        "" if _CLERK.fullmatch(printed) and _elected(draft, seat) else printed, _by_titles(draft, seat, body)
    )
    if role in ("member", "chair") and presides and not (printed.endswith("mayor") and _chaired(draft, meeting)):
        role = "chair"
    if relation := seats.AWAY.get(role):
        draft.claim(relation, seat.person, meeting, seat.start, seat.end)
    elif role != "membership":
        shown = "officer" if role == "clerk" else role
        draft.claim("attended", seat.person, meeting, seat.start, seat.end, {"role": shown})
        if shown == "officer" and seat.role_start and JOB.search(seat.printed_role):
            post = draft.mention("post", without_former(seat.printed_role), seat.role_start, seat.role_end)
            draft.claim("holds", seat.person, post, seat.start, seat.end)
    if role in ("member", "chair", "membership") and body and not printed.startswith("shadow"):
        chairs = role == "chair" and not (presides and presides.groupdict().get("today"))
        belongs(draft, seat, body, "Chair" if chairs else "Member")
    if role == "clerk":
        draft.claim("clerked", seat.person, meeting, seat.start, seat.end)


def belongs(draft: Draft, seat: Seat, body: str, role: str = "Member") -> None:
    """Record that whoever has a seat is a member of `body`, in the office that is printed beside the name, else in `role`."""
    role = seat.printed_role if _MEMBER_ROLES.match(seat.printed_role) else role
    draft.claim("member_of", seat.person, body, seat.start, seat.end, {"role": role})


def _of_others(draft: Draft, printed: str, body: str) -> bool:
    """Tell whether the chair `printed` beside a name is that of another body than the one that meets."""
    if _OF_COUNCIL.fullmatch(printed):
        return bool(body) and draft.attr(body, "classification") not in _OF_ELECTED
    own = draft.name(body).lower() if body else ""
    return _OF_OTHERS.fullmatch(printed) is not None and not (own and own in printed)


def _by_titles(draft: Draft, seat: Seat, body: str) -> str:
    """Return the part of a seat's label in the light of the titles of whoever has it, here or elsewhere in the paper."""
    role = seat.role
    titles = draft.attr(seat.person, "titles")
    titles = titles if isinstance(titles, tuple) else ()
    councillor = _elected(draft, seat)
    if role == "clerk" and councillor:
        role = "member"
    if role == "member" and not _POLICE.isdisjoint(titles) and draft.attr(body, "classification") in _OF_ELECTED:
        role = "observer"
    shared = _SHARED.search(draft.name(body)) is not None
    if role in ("member", *seats.OTHERS) and not (shared and role == "member") and tiers.of_another(draft, seat):
        role = "other member"
    if role not in seats.OTHERS:
        return role
    if councillor or _titled_elsewhere(draft, seat.person):
        return "other member"
    if _COOPTED.search(seat.printed_role):
        return "also present"
    if not JOB.search(seat.printed_role) and _BELOW_OF_WHOM.match(draft.masked, seat.end):
        return "observer"
    officer = role == "in attendance" or JOB.search(seat.printed_role) or _OF_SERVICE.match(draft.masked, seat.end)
    return "officer" if officer else role


def _elected(draft: Draft, seat: Seat) -> bool:
    """Tell whether whoever has a seat has the title of a member of a council."""
    titles = draft.attr(seat.person, "titles")
    return isinstance(titles, tuple) and any(
        title.lower().startswith(("cou", "cllr", "cmh", "ald")) for title in titles
    )


def _by_office(printed: str, role: str) -> str:
    """Return the part that the office `printed` beside a name gives to one who would else have `role`."""
    if role == "member" and _OFFICE_ENDS.search(printed):
        role = "officer"
    if "clerk" in printed and role not in seats.AWAY:
        role = "clerk"
    if role == "member" and printed.removeprefix("as ").removeprefix("a ").startswith(
        ("substitut", "sub for", "in place of")
    ):
        role = "substitute"
    return "observer" if role == "member" and printed == "observer" else role


def _chaired(draft: Draft, meeting: str) -> bool:
    """Tell whether a meeting's chair has been named; a mayor among its members is then a member."""
    return any(claim.attrs.get("role") == "chair" for claim in draft.claims("attended", target=meeting))


def _titled_elsewhere(draft: Draft, person: str) -> bool:
    """Tell whether the paper elsewhere gives a name of an "also present" list the title of a member."""
    name, titled = draft.name(person)[:_SHOWN], _behind_titles(draft.masked)
    k = bisect_left(titled, name)
    return k < len(titled) and titled[k].startswith(name)


@lru_cache(maxsize=1)
def _behind_titles(text: str) -> list[str]:
    """Return the characters that stand behind the titles of members in a text, sorted."""
    return sorted(match["behind"] for match in _MEMBER.finditer(text))
