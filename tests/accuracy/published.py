"""The motions that a council publishes as data beside its minutes: text and clauses, mover, seconder, votes, result."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.accuracy.words import bare, flat

OPENING = 10
"""Words with which a clause is known again; a shorter one is known by all its words."""

_CLAUSE = re.compile(r"^\s*([a-z]{1,2})\)\s", re.IGNORECASE)
_ROMAN = re.compile(r"^\s*[ivx]+\)\s", re.IGNORECASE)
_BY = re.compile(r"^(?:moved|seconded|motion made|motion seconded)(?:\s+by)?\s*:?\s+", re.IGNORECASE)
_SIDES = {"yeas": "for", "nays": "against", "abstain": "abstained", "abstained": "abstained"}
_PROCEDURAL = re.compile(
    r"(?:that )?(?:the meeting (?:of [\w ]{0,40} )?(?:be )?(?:adjourn|recess)|(?:the )?[\w ]{0,80}?\b(?:committee|council) (?:do )?(?:now )?"
    r"(?:adjourn|recess|convenes? in closed session|rise and go into)|"
    r"the minutes of (?:the )?[\w ]{0,160} be (?:approved|adopted|confirmed)$|"
    r"pursuant to section [\w ]{0,80} a change in order|motion to (?:open|close) the public participation meeting$|"
    r"it be noted (?:that )?(?:no pecuniary interests were disclosed|[\w ]{0,60} disclose[ds] a pecuniary interest))",
)


@dataclass(frozen=True)
class Clause:
    """The first words of a lettered clause, and those of the numbered parts below it."""

    opening: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Motion:
    """One motion; `text` and `clauses` in plain words, people by bare name, `passed` None where no result is given.

    `clauses` are what has to be decided: each lettered clause, or the whole where there is none. `procedural` marks the
    ordering of the meeting itself: to adjourn, to go into closed session, to approve the last minutes, to open or close a
    hearing, to change the order of the items, to note declarations. `after` is what the record prints below the result.
    """

    text: str
    clauses: tuple[Clause, ...]
    mover: str = ""
    seconder: str = ""
    votes: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    passed: bool | None = None
    procedural: bool = False
    after: str = ""


def motions(file: Path) -> list[Motion]:
    """Return the motions of a meeting in the order of its record; a ballot among candidates, published as one, is none."""
    found = _walk(json.loads(file.read_text(encoding="utf-8")))
    return [_motion(one) for one in found if not _string(one.get("result")).startswith("Majority Winner")]


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.get("__class__") == "Motion":
            yield value
        for part in value.values():
            yield from _walk(part)
    elif isinstance(value, list):
        for part in value:
            yield from _walk(part)


def _motion(found: dict[str, Any]) -> Motion:
    lines = [line for piece in found["motion_texts"] for line in _string(piece).split("\n") if line.strip()]
    text = flat(" ".join(lines))
    result = _string(found.get("result")).casefold()
    passed = None if not result else not re.search(r"fail|lost|defeat", result)
    return Motion(
        text,
        tuple(_clauses(lines)),
        _person(found.get("moved_by")),
        _person(found.get("seconded_by")),
        frozenset(_cast(found.get("vote"))),
        passed,
        _PROCEDURAL.match(text) is not None,
        flat(" ".join(_string(piece) for piece in found["post_motion_texts"])),
    )


def _string(piece: Any) -> str:
    """The words of a paragraph, or of a list or table with all its parts."""
    if isinstance(piece, dict):
        own = str(piece.get("string") or "")
        return own or " ".join(_string(part) for key, part in piece.items() if key != "__class__")
    if isinstance(piece, list):
        return " ".join(_string(part) for part in piece)
    return piece if isinstance(piece, str) else ""


def _clauses(lines: list[str]) -> Iterator[Clause]:
    lettered: list[tuple[str, list[str]]] = []
    expected = "a"
    for line in lines:
        mark = _CLAUSE.match(line)
        if mark and (mark[1].casefold() == expected or not _ROMAN.match(line)):
            expected = chr(ord(mark[1][0].casefold()) + 1)
            lettered.append((line[mark.end() :], []))
        elif lettered and (part := _ROMAN.match(line)):
            lettered[-1][1].append(_opening(line[part.end() :]))
    for clause, parts in lettered or [(lines[0] if lines else "", [])]:
        yield Clause(_opening(clause), tuple(parts))


def _opening(words: str) -> str:
    words = re.sub(r"^\W*that\b|\W+(?:and)?\W*$", "", words, flags=re.IGNORECASE)
    return " ".join(flat(words).split()[:OPENING])


def _person(piece: Any) -> str:
    return bare(_BY.sub("", _string(piece).strip()))


def _cast(vote: Any) -> Iterator[tuple[str, str]]:
    for row in (vote or {}).get("rows", []):
        side = _SIDES.get(row["vote"].strip(" :").casefold())
        if side:
            yield from ((bare(voter), side) for voter in row["voters"] if voter)
