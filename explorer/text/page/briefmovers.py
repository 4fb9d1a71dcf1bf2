"""Lines that name the movers of a motion in short, as councils of Canada, Australia and New Zealand do: two names with a slash
between them, one in capitals before a dash, or one before the verb.

Pure functions of a line; every pattern has a bound on what it may try.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.text.page import motionlines
from explorer.text.page.motionlines import Movers

_TITLE = r"(?:Councillor|Cllr|Cr|Alderman|Ald|Director|Member|Mr|Mrs|Ms|Dr)\.?"
_NAME = r"[A-ZÀ-Þ][\w'.-]{0,24}(?:\s[A-ZÀ-Þ][\w'.-]{0,24}){0,4}"
_NUMBER = r"(?:[A-Z]{0,4}\s?-?\s?\d{1,5}(?:[./-]\d{1,5}){1,2})"
_PAIR = rf"(?P<mover>{_NAME})\s{{0,2}}/\s{{0,2}}(?P<seconder>{_NAME})"
_WORDS = r"(?P<words>[\s:,.-]{1,4}(?=(?:[Tt]hat|THAT|[Tt]o|TO)\s))"
_BOTH = re.compile(
    rf"\W{{0,3}}(?:{_NUMBER}[\s:.-]{{1,5}})?(?:It was\s|it was\s)?"
    r"(?:[Mm]oved|MOVED|(?:[Mm]otion|MOTION|(?P<amends>[Aa]mendment|AMENDMENT))\s?(?::\s{0,40}+|\s(?=\()))"
    r"(?:\s{0,2}[,/&]?\s{0,2}(?:and\s|AND\s)?(?:[Ss]econded|SECONDED)(?:\s(?:by|BY|By))?)?(?:\s(?:by|BY|By))?"
    r"\s{0,2}[:(]?\s{0,4}"
    rf"(?P<title>{_TITLE}s?\s|Councillors\s|Directors\s|Members\s)?(?:{_PAIR})\)?(?:{_WORDS}|[\s.,:]*$)"
)
"""Both movers behind one verb: "14/174 - Moved, seconded by Councillors Elm/Oak that", "Moved (Elm/Oak)", "Motion: (Elm/Oak)"."""
_NUMBERED = re.compile(
    rf"\W{{0,3}}(?:[Rr]esolution|RESOLUTION|[Mm]otion|MOTION|[Rr]es\.?)[\s-]{{0,3}}(?:[Nn][Oo]\.?\s?)?#?{_NUMBER}"
    rf"[\s:.-]{{1,4}}{_PAIR}(?:{_WORDS}|[\s.,:]*$)"
)
"""The same behind the number of a motion: "Motion-4567-23-Councillor A. Elm/Councillor B. Oak"."""
_BARE = re.compile(rf"\W{{0,3}}(?P<title>{_TITLE}s?\s|Councillors\s|Directors\s|Members\s)?(?:{_PAIR})[\s.,:|]*$")
"""Both on a line of their own: "Councillors Elm / Oak"."""
_CLOSING = re.compile(
    rf"\W{{0,3}}{_PAIR}\)?[\s.,:-]{{1,140}}(?P<result>(?:CARRIED|LOST|DEFEATED|Carried|Lost|Defeated)\b.{{0,40}})$"
)
"""Both below the words, before the result: "Elm/Oak    Carried"."""
_SOLE = re.compile(
    rf"\W{{0,3}}(?:{_NUMBER}\s{{1,4}})?(?P<mover>[A-ZÀ-Þ][A-ZÀ-Þ'-]{{1,24}})\s{{0,2}}[:-]\s{{1,3}}(?=[Tt]hat\s|THAT\s)"
)
"""A surname in capitals before the words: "19/086 ELM: That", "ELM - That"."""
_MOVES = re.compile(
    rf"\W{{0,3}}(?P<mover>(?:(?:Deputy\s)?Mayor|Deputy\sReeve|Reeve|{_TITLE})\s{_NAME})\s(?:moved|MOVED)\s{{1,3}}"
    r"(?=(?:that|to)\s)"
)
"""Whoever moves, before the verb: "Councillor Elm moved to"."""
_MOVE_AND_SECOND = re.compile(
    rf"\W{{0,3}}(?P<mover>(?:(?:Deputy\s)?Mayor|{_TITLE})\s{_NAME})\s(?:moved|MOVED),?\s{{1,3}}(?:and\s)?"
    rf"(?P<seconder>(?:(?:Deputy\s)?Mayor|{_TITLE})\s{_NAME})\s(?:seconded|SECONDED),?(?:\s{{1,3}}(?=(?:that|to)\s)|[\s.,:]*$)"
)
"""Both, each before a verb: "Councillor Elm moved, Councillor Oak seconded that"."""
_SECONDS = re.compile(
    r"\W{0,3}[Ss]econded(?:\sby)?\s{1,4}(?P<seconder>[A-ZÀ-Þ][^,;:\n]{1,58}?)[.,;]?\s{1,4}"
    r"(?:(?:[Tt]he\s)?[Mm]otion\s(?:was\s)?)?(?P<result>(?i:carried|defeated|lost)\b.{0,40})$"
)
"""The line below it: "Seconded by Councillor Oak. Carried."."""
_LONGEST = 300
_LONGEST_CLOSING = 260
_LONGEST_PAIR = 120


class Closing(NamedTuple):
    """A line below the words of a motion that names `movers` and then says what became of it."""

    movers: Movers
    outcome: str


def both(line: str) -> Movers | None:
    """Return whom a line names that opens with both movers, with a slash between them in one place, where a title before the first is its
    own or of both, or each before a verb."""
    match = None
    if together := _MOVE_AND_SECOND.match(line[:_LONGEST]):
        words = together.end() if together.end() < len(line) else -1
        return Movers(together.span("mover"), together.span("seconder"), words)
    if "/" in line[:_LONGEST]:
        match = _BOTH.match(line[:_LONGEST]) or _NUMBERED.match(line[:_LONGEST])
    if match is None:
        return None
    groups = match.groupdict()
    start = match.start("title") if groups.get("title") else match.start("mover")
    words, amends = match.end("words") if match["words"] else -1, bool(groups.get("amends"))
    return Movers((start, match.end("mover")), match.span("seconder"), words, amends=amends)


def above(line: str, below: str) -> Movers | None:
    """Return whom a line names that is nothing but two names with a slash between them, where the words of a motion open the line `below`."""
    match = _BARE.match(line) if "/" in line and len(line) < _LONGEST_PAIR else None
    if match is None or motionlines.first_words(below) != 0:
        return None
    start = match.start("title") if match["title"] else match.start("mover")
    return Movers((start, match.end("mover")), match.span("seconder"), -1)


def sole(line: str) -> Movers | None:
    """Return the surname in capitals with which a line opens before the words of a motion."""
    match = _SOLE.match(line[:_LONGEST])
    return Movers(match.span("mover"), None, match.end()) if match else None


def moves(line: str) -> Movers | None:
    """Return whom a line names before the verb that moves: "Councillor Elm moved to pave the path."."""
    match = _MOVES.match(line[:_LONGEST])
    return Movers(match.span("mover"), None, match.end()) if match else None


def seconds(line: str) -> Closing | None:
    """Return whom a line names as seconding what stands above it, with what became of that: "Seconded by Councillor Oak. Carried."."""
    match = _SECONDS.match(line) if len(line) < _LONGEST else None
    outcome = motionlines.result(match["result"].capitalize()) if match else ""
    return Closing(Movers(None, match.span("seconder"), -1), outcome) if match and outcome else None


def closing(line: str) -> Closing | None:
    """Return both movers that a line names before a result: "Elm/Oak    Carried"."""
    match = _CLOSING.match(line) if "/" in line and len(line) < _LONGEST_CLOSING else None
    outcome = motionlines.result(match["result"].strip()) if match else ""
    if match is None or not outcome:
        return None
    return Closing(Movers(match.span("mover"), match.span("seconder"), -1), outcome)
