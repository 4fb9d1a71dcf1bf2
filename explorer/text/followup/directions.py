"""Whom a decision in capitals gives something to do: "the City Clerk BE DIRECTED to …", "… BE REFERRED to Civic Administration"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.councils.organisations import Organisations
from explorer.text.naming import names
from explorer.text.page.draft import Draft, fold
from explorer.text.page.seek import Cued
from explorer.text.room import printednames

_TOLD = Cued(
    re.compile(r"BE (?:DIRECTED|REQUESTED|ASKED|INSTRUCTED|REQUIRED|INVITED|ENCOURAGED) to\b"),
    ("BE DIRECTED", "BE REQUESTED", "BE ASKED", "BE INSTRUCTED", "BE REQUIRED", "BE INVITED", "BE ENCOURAGED"),
)
_REFERRED = Cued(re.compile(r"BE REFERRED (?:back )?to (?:the )?"), ("BE REFERRED",))
_SETTLES = re.compile(r"BE (?<!\wBE )([A-Z]{4,})")
_BACK = Cued(
    re.compile(r"\b(?:report(?:s|ing)? back|bring (?:back|forward)|brought (?:back|forward))\b", re.IGNORECASE),
    ("report back", "reports back", "reporting back", "bring back", "bring forward", "brought back", "brought forward"),
)
_OPENS = re.compile(r"\b[Tt]hat\b,?|[;:\n]|(?<![A-Z])\.\s|\b[a-z]{1,4}\)\s")
_ADMINISTRATION = re.compile(r"\b(?:Civic|City|Town|Municipal|County|Regional) (?:[Aa]dministration|[Ss]taff)\b")
_OFFICE = re.compile(
    r"\b(?:(?:City|Town|Township|Village|Municipal|Committee|Council|Deputy|Regional|County) )?"
    r"(?:Clerk|Treasurer|Solicitor|Mayor|Warden|Reeve)\b(?!\s+[A-Z]\.)"
    r"|\b(?:Deputy )?(?:City|Town|County|Municipal) Manager\b(?:, (?:[A-Z][\w&-]*(?:,? and | )?){1,5})?"
    r"|\b(?:Chief Administrative Officer|CAO|Integrity Commissioner)\b"
)
_LONGEST = 200


def asks(draft: Draft, start: int, end: int) -> bool:
    """Tell whether the words of a decision ask somebody to do something, and do not only settle it in capitals ("BE RECEIVED")."""
    settled = _SETTLES.findall(draft.masked, start, end)
    return (
        not settled
        or draft.seeker.has(_TOLD, start, end)
        or draft.seeker.has(_BACK, start, end)
        or any(_referred(draft, start, end))
    )


def asked(draft: Draft, organisations: Organisations, start: int, end: int) -> list[str]:
    """Return the refs of those whom the words of a decision ask: bodies, posts and people."""
    found: list[str] = []
    for match in draft.seeker.finditer(_TOLD, start, end):
        begin = max(
            (m.end() for m in _OPENS.finditer(draft.masked, max(start, match.start() - _LONGEST), match.start())),
            default=start,
        )
        found += _somebody(draft, organisations, begin, match.start())
    for begin, stop in _referred(draft, start, end):
        found += _somebody(draft, organisations, begin, stop)
    return list(dict.fromkeys(found))


def _referred(draft: Draft, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the council's staff is named to whom something is referred."""
    for match in draft.seeker.finditer(_REFERRED, start, end):
        if administration := _ADMINISTRATION.match(draft.masked, match.end(), end):
            yield administration.span()


def _somebody(draft: Draft, organisations: Organisations, start: int, end: int) -> Iterator[str]:
    text = draft.masked
    places = organisations.between(start, end)
    yield from (ref for _, ref in places)
    for match in _ADMINISTRATION.finditer(text, start, end):
        yield draft.mention("body", match.group(), *match.span(), classification="department")
    for match in _OFFICE.finditer(text, start, end):
        if not any(place.start <= match.start() < place.end for place, _ in places):
            yield draft.mention("post", fold(match.group()).strip(" ,"), *match.span())
    for title in re.finditer(r"\b(?:Councillors?|Mayor)\s+(?=[A-Z]\.)", text[start:end]):
        for a, b in names.split_names(text[start + title.start() : end]):
            yield printednames.person_at(draft, start + title.start() + a, start + title.start() + b, councillor=True)
