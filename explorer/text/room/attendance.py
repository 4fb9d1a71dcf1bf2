"""Who was in the room: attendance blocks, apologies, invitations and memberships under a meeting's title.

The forms are those of council minutes: a label ("Present:", "Members Present", "Officers in Attendance", "Employees (by
Directorate)") with names beside or below it, roles in brackets or before the name, apologies in a list or in a sentence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.text.naming import initialled
from explorer.text.naming.offices import JOB
from explorer.text.page import motionlines
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.room import listblocks, listseats, presided, roomlabels, seatclaims, stars, tiers, unlabelled
from explorer.text.room.seats import Seat

_QUIET = 25
"""Lines without a label after which no further list of those in the room opens."""
_PRESENT_TABLE = re.compile(r"(?:PRESENT|Present)\b")
_DIVISION = re.compile(r"\bTotal\b\W{0,3}\d|\bput to (?:a|the) vote\b|\bvote was as follows\b", re.IGNORECASE)
_DIVIDED = 10
"""Lines that the lists of a vote take above those who were absent from it."""
_COLUMNS = re.compile(r"(?:present|attending|(?:also )?in attendance)\s*:\s*apologies\s*:\s*", re.IGNORECASE)
"""Two labels of which the first would be of nobody."""
_PRESIDING = re.compile(r"\((?:presiding|chair(?:man|woman|person)?|in the chair)\)", re.IGNORECASE)
"""What is said of whoever was in the chair, and of nobody who sent apologies."""
_APOLOGY = re.compile(r"\(?apology\)?", re.IGNORECASE)
"""What stands below the name of one who is listed and was not there."""
_OF_MEMBER = re.compile(r"\b(?:Councill?ors?|Cllrs?|Cr|Aldermen|Alderman|Mayor|Reeve|Members?)\b")
"""A title that members have."""
_BELOW_MEMBERSHIP = ("chair", "member")
"""Roles whose labels, each on a line of its own below "Membership", say what members are and not that they were there."""


_IN_OFFICE = re.compile(r"\boffice[- ]bearers\b[^:\n]{0,60}\b(?:are|were|is)\W*\Z", re.IGNORECASE)
"""A sentence over labels that name who holds which office of the body, and not who was there."""


class Opening(NamedTuple):
    """The line after the opening lists of those in the room, and the lines between these lists (first, and one after the last)."""

    after: int
    between: tuple[tuple[int, int], ...]


def read(draft: Draft, meeting: str, body: str, first: int, last: int) -> Opening:
    """Record the people in `draft.lines[first:last]` around `meeting`; return where the opening lists end, and what lies between them.

    Only the opening lines are read; what sentences say of the room is read elsewhere.
    """
    lists = _Lists(draft, body, first, last)
    opening = lists.read()
    found = presided.sorted_out(draft, presided.by_label(draft, lists.found))
    for seat in tiers.titled_few(draft, body, list(found)):
        seatclaims.claim(draft, seat, meeting, body)
    return opening


class _Label(NamedTuple):
    """A label of a list: the role of those it names, where it ends in its line, whether that is the end of the line, whether it opens a
    second list of those present, of staff, and whether it stands beside other labels, so that nobody is known to be under it."""

    role: str
    end: int
    alone: bool
    of_staff: bool
    of_nobody: bool


class _Lists:
    """The lists of those in a room in some lines, as far as they are read: whom they name, and the roles that their labels gave."""

    def __init__(self, draft: Draft, body: str, first: int, last: int) -> None:
        self.draft, self.body, self.first, self.last = draft, body, first, last
        self.meant = stars.meaning(draft, first, last)
        self.found: list[Seat] = []
        self.listed: set[str] = set()
        self.in_membership = False

    def read(self) -> Opening:
        """Take all whom the lists name; return where the lists end, and what lies between them."""
        draft, i, opened, quiet = self.draft, self.first, self.first, 0
        between: list[tuple[int, int]] = []
        for role, k, stop in unlabelled.lists(draft.masked, draft.lines, self.first, self.last):
            self.found += listseats.find(draft, role, draft.lines[k].start, k, stop)
        while i < self.last and not (opened > self.first and _IN_OFFICE.search(draft.lines[i].text)):
            beside = quiet >= _QUIET
            if beside and (i := _beside_business(draft, i, self.last, self.found)) >= self.last:
                break
            label = self._label(i)
            if label is None:
                quiet += 1
                i += 1
                continue
            stop = listblocks.block_end(draft, i, label.end, self.last, label.role)
            self.in_membership = label.role == "membership" and stop == i + 1 and label.alone
            if label.of_nobody or (label.role == "apologies" and _of_both(draft, self.first, i)):
                i = stop
                continue
            self._take(label, i, stop)
            if beside:
                break
            quiet = 0 if stop > i + 1 or label.role != "apologies" else quiet
            if i > opened:
                between.append((opened, i))
            i = max(stop, i + 1)
            opened = i if not draft.lines[i - 1].text[0].isdecimal() else opened
        return Opening(opened, tuple(between))

    def _label(self, i: int) -> _Label | None:
        """Return the label that opens line `i`, and take its role; none where it is one of a vote."""
        line = self.draft.lines[i]
        match = roomlabels.of(line.text)
        if match is None:
            return None
        role, alone = roomlabels.role(match, self.listed), match.end() == len(line.text)
        self.in_membership = self.in_membership and role in _BELOW_MEMBERSHIP and alone
        role = "membership" if self.in_membership else role
        of_staff = role == "member" and role in self.listed and _of_staff(self.draft, match, i)
        role = "officer" if of_staff else role
        of_side = i > self.first and motionlines.side_alone(self.draft.lines[i - 1].text)
        if of_side or (role == "absent" and _of_division(self.draft, self.first, i)):
            return None
        self.listed.add(role)
        return _Label(role, match.end(), alone, of_staff, roomlabels.beside(match))

    def _take(self, label: _Label, first: int, stop: int) -> None:
        """Take those whom lines `[first, stop)` name below a label, but members who were not there as the stars of the list say."""
        draft = self.draft
        for seat in _under_label(draft, label.role, self.body, label.end, first, stop):
            if _sent_apologies(draft, seat, self.last):
                seat = seat._replace(role="apologies")
            if label.of_staff and not JOB.search(seat.printed_role):
                seat = seat._replace(role="also present")
            if not self.meant or seat.role not in ("member", "membership") or stars.present(draft, seat, self.meant):
                self.found.append(seat)


def _under_label(draft: Draft, role: str, body: str, at: int, first: int, stop: int) -> list[Seat]:
    """Return the seats of `draft.lines[first:stop]`, whose label ends `at` characters into the first; no list of whom to call has any."""
    lines = draft.lines
    if role == "member" and listblocks.CONTACTS.search(draft.masked, lines[first].start, lines[stop - 1].end):
        return []
    below = listseats.find(draft, role, lines[first].start + at, first, stop)
    meant = stars.letters(draft, first, stop)
    below = [stars.by_letter(draft, seat, meant) for seat in below]
    if draft.attr(body, "classification") == "council":
        below = list(presided.staff_below(draft, below))
    return list(presided.of_one_clerk(below))


def _sent_apologies(draft: Draft, seat: Seat, last: int) -> bool:
    """Tell whether the line right below a name of a list says that whoever it is sent an apology."""
    k = at_or_after(draft.lines, seat.end - 1) + 1
    return k < last and _APOLOGY.fullmatch(draft.lines[k].text) is not None


def _beside_business(draft: Draft, i: int, last: int, found: list[Seat]) -> int:
    """Return the line of `draft.lines[i:last]` with the list of those present that a page prints beside its business, or `last`: names each
    with its initials, which are far below where its text has been taken out by columns."""
    if any(seat.role in ("member", "chair") for seat in found):
        return last
    for k in range(i, last - 1):
        opens = _PRESENT_TABLE.match(draft.lines[k].text)
        if opens and initialled.tagged(draft.lines[k].text) and initialled.tagged(draft.lines[k + 1].text):
            return k
    return last


def _of_staff(draft: Draft, label: re.Match[str], i: int) -> bool:
    """Tell whether a second list of those present, on line `i`, is of staff and not of members: it has offices, and no member's title."""
    words = draft.lines[i].text[label.end() :]
    again = label.group().strip().startswith("present")
    return again and JOB.search(words) is not None and _OF_MEMBER.search(words) is None


