"""What became of a motion that was not put as it stands: the votes below it were on its parts, or on all of it as amended.

Councils of Canada print the motion first, then "Motion to approve part a)", "That parts b) and c) be approved", "That the motion be
amended to …" and "That the motion, as amended, be approved", each with its result; under "Additional votes" what stands above is the
text that was agreed in the end. A part has the result of the vote that names it or repeats its words, and what was approved as a whole has
that of the last vote, but for the parts that an amendment changed, of which the record does not say how they read then.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from typing import Final, NamedTuple

from explorer.text.moving.motions import Motion
from explorer.text.page.draft import Draft, fold

RULE: Final = "put-in-parts"
"""The rule by which a motion has the outcome of the votes on its parts or on all of it as amended."""
_OPENING = 300
"""Characters of a motion in which it says what it is put about."""
_PART = r"\(?[a-z]{1,4}\)?(?:\s+\(?[a-z]{1,4}\))*"
_PARTS = rf"(?:the\s+)?(?:preamble(?:\s+and\s+|,\s+))?parts?\s+(?P<parts>{_PART}(?:(?:,\s*(?:and\s+)?|\s+(?:and|&|to)\s+)(?:part\s+)?{_PART})*)"
_WHOLE = (
    r"(?P<whole>(?:the\s+)?(?:main\s+|original\s+)?motion|(?:the\s+)?(?:balance|remainder)(?:\s+of\s+(?:the\s+)?(?:main\s+)?motion)?"
    r"|item\s+\d+(?:\.\d+)*(?:,?\s+clause\s+\d+(?:\.\d+)*)?|clause\s+\d+(?:\.\d+)*)"
)
_WHAT = rf"(?:{_PARTS}|{_WHOLE})(?:\s+of\s+(?:the|this)\s+(?:main\s+)?motion)?(?:\s+and\s+it\s+being\s+noted(?:\s+statements?)?)?"
_APPROVES: Final = re.compile(
    rf"(?:(?:that\s+)?{_WHAT}(?:,?\s+as\s+amended,?)?\s+(?:be|is|are|was|were)\s+(?:approved|adopted|carried|passed)"
    rf"|motion\s+to\s+(?:approved?|adopt)\s+{_WHAT.replace('P<parts>', 'P<those>').replace('P<whole>', 'P<all>')})"
    r"(?:,?\s+as\s+amended)?(?:,?\s+(?:and|to)\s+read\s+as\s+follows)?\s*(?=[.:;]|\Z|that\b)",
    re.IGNORECASE,
)
_AMENDS: Final = re.compile(
    r"(?:that\s+)?(?:the\s+)?(?:(?:main\s+)?motion|amendment|parts?\b[^.:]{1,40}|item\b[^.:]{1,40})\s*,?\s+be\s+(?:further\s+)?amend"
    r"|(?:motion\s+)?to\s+(?:amend|add)\b",
    re.IGNORECASE,
)
_ADDS: Final = re.compile(r"\b(?:include|add)(?:ing)?\b[^.:]{0,20}\b(?:new|additional)\s+parts?\b", re.IGNORECASE)
_NAMED: Final = re.compile(
    rf"(?<!new )\bparts?\s+(?P<parts>{_PART}(?:(?:,\s*(?:and\s+)?|\s+(?:and|&)\s+)(?:part\s+)?{_PART})*)", re.IGNORECASE
)
_ANY = "*"
"""Stands for the mark of any clause."""
_MOST = 64
"""Clauses, and motions, above a vote that it may be about."""
_OTHERWISE = ("bereferred", "bedeferred", "bewithdrawn", "beamended", "toamend", "torefer", "totable")
"""What else may be moved of a clause than that it be approved, in letters alone."""
_SHORTEST = 30
"""Letters of a clause that are told from those of another wherever they stand."""
_LETTERS = re.compile(r"\w+")


class Put(NamedTuple):
    """A motion of an item with the refs of what was decided on it, one for each of its clauses."""

    motion: Motion
    refs: Sequence[str]


def settle(draft: Draft, put: Sequence[Put]) -> None:
    """Give the clauses of those motions of an item that were `put` without a result the outcome that later votes gave them."""
    open_clauses: deque[tuple[Put, str, str]] = deque(maxlen=_MOST)
    for place, one in enumerate(put):
        if not one.refs:
            continue
        if one.motion.outcome and open_clauses:
            _of_vote(draft, open_clauses, one, put[max(0, place - _MOST) : place])
        elif not one.motion.outcome:
            new = [ref for ref in one.refs[:_MOST] if all(ref != known for _, known, _ in open_clauses)]
            open_clauses.extend((one, ref, _letters(draft, ref).removesuffix("and")) for ref in new)


def approves(draft: Draft, motion: Motion) -> bool:
    """Tell whether a motion is to approve another, or parts of it."""
    opening = _opening(draft, motion)
    return _AMENDS.match(opening) is None and _APPROVES.match(opening) is not None


def _of_vote(draft: Draft, open_clauses: Sequence[tuple[Put, str, str]], vote: Put, before: Sequence[Put]) -> None:
    """Give the clauses that wait for an outcome what a `vote` says of them, after the motions `before` it."""
    agreed = vote.motion.outcome == "agreed"
    above = [one for one in before if one.refs and not one.motion.outcome]
    final = next((one for one in reversed(above) if one.motion.mover is None), None)
    said = [_letters(draft, ref) for ref in vote.refs]
    for one, ref, words in open_clauses:
        if (agreed or one is not final) and any(words == text or _is_put(words, text) for text in said):
            _give(draft, ref, vote)
    opening = _opening(draft, vote.motion)
    approves = None if _AMENDS.match(opening) else _APPROVES.match(opening)
    main = final or next((one for one in reversed(above) if _is_main(draft, one)), None)
    if approves is None or main is None or (main is final and not agreed):
        return
    parts = approves["parts"] or approves["those"]
    named = _marks(parts) if parts else None
    changed = set() if main is final or not agreed else _changed(draft, main, before)
    for ref in main.refs:
        mark = str(draft.attr(ref, "clause") or "").lower()
        if (named is None or mark in named) and not changed & {mark, _ANY}:
            _give(draft, ref, vote)


def _is_main(draft: Draft, one: Put) -> bool:
    """Tell whether a motion is no amendment and no approval of another."""
    opening = _opening(draft, one.motion)
    return not _AMENDS.match(opening) and not _APPROVES.match(opening)


def _is_put(words: str, text: str) -> bool:
    """Tell whether the words of a vote put those of a clause, and do not refer or change them."""
    before, found, after = text.partition(words)
    return bool(found) and len(words) > _SHORTEST and not any(other in f"{before} {after}" for other in _OTHERWISE)


def _give(draft: Draft, ref: str, vote: Put) -> None:
    if not draft.attr(ref, "outcome"):
        draft.put(ref, outcome=vote.motion.outcome, _rule=RULE)


def _changed(draft: Draft, main: Put, before: Sequence[Put]) -> set[str]:
    """Return the marks of the clauses of a motion that the amendments below it changed, or `_ANY` where that may be any of them."""
    marks: set[str] = set()
    for one in before[next(k for k, put in enumerate(before) if put is main) + 1 :]:
        words = _opening(draft, one.motion)
        if one.motion.outcome == "rejected" or not _AMENDS.match(words):
            continue
        named = {mark for match in _NAMED.finditer(words.partition(":")[0]) for mark in _first_marks(match["parts"])}
        marks |= named or ({_ANY} if not _ADDS.search(words) else set())
    return marks


def _marks(parts: str) -> set[str]:
    """Return the marks of whole parts in "a), b) and d) to f)"; a part of a part is none."""
    found: set[str] = set()
    for piece in re.split(r",|\band\b|&", parts.lower()):
        marks = [mark for mark in re.findall(r"[a-z]+", piece) if mark != "part"]
        if len(marks) == 1:
            found.add(marks[0])
        elif len(marks) == 3 and marks[1] == "to" and len(marks[0]) == len(marks[2]) == 1:
            found |= {chr(code) for code in range(ord(marks[0]), ord(marks[2]) + 1)}
    return found


def _first_marks(parts: str) -> set[str]:
    """Return the first mark of each part: "b" of "part b iii)"."""
    pieces = (re.findall(r"[a-z]+", piece) for piece in re.split(r",|\band\b|&", parts.lower()))
    return {marks[marks[0] == "part"] for marks in pieces if len(marks) > (marks[:1] == ["part"])}


def _opening(draft: Draft, motion: Motion) -> str:
    return fold(draft.masked[motion.at : min(motion.stop, motion.at + _OPENING)])


def _letters(draft: Draft, ref: str) -> str:
    return "".join(_LETTERS.findall(str(draft.attr(ref, "text")).lower()))
