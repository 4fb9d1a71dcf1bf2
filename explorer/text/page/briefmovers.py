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
    rf"(?:[Mm]oved|MOVED|(?:[Mm]otion|MOTION)\s?:\s{{0,40}}+)"
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
_SECONDS = re.compile(
    r"\W{0,3}[Ss]econded(?:\sby)?\s{1,4}(?P<seconder>[A-ZÀ-Þ][^,;:\n]{1,58}?)[.,;]?\s{1,4}"
    r"(?:(?:[Tt]he\s)?[Mm]otion\s(?:was\s)?)?(?P<result>(?i:carried|defeated|lost)\b.{0,40})$"
)
"""The line below it: "Seconded by Councillor Oak. Carried."."""
_LONGEST = 300
_LONGEST_CLOSING = 260


class Closing(NamedTuple):
    """A line below the words of a motion that names `movers` and then says what became of it."""

    movers: Movers
    outcome: str


def both(line: str) -> Movers | None:
    """Return whom a line names that opens with both movers and a slash between them, in one place: a title before the first is its own
    or of both."""
    match = None
    if "/" in line[:_LONGEST]:
        match = _BOTH.match(line[:_LONGEST]) or _NUMBERED.match(line[:_LONGEST])
    if match is None:
        return None
    title = match.groupdict().get("title")
    start = match.start("title") if title else match.start("mover")
    return Movers((start, match.end("mover")), match.span("seconder"), match.end("words") if match["words"] else -1)


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