def _of_division(draft: Draft, first: int, i: int) -> bool:
    """Tell whether those under a label of absence on line `i` stand below lists of who voted how, and missed no more than the vote."""
    above = draft.lines[max(first, i - _DIVIDED)]
    return _DIVISION.search(draft.masked, above.start, draft.lines[i].start) is not None


def _of_both(draft: Draft, first: int, i: int) -> bool:
    """Tell whether the labels of two columns stand side by side above the names of both, so that whose they are is not said:
    "PRESENT:" / "APOLOGIES: Cllr A Elm (Presiding), …", or "ATTENDING:" / "APOLOGIES:" alone on their lines."""
    line = draft.lines[i]
    above = roomlabels.of(draft.lines[i - 1].text) if i > first else None
    if above is None or above.end() < len(draft.lines[i - 1].text) or line.gap:
        return False
    label = roomlabels.of(line.text)
    alone = label is not None and label.end() == len(line.text) and _COLUMNS.fullmatch(f"{above.group()}{line.text}")
    return bool(alone) or _PRESIDING.search(line.text) is not None


def members(draft: Draft, body: str, label: int) -> None:
    """Record the names under a "Membership" label as members of `body`."""
    stop = listblocks.block_end(draft, label, len(draft.lines[label].text), len(draft.lines), "membership")
    for seat in listseats.find(draft, "membership", draft.lines[label].end, label, stop):
        seatclaims.belongs(draft, seat, body)
