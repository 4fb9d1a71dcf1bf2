"""Officers of a list whose office stands before their names: in brackets, or before a dash."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from explorer.text.naming import names
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft, fold
from explorer.text.room.printednames import person_at
from explorer.text.room.seats import OTHERS, TITLE_THEN_NAME, Seat

ROLE_FIRST = re.compile(
    r"(?P<role>[A-Z][^()\n.;]{2,120}?(?:\n[^()\n.;]{2,80}?)?(?:\s\([^()]{2,60}\))??)\s*(?:[;,]\s*)?\(\s?"
    r"(?P<names>(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Messrs)\.?\s+|[A-Z][a-z]+\s+[A-Z]|[A-Z]\.\s"
    r"|(?:[A-Z]\s){1,2}(?=[A-Z][a-z']))[^()]{2,80})\)"
)
"""An office, perhaps with what it is of in brackets, and whoever holds it."""
_DASHED_OFFICE = re.compile(
    r"(?P<role>[A-Z][A-Za-z&' /]{3,90}?) - (?P<name>(?:[A-Z]\.?\s){1,3}(?:Mc|Mac|O'|Ó )?[A-Z][a-z'-]+)(?=\s[A-Z]|\s*$)",
    re.MULTILINE,
)
"""An office before a dash and the initials and surname of its holder, as lines of them ran together."""
_RAN_TOGETHER = 3
"""Offices on one line of which each begins where the holder of the one before ends."""
_MEMBER = re.compile(r"\b(?:Councillor|Cllr)\b\.? (?:[A-Z]\.? ?){0,3}[A-Z][\w'-]+(?: \([A-Z]\))?,\s+(?=[A-Z])")
"""A councillor before the comma with which the next entry begins."""
_COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Messrs)\b\.?\s")


def role_first(draft: Draft, role: str, start: int, end: int) -> list[Seat]:
    """Return those of a list under `role` whose office stands before their names in brackets: officers, or whoever has a title
    there ("Chief Superintendent (Mr. B. Oak)")."""
    seats = list(_ran_together(draft, start, end)) if role == "officer" else []
    if seats:
        return seats
    if draft.masked.find("(", start, end) < 0:
        return []
    for match in ROLE_FIRST.finditer(draft.masked, start, end):
        titled = _COURTESY.match(match["names"]) is not None
        after = _after_member(match["role"]) if titled else 0
        office = match["role"][after:]
        if TITLE_THEN_NAME.search(office) or (not titled and names.is_name(office.rpartition(",")[2].strip(" .;"))):
            continue
        if role not in ("officer", *OTHERS) and not titled:
            continue
        if match["names"][1].isspace() and not JOB.search(match["role"]):
            continue  # Only an office tells initials without stops from other words in brackets.
        post = fold(office.lstrip(" ,.;\n")).strip(" ,.")
        at = match.start("role") + after + _leading(office)
        shown = "officer" if role in OTHERS else role
        for a, b in names.split_names(match["names"].replace("\n", " ")):
            begin = match.start("names")
            person = person_at(draft, begin + a, begin + b)
            seats.append(Seat(person, at, match.end(), shown, post, at, match.end("role")))
    return seats


def _ran_together(draft: Draft, start: int, end: int) -> Iterator[Seat]:
    """Yield the officers of a line on which entries ran together: "Chief Executive - J Elm Director of Roads - A Oak"."""
    found = list(_DASHED_OFFICE.finditer(draft.masked, start, end)) if draft.masked.count(" - ", start, end) > 2 else []
    touching = all(a.end() + 1 == b.start() for a, b in itertools.pairwise(found))
    for match in found if len(found) >= _RAN_TOGETHER and touching else ():
        person = person_at(draft, match.start("name"), match.end("name"))
        yield Seat(person, match.start(), match.end(), "officer", fold(match["role"]), *match.span("role"))


def _after_member(words: str) -> int:
    """Return where an office begins behind the last councillor whom the words before a bracket name, or 0: "Councillor Elm, Director, Roads"."""
    member = next(reversed(list(_MEMBER.finditer(words))), None)
    office = words[member.end() :] if member else ""
    return member.end() if member and JOB.search(office.partition(",")[0]) else 0


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip(" ,.;\n"))
