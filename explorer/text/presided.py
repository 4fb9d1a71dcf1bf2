"""Officers who took the chair until a chair was elected: the paper lists them among its officers, and they are no members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explorer.text import names, seats
from explorer.text.draft import Draft
from explorer.text.seats import Seat

_OFFICERS = ("officer", *seats.OTHERS)


def sorted_out(draft: Draft, listed: Sequence[Seat]) -> Iterator[Seat]:
    """Yield the seats of one meeting, that of an officer in its chair as a further place of the officer's own."""
    officers = [seat for seat in listed if seat.role in _OFFICERS]
    for seat in listed:
        same = [other for other in officers if _one(draft, seat, other)] if seat.role == "chair" else []
        people = {other.person for other in same}
        yield seat._replace(person=same[0].person, role="officer") if len(people) == 1 else seat


def _one(draft: Draft, seat: Seat, officer: Seat) -> bool:
    """Tell whether two names are of one surname and, as far as both are printed, initial, and neither is a member's."""
    one, other = (names.parse(draft.name(person)) for person in (seat.person, officer.person))
    initials = one.initials[:1], other.initials[:1]
    member = any(seats.MEMBER_TITLE.match(title) for name in (one, other) for title in name.titles)
    return (
        one.surname.lower() == other.surname.lower() and not member and (initials[0] == initials[1] or () in initials)
    )
