"""Who else was in the room by the sentences above the business: "Also present were Mrs A Elm (Clerk) and PCSO Oak", "The meeting was
attended by …", "There were Cllr B Ash and three members of the public present", "The Clerk, Mrs A Elm, was in attendance",
"Councillors Oak and Fir attended the meeting under Rule 9"."""

from __future__ import annotations

import re

from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft, fold
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end
from explorer.text.room import listblocks, listends, roomkeys, seatclaims, seats
from explorer.text.room.printednames import person_at
from explorer.text.room.seats import Seat

_OPENS = r"(?:(?<=\n)|(?<=[.;] )|(?<=[.;]  ))"
"""How a sentence opens."""
_LONGEST = 400
_FOLLOWING = Cued(
    re.compile(
        rf"{_OPENS}(?:(?:(?:also |others )(?:present|in attendance|attending)|in attendance)(?: at (?:the|this) meeting)?,? (?:was|were)"
        r"|(?:the|this) meeting was (?:also )?attended by):?\s(?=\S)",
        re.IGNORECASE,
    ),
    ("present", "in attendance", "attending", "meeting was attended by", "meeting was also attended by"),
    before=40,
    after=60,
)
"""What stands before the names."""
_SAID = Cued(
    re.compile(
        rf"{_OPENS}(?P<there>there (?:was|were)\s)?(?-i:(?P<who>[^\s.:;](?:[^\n.:;]|(?<=[A-Zrs])\.|\n(?!\s*\n)){{3,{_LONGEST}}}?))"
        r"\s(?P<verb>(?:was|were)\s)?(?:also\s)?(?:present|in\sattendance)(?=\s*(?:[.\n]|\Z))",
        re.IGNORECASE,
    ),
    ("present", "in attendance"),
    before=_LONGEST + 60,
    after=20,
)
"""The names before the words that put those who bear them in the room."""
_BY_RULE = Cued(
    re.compile(
        rf"{_OPENS}(?P<who>(?:Councill?ors?|Cllrs?)\b(?:[^\n.:;]|(?<=[A-Zrs])\.|\n(?!\s*\n)){{2,{_LONGEST}}}?)\s(?:also\s)?attended\s"
        r"(?:the|this)\s(?:meeting|panel|committee)\s(?:in\s(?:accordance\swith|pursuance\sof)|under|pursuant\sto|by\svirtue\sof)\b",
    ),
    ("attended the", "attended this"),
    before=_LONGEST + 60,
    after=60,
)
"""Members who are none of the body's and came as its rules let them."""
_HELD = re.compile(
    r"(?:(?:^|[,;]|\band)\s*(?:[Tt]he\s+)?)(?P<job>(?=[A-Z])(?!(?:Mrs?|Ms|Miss|Dr|PCSO|PC|Cllrs?|Councill?ors?)\b)"
    r"[\w' /&-]{3,70}?(?<!\band))(?:,?\s\(?|\s-\s)"
    r"(?P<name>(?:Mrs?|Ms|Miss|Dr)\b\.?\s(?:[A-Z]\.?\s?){0,3}[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){0,2})\)?"
)
"""An office and its holder behind it: "the Clerk, Mrs A Elm", "Town Clerk (Mr B Oak)"."""
_AWAY = re.compile(r"\b(?:not|never|unable|apologies|absent|none|nobody)\b", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:should|would|could|might|be|been|being|whether|if|who|that|which|by|from|about|on|to)\b")
"""Words of a sentence that begins "There was …" and lists nobody."""


def read(draft: Draft, meeting: str, body: str, begin: int, end: int) -> None:
    """Record whom the sentences in `[begin, end)` put in the room of `meeting` and no list of it names, as what they say or, without
    an office or a title, as others who were present."""
    spans = [
        ("also present", match.end(), min(end, sentence_end(draft.masked, match.end(), match.end() + _LONGEST)))
        for match in draft.seeker.finditer(_FOLLOWING, begin, end)
    ]
    spans += [
        (role, *match.span("who")) for match in draft.seeker.finditer(_SAID, begin, end) if (role := _named_as(match))
    ]
    spans += [("also present", *match.span("who")) for match in draft.seeker.finditer(_BY_RULE, begin, end)]
    for role, start, stop in spans:
        stop = start + listends.end(draft.masked[start:stop])
        listed = roomkeys.listed(draft, meeting)
        for seat in _seats(draft, role, start, stop):
            if not roomkeys.known(draft.name(seat.person), listed):
                listed.add(roomkeys.key(draft.name(seat.person)))
                seatclaims.claim(draft, seat, meeting, body)


def _seats(draft: Draft, role: str, start: int, stop: int) -> list[Seat]:
    """Return the seats of those whom `[start, stop)` names: officers with their office before them, where it opens with one, and others."""
    found: list[Seat] = []
    words = draft.masked[start:stop]
    for match in _HELD.finditer(words) if role == "officer" else ():
        if JOB.search(match["job"]):
            person = person_at(draft, start + match.start("name"), start + match.end("name"))
            at, end = start + match.start("job"), start + match.end("job")
            found.append(Seat(person, at, start + match.end(), role, fold(match["job"]), at, end))
    covered = listblocks.PLURAL.match(words) is not None
    shown = seats.Shown(words, "also present", [(seat.start, seat.end) for seat in found])
    return found + seats.in_line(draft, seats.Under("also present", covered, shown=shown), start, stop)


def _named_as(match: re.Match[str]) -> str:
    """Return as what a sentence names those who were there: officers where the office of the first stands before the name, others where it
    says "There were …", and nothing where it names none."""
    if _AWAY.search(match["who"]):
        return ""
    if match["there"]:
        return "" if _TELLS.search(match["who"]) else "also present"
    held = _HELD.match(match["who"])
    return "officer" if match["verb"] and held and JOB.search(held["job"]) else ""
