"""Votes taken one by one on amendments and a motion: the words moved earlier, the sides with names, the chair's declaration.

Irish councils print the names under "For the Amendment" and "Against the Amendment", and "The Cathaoirleach declared the Amendment
defeated."; the words of each stand where it was moved. A result belongs to the motion or amendment before it that is named with
it, by its mover, or is the last that has no result yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text import movers, puts, votes
from explorer.text.covered import Covered
from explorer.text.draft import Draft
from explorer.text.puts import Put, Span
from explorer.text.seek import Cued
from explorer.text.sentences import sentence_end
from explorer.text.settled import Room, decide

_RESULT = r"(?:defeated|lost|carried|passed|adopted)\b"
_DECLARED = Cued(
    re.compile(
        rf"\b(?:declared|ruled)\s+(?:that\s+)?the\s+(?P<of>(?:(?!original|motion)\w+\s+)?)(?:original\s+)?(?P<what>amendment|motion|proposal)\b(?P<named>[^.;:]{{0,160}}?)\s(?:to\s+be\s+|was\s+)?(?P<result>{_RESULT})"
        rf"(?:\s+and,?\s+(?:therefore|consequently|thus|accordingly),?\s+the\s+(?:\w+\s+)?motion\s+(?:to\s+be\s+|was\s+)?(?P<then>{_RESULT}))?",
        re.IGNORECASE,
    ),
    ("declared", "ruled"),
)
"""What the chair declared carried or lost, and what became of the motion by it."""
_TOLD = Cued(
    re.compile(
        r"and,? (?:it was )?(?:resolved|agreed)\s*[:-]|(?:a|the) vote (?:was|being) (?:then )?taken\b", re.IGNORECASE
    ),
    ("and resolved", "and agreed", "and it was", "and, it was", "a vote", "the vote"),
)
"""Words of a record that tells what became of its motions."""
_PUT = re.compile(r"\b(?:propos|mov|motion|amend|counter)", re.IGNORECASE)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_BEFORE = 500
"""Characters before the words of a motion in which whoever moved it is named."""
_COUNT = re.compile(r"\s*[.,;]?\s*\(\s*(\d{1,3})\s*\)")
"""How many a side is said to have been, after its names."""
_LEADS_ON = re.compile(r"[^.;:]{0,80}\bfollowing\s+resolution\b", re.IGNORECASE)
_WITHDRAWN = re.compile(r"[^.;]{0,160}?\b(?:was|were)\s+(?:\w+\s+)?(?:withdrawn|agreed|carried)\b", re.IGNORECASE)


def tells_results(draft: Draft, begin: int, end: int) -> bool:
    """Tell whether minutes say in `[begin, end)` of what was moved what became of it: declared carried or lost by the chair, put to a
    vote, or "And Resolved" below its movers."""
    return draft.seeker.has(_DECLARED, begin, end) or draft.seeker.has(_TOLD, begin, end)


def read(draft: Draft, room: Room, begin: int, end: int, covered: Covered) -> list[str]:
    """Record the motions and amendments of `[begin, end)` that were put to a vote of their own, and return their refs."""
    declared = list(draft.seeker.finditer(_DECLARED, begin, end))
    return _Divided(draft, room, begin, end, covered).of(declared) if declared else []


class _Divided:
    """What was put under one item in which results are declared."""

    def __init__(self, draft: Draft, room: Room, begin: int, end: int, covered: Covered) -> None:
        self._draft, self._room, self._covered = draft, room, covered
        self._begin = begin
        found = [put for put in puts.read(draft, begin, end) if not covered.touches(*put.words)]
        self._puts = [put for put in found if not put.refers]
        self._named = [put for put in found if put.refers]
        self._quotes = puts.quotes(draft, begin, end)
        self._settled: set[Span] = set()

    def of(self, declared: Sequence[re.Match[str]]) -> list[str]:
        """Record what became of each motion that a result is declared of, and the motions that were amended."""
        refs: list[str] = []
        floor = self._begin
        for result in declared:
            amended = "amended" in result["of"].lower()
            amends = result["what"].lower() == "amendment" or amended
            put = self._on(floor, result, amends)
            cast = self._votes(floor, result.start())
            if put is not None and (ref := self._decide(put, result["result"], result)):
                self._cast(ref, cast)
                refs.append(ref)
            if result["then"] and (moved := self._last(result.start(), amends=False)):
                refs.append(self._decide(moved, result["then"], result))
            floor = self._end(result)
            self._covered.add(cast[0][1] if cast else result.start(), floor)
        refs += self._amended(floor)
        return [ref for ref in dict.fromkeys(refs) if ref]

    def _end(self, result: re.Match[str]) -> int:
        """Return where a result ends, with the words after it that only lead up to a resolution in full."""
        text, end = self._draft.masked, result.end()
        stop = sentence_end(text, end, self._draft.paragraphs.end(end))
        return stop if _LEADS_ON.match(text, end, stop) else end

    def _on(self, floor: int, result: re.Match[str], amends: bool) -> Put | None:
        """Return what a result is of: what was put by whom the record names with it, else the last of its kind."""
        named = [put for put in self._named if floor <= put.start < result.end()]
        if not named:
            return self._last(result.start(), amends)
        by = named[-1]
        own = next((put for put in reversed(self._puts) if self._is_by(put, by, amends)), None)
        if own is not None and own.start < by.start:
            return own
        words = self._quoted(by, amends)
        return Put(by.start, by.end, words, amends, False, by.mover, by.seconder, by.surname) if words else None

    def _is_by(self, put: Put, by: Put, amends: bool) -> bool:
        return (
            put.words not in self._settled and put.amends == amends and bool(by.surname) and put.surname == by.surname
        )

    def _last(self, before: int, amends: bool) -> Put | None:
        """Return the last motion, or amendment, put before an offset of which no result is told yet."""
        left = (put for put in reversed(self._puts) if put.start < before and put.words not in self._settled)
        return next((put for put in left if put.amends == amends), None)

    def _quoted(self, by: Put, amends: bool) -> Span | None:
        """Return the quoted words that a mover put further up; for a motion those first put, where none stands beside its mover."""
        floors = [self._begin, *(end for _, end in self._quotes)]
        earlier = [
            (words, self._draft.masked[max(floor, words[0] - _BEFORE) : words[0]])
            for words, floor in zip(self._quotes, floors, strict=False)
            if words[1] < by.start and words not in self._settled
        ]
        for words, lead in reversed(earlier):
            about = "amend" in lead.casefold()
            if about == amends and by.surname and by.surname in lead:
                return words
        first = earlier[0] if earlier and not amends else None
        return first[0] if first and _PUT.search(first[1]) and not _MINUTES.search(first[1]) else None

    def _decide(self, put: Put, result: str, declared: re.Match[str] | None = None) -> str:
        """Record something put with what became of it, and return the ref; empty where its words are none."""
        self._settled.add(put.words)
        outcome = "" if not result else "rejected" if result.lower() in ("defeated", "lost") else "agreed"
        self._covered.add(*put.words)
        self._covered.add(put.start, put.end)
        ref = decide(self._draft, self._room, *put.words, outcome)
        if ref:
            movers.attach_named(self._draft, [ref], put.start, put.mover, put.seconder)
            if declared:
                self._draft.also(ref, declared.start(), declared.end())
        return ref

    def _amended(self, end: int) -> list[str]:
        """Record the motions that the record leaves without a result below which an amendment was put."""
        refs = []
        for put, after in zip(self._puts, self._puts[1:], strict=False):
            left = put.start < end and not put.amends and after.amends and put.words not in self._settled
            if left and not _WITHDRAWN.match(self._draft.masked, put.end):
                refs.append(self._decide(put, ""))
        return refs

    def _votes(self, floor: int, end: int) -> list[votes.Vote]:
        """Return the votes by name between what was put last before a result and the result."""
        begin = max([floor, *(put.end for put in (*self._puts, *self._named) if put.end <= end)])
        return sorted(votes.find(self._draft, begin, end), key=lambda vote: vote[1:])

    def _cast(self, ref: str, cast: Sequence[votes.Vote]) -> None:
        """Give a decision the votes by name, and the count printed after the names of each side."""
        movers.attach_cast(self._draft, [ref], cast)
        counts: dict[str, str] = {}
        for vote, _, stop in cast:
            if count := _COUNT.match(self._draft.masked, stop):
                counts[vote] = count[1]
        if "for" in counts and "against" in counts:
            sides = ("for", "against", "abstained")
            self._draft.put(ref, tally=", ".join(f"{counts[side]} {side}" for side in sides if side in counts))
