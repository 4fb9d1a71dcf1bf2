"""Seats whose label is not what they are: officers who took the chair until one was elected, members listed as "in attendance",
whoever stands below the clerk."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from explorer.text.naming import names, officebefore
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft
from explorer.text.room import printednames, seats
from explorer.text.room.seats import Seat

_CHAIR = re.compile(
    r"(?:vice[- ]|in the )?chair(?:man|woman|person)?(?:,? (?:and )?presiding)?|(?:an )?cathaoirleach", re.IGNORECASE
)
_SECRETARY = re.compile(r"(?:acting )?(?:committee )?secretary", re.IGNORECASE)
_ACTS = re.compile(r"acting chair(?:man|woman|person)?", re.IGNORECASE)
"""An office that is of one meeting only: where somebody holds it, the secretary beside it is the meeting's too."""
_SEVERAL = 2
"""Councillors above the officers of one list."""
_PLAIN = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr"))
"""Titles of people who need be no councillors, and no police."""
_JOB_BEHIND = re.compile(rf",\s(?:[A-Z][\w/&'-]*\s(?:(?:of|and|for)\s)?){{0,4}}{JOB.pattern}")
"""A job after a name, in a list whose commas stand between names."""
_OF_STAFF = re.compile(
    r",\s(?:(?:Assistant|Deputy|Interim|Acting|Chief|Senior) )*"
    r"(?:Administrator|Administrative (?:Officer|Assistant)|CAO"
    r"|(?:Town|City|County|Village|Municipal|General|District) (?:Manager|Engineer|Administrator)|Recording Secretary"
    r"|Fire Chief|Director of (?!the\b)[A-Z][\w& ]{3,60})(?=\s*(?:[,;.()\n]|\Z))"
)
"""An office behind a name that no member of a council holds."""
_OF_MEMBERS = ("Member", "Leader", "Lead")
"""How an office ends that members hold."""
_FEW = 3
"""Seats of a list in which an office by itself says little."""
_OF_BODY = ("member", "chair", "membership", "officer")
"""Roles of lists beside which one of those "in attendance" is of others."""
_OFFICERS = ("officer", *seats.OTHERS)


def sorted_out(draft: Draft, listed: Sequence[Seat]) -> Iterator[Seat]:
    """Yield the seats of one meeting, that of an officer in its chair as a further place of the officer's own."""
    officers = [seat for seat in listed if seat.role in _OFFICERS]
    for seat in listed:
        same = [other for other in officers if _one(draft, seat, other)] if seat.role == "chair" else []
        people = {other.person for other in same}
        yield seat._replace(person=same[0].person, role="officer") if len(people) == 1 else seat


def by_label(draft: Draft, found: Sequence[Seat]) -> list[Seat]:
    """Return seats with the members as such whom the first list, with whoever was in the chair or with a member's title each, puts "in
    attendance"; where members have a list of their own, whoever stands alone in the first one and was in the chair as that."""
    above = list(itertools.takewhile(lambda seat: seat.role == "chair" or seat.role in seats.AWAY, found))
    if above:
        return [*above, *by_label(draft, found[len(above) :])]
    first = list(itertools.takewhile(lambda seat: seat.role == "in attendance", found))
    led = any(_CHAIR.fullmatch(seat.printed_role) for seat in first)
    if not led and len(first) > _FEW and not any(seat.role in _OF_BODY for seat in found):
        plain = [not (JOB.search(seat.printed_role) or _is_titled(draft, seat)) for seat in first]
        if 2 * sum(plain) > len(plain):  # A list of all who came does not say who is staff.
            shown = [seat._replace(role="also present") for seat in first]
            return [*shown, *found[len(first) :]]
    if led and len(first) == 1 and all(seat.role != "chair" for seat in found):
        return [first[0]._replace(role="chair"), *found[1:]]
    members_first = sum(_is_titled(draft, seat) for seat in first) >= _SEVERAL
    led = (led or members_first) and not any(seat.role in ("member", "membership") for seat in found)
    if led and members_first:
        first = [seat._replace(role="member") if _is_titled(draft, seat) else seat for seat in first]
        return [*first, *found[len(first) :]]
    members = (
        [seat if JOB.search(seat.printed_role) else seat._replace(role="member") for seat in first] if led else first
    )
    return [*members, *found[len(first) :]]


def _is_titled(draft: Draft, seat: Seat) -> bool:
    """Tell whether somebody has the title of a member, or of whoever presides over a council."""
    titles = draft.attr(seat.person, "titles")
    known = titles if isinstance(titles, tuple) else ()
    return any(printednames.MEMBER_TITLE.match(title) or title.endswith("Mayor") for title in known)


def of_one_clerk(found: Sequence[Seat]) -> Iterator[Seat]:
    """Yield the seats below one label, with the first alone as clerk where it is a clerk's, and whoever else is called so; with the last of
    members as clerk where it alone has an office, and that is the secretary's ("A. Elm, B. Oak, C. Yew, D. Ash (Secretary)")."""
    clerks = 0
    for seat in found:
        other = seat.role == "clerk" and clerks and "clerk" not in seat.printed_role.lower()
        clerks += seat.role == "clerk"
        keeps = seat is found[-1] and len(found) > _FEW and _keeps_minutes(found)
        yield seat._replace(role="also present") if other else seat._replace(role="clerk") if keeps else seat


def staff_below(draft: Draft, found: Sequence[Seat]) -> Iterator[Seat]:
    """Yield the seats below one label of a council's meeting, those without a councillor's title as officers from the first on that has a
    job, where councillors stand above it ("Cllrs Elm, Oak and Yew. Mr A Birch, County Manager, Ms C Ash, Head of Finance")."""
    councillors, staff, floor = 0, False, found[0].start if found else 0
    for seat in found:
        known = draft.attr(seat.person, "titles")
        titles = known if isinstance(known, tuple) else ()
        councillors += any(printednames.MEMBER_TITLE.match(title) for title in titles)
        plain = seat.role == "member" and bool(titles) and _PLAIN.issuperset(titles)
        job = JOB.search(seat.printed_role) or _JOB_BEHIND.match(draft.masked, seat.end)
        staff = plain and (staff or (councillors >= _SEVERAL and job is not None))
        office = seat.role == "member" and not any(printednames.MEMBER_TITLE.match(title) for title in titles)
        low, high = officebefore.job(draft.masked, floor, seat.start) if councillors >= _SEVERAL else (0, 0)
        ahead = low < high and not draft.masked[low:high].endswith(_OF_MEMBERS)
        office = office and (ahead or _OF_STAFF.match(draft.masked, seat.end) is not None)
        floor = seat.end
        yield seat._replace(role="officer") if staff or office else seat


def _keeps_minutes(found: Sequence[Seat]) -> bool:
    """Tell whether the last of a list of members is its secretary, and nobody else in it has an office but who acts in the chair."""
    *members, last = found
    offices = [seat for seat in members if seat.printed_role or seat.role != "member"]
    acting = all(_ACTS.fullmatch(seat.printed_role) for seat in offices)
    return last.role == "member" and _SECRETARY.fullmatch(last.printed_role) is not None and acting


def _one(draft: Draft, seat: Seat, officer: Seat) -> bool:
    """Tell whether two names are of one surname and, as far as both are printed, initial, and neither is a member's."""
    one, other = (names.parse(draft.name(person)) for person in (seat.person, officer.person))
    initials = one.initials[:1], other.initials[:1]
    member = any(printednames.MEMBER_TITLE.match(title) for name in (one, other) for title in name.titles)
    return (
        one.surname.lower() == other.surname.lower() and not member and (initials[0] == initials[1] or () in initials)
    )
