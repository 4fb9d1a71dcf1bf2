"""Who was in the room: attendance blocks, apologies, invitations and memberships under a meeting's title.

The forms are those of council minutes: a label ("Present:", "Members Present", "Officers in Attendance", "Employees (by
Directorate)") with names beside or below it, roles in brackets or before the name, apologies in a list or in a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from explorer.text.naming import initialled, names, whose
from explorer.text.naming.offices import JOB, without_former
from explorer.text.page import motionlines
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, at_or_after
from explorer.text.room import (
    aswhat,
    beside,
    listblocks,
    listends,
    presided,
    printednames,
    public,
    rolefirst,
    roomlabels,
    seats,
    secondcolumn,
    stars,
    tiers,
    unlabelled,
)
from explorer.text.room.seats import Seat

_BY_SERVICE = ("officer", "member", *seats.OTHERS)
_QUIET = 25
"""Lines without a label after which no further list of those in the room opens."""
_PRESENT_TABLE = re.compile(r"(?:PRESENT|Present)\b")
_PLURAL_LABEL = re.compile(r"(?:Councillors|Cllrs)\s*:?", re.IGNORECASE)
_DIVISION = re.compile(r"\bTotal\b\W{0,3}\d|\bput to (?:a|the) vote\b|\bvote was as follows\b", re.IGNORECASE)
_DIVIDED = 10
"""Lines that the lists of a vote take above those who were absent from it."""
_LISTS_ON = re.compile(r"(?!Counc|Cllr).*,$|[A-Z]\.$")
"""How the first line of a list ends, or is no more than an initial, where its names stand one a line."""
_COLUMNS = re.compile(r"(?:present|attending|(?:also )?in attendance)\s*:\s*apologies\s*:\s*", re.IGNORECASE)
"""Two labels of which the first would be of nobody."""
_PRESIDING = re.compile(r"\((?:presiding|chair(?:man|woman|person)?|in the chair)\)", re.IGNORECASE)
"""What is said of whoever was in the chair, and of nobody who sent apologies."""
_OFFICE_ENDS = re.compile(r"\b(?:warden|officer|manager|engineer|rfo)$")
_PRESIDES = re.compile(
    r"(?:an )?cathaoirleach|ch\.?$|(?:(?!vice)[a-z]{2,4} ?- ?)?(?:in |took )?(?:the )?"
    r"(?P<today>(?:acting|temporary) )?chair|(?:lord )?mayor$|(?:shire )?president$|provost$|conven[eo]r$"
)
"""What is said of whoever presided, before which their initials may stand; one who did so that day alone chairs no body."""
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
_APOLOGIES_FROM = re.compile(
    r"\b(?i:apologies (?:from\b|:))|(?<=\w )(?i:members of (?:the )?(?:public|press)\s*:)"
    r"|(?<=[\w.,;)])\s+(?:\d{1,4}(?:[./]\d{1,4})*[.):]?\s+)?(?:Apolog(?:y|ies)|APOLOG(?:Y|IES))\b"
    r"(?=[^\n]{0,40}?(?:\b(?:received|accepted|absence)\b|:))"
)
"""What begins, within a line on some who were in the room, who was not, or the public."""
_APOLOGY = re.compile(r"\(?apology\)?", re.IGNORECASE)
"""What stands below the name of one who is listed and was not there."""
_OF_MEMBER = re.compile(r"\b(?:Councill?ors?|Cllrs?|Cr|Aldermen|Alderman|Mayor|Reeve|Members?)\b")
"""A title that members have."""
_MEMBER_ROLES = re.compile(
    r"^(?:(?:deputy |vice[- ])?(?:cabinet member|chair(?:man|woman|person)?|leader|mayor)"
    r"|(?:deputy )?(?:lord )?mayor|(?:(?:deputy|vice)[- ])?(?:shire )?(?:(?:deputy|vice)[- ])?president|leader|an cathaoirleach|cathaoirleach|leas.*|(?:vice[- ])?conven[eo]r|substitute|co-opted.*)$",
    re.IGNORECASE,
)


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
    i, opened = first, first
    between: list[tuple[int, int]] = []
    quiet = 0
    listed: set[str] = set()
    meant = stars.meaning(draft, first, last)
    found: list[Seat] = []
    belongs = False
    for role, k, stop in unlabelled.lists(draft.masked, draft.lines, first, last):
        found += _seats(draft, role, draft.lines[k].start, k, stop)
    while i < last and not (opened > first and _IN_OFFICE.search(draft.lines[i].text)):
        if quiet >= _QUIET and (i := _beside_business(draft, i, last, found)) >= last:
            break
        match = roomlabels.of(draft.lines[i].text)
        if match is None:
            quiet += 1
            i += 1
            continue
        role = roomlabels.role(match, listed)
        belongs = role in _BELOW_MEMBERSHIP and belongs and match.end() == len(draft.lines[i].text)
        role = "membership" if belongs else role
        of_staff = role == "member" and role in listed and _of_staff(draft, match, i)
        role = "officer" if of_staff else role
        if (role == "absent" and _of_division(draft, first, i)) or (
            i > first and motionlines.side_alone(draft.lines[i - 1].text)
        ):
            quiet += 1
            i += 1
            continue
        listed.add(role)
        stop = listblocks.block_end(draft, i, match.end(), last, role)
        belongs = role == "membership" and stop == i + 1 and match.end() == len(draft.lines[i].text)
        if roomlabels.beside(match) or (role == "apologies" and _of_both(draft, first, i)):
            i = stop
            continue
        for seat in _under_label(draft, role, body, match.end(), i, stop):
            seat = seat._replace(role="apologies") if _sent_apologies(draft, seat, last) else seat
            seat = seat._replace(role="also present") if of_staff and not JOB.search(seat.printed_role) else seat
            if not meant or seat.role not in ("member", "membership") or stars.present(draft, seat, meant):
                found.append(seat)
        if quiet >= _QUIET:
            break
        quiet = 0 if stop > i + 1 or role != "apologies" else quiet
        if opened > first and i > opened:
            between.append((opened, i))
        i = max(stop, i + 1)
        opened = i if not re.match(r"\d", draft.lines[i - 1].text) else opened
    for seat in tiers.titled_few(draft, body, list(presided.sorted_out(draft, presided.by_label(draft, found)))):
        _claim(draft, seat, meeting, body)
    return Opening(opened, tuple(between))


def _under_label(draft: Draft, role: str, body: str, at: int, first: int, stop: int) -> list[Seat]:
    """Return the seats of `draft.lines[first:stop]`, whose label ends `at` characters into the first; no list of whom to call has any."""
    lines = draft.lines
    if role == "member" and listblocks.CONTACTS.search(draft.masked, lines[first].start, lines[stop - 1].end):
        return []
    below = _seats(draft, role, lines[first].start + at, first, stop)
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
    for seat in _seats(draft, "membership", draft.lines[label].end, label, stop):
        role = seat.printed_role if _MEMBER_ROLES.match(seat.printed_role) else "Member"
        draft.claim("member_of", seat.person, body, seat.start, seat.end, {"role": role})


def _seats(draft: Draft, role: str, start: int, i: int, stop: int) -> list[Seat]:
    if role == "public":
        return []
    end = draft.lines[stop - 1].end if stop > i else draft.lines[i].end
    found = rolefirst.role_first(draft, role, start, end)
    plural = listblocks.PLURAL.match(draft.masked, start, end) is not None
    shown = seats.Shown(draft.masked[start:end], role, [(seat.start, seat.end) for seat in found])
    k, cover = i, _covering_label(draft, start, i, stop)
    of_councils = sum(whose.of_council(line.text) for line in draft.lines[i:stop])
    column = aswhat.column(draft, start, i, stop)
    named = secondcolumn.ends(draft.lines[i:stop])
    away_beside = beside.away(draft, i, stop) if role not in seats.AWAY else {}
    while k < stop:
        line = draft.lines[k]
        if k in column:
            found += aswhat.listed(draft, role, column[k], tuple(column.values()))
            k += 1
            continue
        if cell := away_beside.get(k):
            inner = start if k == i else line.start
            for part, a, b in (
                (role, inner, cell.label),
                ("apologies", cell.start, cell.end),
                (role, cell.end, line.end),
            ):
                found += seats.in_line(draft, part, a, b, plural, cover, shown) if a < b else []
            k += 1
            continue
        group = seats.WHOSE.fullmatch(line.text)
        role = seats.role_of(group) if group else role
        role = "member" if role == "chair" and k > i and _below_chair(line, found) else role
        of_public = k > i and role == "member" and public.NUMBER_OF_PUBLIC.fullmatch(line.bare.rstrip("."))
        if of_public or group or (k > i and listblocks.over_names(draft, k, stop)):
            role = "observer" if of_public else role
            k += 1
            continue
        begin = start if k == i else line.end - len(line.bare)
        listed = line.start + listends.end(line.text, min(begin, line.end) - line.start)
        if of_councils:
            listed = min(listed, line.start + whose.name_end(line.text, max(0, begin - line.start), of_councils))
        listed = min(listed, line.start + named.get(k, len(line.text)))
        away = _APOLOGIES_FROM.search(line.text, max(0, begin - line.start)) if role not in seats.AWAY else None
        if away:
            listed = min(listed, line.start + away.start())
        service = listblocks.SERVICE.match(draft.masked[begin : line.end]) if role in _BY_SERVICE else None
        last = k if away else _last_line(draft, k, stop)
        inner = begin + (service.end() if service else 0)
        found += seats.in_line(draft, role, inner, draft.lines[last].end if last > k else listed, plural, cover, shown)
        cover = names.covering(draft.masked[inner:listed], cover)
        if public.names_public(draft, line):
            while last + 1 < stop and not draft.lines[last].text.endswith("."):
                last += 1  # The names of the public go on.
        k = last + 1
    return found


def _below_chair(line: Line, found: list[Seat]) -> bool:
    """Tell whether a line below the label of whoever presided names others: several, or one with a title where somebody stands above."""
    return bool(listblocks.PLURAL.match(line.text) or (found and printednames.MEMBER_TITLE.match(line.text)))


def _covering_label(draft: Draft, start: int, i: int, stop: int) -> str:
    """Return the plural title that stands alone on line `i` below another label, where its list goes on with part of a name or one
    before a comma."""
    label, below = draft.lines[i], draft.lines[i + 1 : min(i + 2, stop)]
    alone = start >= label.end and _PLURAL_LABEL.fullmatch(label.text) is not None
    alone = alone and i > 0 and roomlabels.of(draft.lines[i - 1].text) is not None
    return "Councillors" if alone and below and _LISTS_ON.match(below[0].text) else ""


def _last_line(draft: Draft, k: int, stop: int) -> int:
    """Return the last of the lines that the entry on line `k` takes: a name or a bracket may be wrapped."""
    last = k
    while last + 1 < stop and _bracket_goes_on(draft.lines[last], draft.lines[last + 1]):
        last += 1
    while last + 1 < stop and names.breaks_name(draft.lines[last].text, draft.lines[last + 1].text):
        last += 1
    return last


def _bracket_goes_on(line: Line, after: Line) -> bool:
    """Tell whether a bracket that is open at the end of a line is closed on the next one."""
    opened = line.text.rfind("(") > line.text.rfind(")") and (not after.gap or line.text.endswith(","))
    below = not after.gap and after.text[0] == "(" and line.text[-1] not in ",;:)"
    return (opened or (below and seats.WHOSE.fullmatch(after.text) is None)) and ")" in after.text[:80]


def _claim(draft: Draft, seat: Seat, meeting: str, body: str) -> None:
    """Record what a seat says: the part that somebody took, the post and the membership that are printed with it."""
    printed = seat.printed_role.lower()
    presides = None if _of_others(draft, printed, body) else _PRESIDES.match(printed)
    role = _by_office(printed, _by_titles(draft, seat, body))
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
        chairs = role == "chair" and not (presides and presides["today"])
        label = seat.printed_role if _MEMBER_ROLES.match(seat.printed_role) else ("Chair" if chairs else "Member")
        draft.claim("member_of", seat.person, body, seat.start, seat.end, {"role": label})
    if role == "clerk":
        draft.claim("clerked", seat.person, meeting, seat.start, seat.end)


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
    councillor = any(title.lower().startswith(("cou", "cllr", "cmh", "ald")) for title in titles)
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
    officer = role == "in attendance" or JOB.search(seat.printed_role) or _OF_SERVICE.match(draft.masked, seat.end)
    return "officer" if officer else role


def _by_office(printed: str, role: str) -> str:
    """Return the part that the office `printed` beside a name gives to one who would else have `role`."""
    if role == "member" and _OFFICE_ENDS.search(printed):
        role = "officer"
    if "clerk" in printed and role not in seats.AWAY:
        role = "clerk"
    if role == "member" and printed.removeprefix("as ").removeprefix("a ").startswith("substitut"):
        role = "substitute"
    return "observer" if role == "member" and printed == "observer" else role


def _chaired(draft: Draft, meeting: str) -> bool:
    """Tell whether a meeting's chair has been named; a mayor among its members is then a member."""
    return any(claim.attrs.get("role") == "chair" for claim in draft.claims("attended", target=meeting))


_OF_SERVICE = re.compile(r",\s+[A-Z][\w&' -]{2,40}?\b(?:Services?|Department|Directorate|Team|Unit)\b")
"""The part of a council that somebody is of, after a name."""
_SHOWN = 60
_MEMBER = re.compile(rf"\b(?:Councillor|Cllr|Mayor) (?=(?P<behind>[^\n]{{1,{_SHOWN}}}))")
"""The title of a member, and what stands behind it in its line."""


_POLICE = frozenset(("PCSO", "Constable", "Sergeant", "Inspector", "Superintendent"))
_OF_ELECTED = ("council", "parish meeting")
"""Titles of those who are no members of a council by being listed with them, as they may be of a board."""


def _titled_elsewhere(draft: Draft, person: str) -> bool:
    """Tell whether the paper elsewhere gives a name of an "also present" list the title of a member."""
    name, titled = draft.name(person)[:_SHOWN], _behind_titles(draft.masked)
    k = bisect_left(titled, name)
    return k < len(titled) and titled[k].startswith(name)


@lru_cache(maxsize=1)
def _behind_titles(text: str) -> list[str]:
    """Return the characters that stand behind the titles of members in a text, sorted."""
    return sorted(match["behind"] for match in _MEMBER.finditer(text))
