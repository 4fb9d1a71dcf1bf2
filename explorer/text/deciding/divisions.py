"""Votes taken one by one on amendments and a motion: the words moved earlier, the sides with names, the chair's declaration.

Irish councils print the names under "For the Amendment" and "Against the Amendment", and "The Cathaoirleach declared the Amendment
defeated."; the words of each stand where it was moved. A result belongs to the motion or amendment before it that is named with
it, by its mover, or is the last that has no result yet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from explorer.text.agenda import noticed
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import debated, movers, puts, tallies, votes
from explorer.text.moving.puts import Put, Span
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_RESULT = r"(?:defeated|lost|rejected|carried|passed|adopted|accepted|agreed)\b"
_DECLARED = Cued(
    re.compile(
        r"\b(?:declared|ruled)\s+(?:that\s+)?the\s+(?P<of>(?:(?!original|motion)[\w']+\s+)?)(?:original\s+)?"
        rf"(?P<what>amendment|motion|proposal)\b(?P<named>(?:[^.;:]|(?<=\b[A-Z])\.){{0,300}}?)\s"
        rf"(?:to\s+be\s+|was\s+|as\s+)?(?P<result>{_RESULT})"
        r"(?:\s+and,?\s+(?:therefore|consequently|thus|accordingly),?\s+the\s+(?:\w+\s+)?motion\s+"
        rf"(?:to\s+be\s+|was\s+)?(?P<then>{_RESULT}))?",
        re.IGNORECASE,
    ),
    ("declared", "ruled"),
)
"""What the chair declared carried or lost, and what became of the motion by it."""
_PLAIN = Cued(
    re.compile(
        r"(?<=[\s,])(?:the|The)\s+(?P<of>(?:(?:substantive|amended|original)\s+)?)(?P<what>amendment|motion)\b(?P<named>)\s+was\s+"
        r"(?:(?:\w+ly|therefore|then|thereupon)\s+){0,2}(?P<result>defeated|lost|rejected|carried)\b"
        r"(?P<then>(?!))?",
        re.IGNORECASE,
    ),
    ("amendment was", "motion was"),
    before=30,
    after=60,
)
"""The same said in passing, where an amendment had a vote of its own: "The amendment was lost"."""
_TOLD = Cued(
    re.compile(
        r"and,? (?:it was )?(?:resolved|agreed)\s*:|on a division,? there voted\b|vote\b[^.\n]{0,40}\bresulted\b"
        r"|result of the vot(?:e|ing)\b",
        re.IGNORECASE,
    ),
    ("on a division", "and resolved", "and agreed", "and it was", "and, it was", "vote was", "result of the"),
)
"""A line of a record that tells what became of its motions, below those that name the movers, or the lists of a vote."""
_FELL = ("defeated", "lost", "rejected")
_PUT = re.compile(r"\b(?:propos|mov|motion|amend|counter)", re.IGNORECASE)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_BEFORE = 500
"""Characters before the words of a motion in which whoever moved it is named."""
_APART = 160
"""Characters between a result and the votes below it, or between two of them, at most."""
_LEADS_ON = re.compile(r"[^.;:]{0,80}\bfollowing\s+resolution\b", re.IGNORECASE)
_RESOLUTION_BELOW = re.compile(r"[:;]|\n(?=\W*(?:Proposed|Moved|And\s+Resolved|That|THAT)\b)")
"""Where what leads up to a resolution in full ends."""
_MAJORITY = re.compile(r"[^.;]{0,80}\b(?:majority|casting)\b", re.IGNORECASE)
"""What stands after a result that is not simply that of the greater number."""
_SAYS_WHAT = re.compile(r"\s(?:to|of|that|for)\s+(?P<verb>[a-z]\w{0,4})\w*\s+(?:\S+\s+)")
"""What a result says that it is of ("the proposal to defer the item"), with the letters by which its verb begins."""
_WITHDRAWN = re.compile(r"[^.;]{0,160}?\b(?:was|were)\s+(?:\w+\s+)?(?:withdrawn|agreed|carried)\b", re.IGNORECASE)


def tells_results(draft: Draft, begin: int, end: int) -> bool:
    """Tell whether minutes say in `[begin, end)` of what was moved what became of it: declared carried or lost by the chair, in the
    lists of a vote, or on a line "And Resolved:" below its movers."""
    if draft.seeker.has(_DECLARED, begin, end):
        return True
    lines = draft.lines
    return any(
        match.group()[0] not in "Aa" or lines[at_or_after(lines, match.start())].start == match.start()
        for match in draft.seeker.finditer(_TOLD, begin, end)
    )


def read(part: Part) -> list[str]:
    """Record the motions and amendments of a part that were put to a vote of their own."""
    draft, begin, end = part.draft, part.begin, part.end
    declared = list(draft.seeker.finditer(_DECLARED, begin, end))
    declared = declared or _plainly(draft, begin, end)
    return _Divided(part).of(declared) if declared else []


def _plainly(draft: Draft, begin: int, end: int) -> list[re.Match[str]]:
    """Return the results that a record tells in passing of an amendment, and of the motion, below the names of each side."""
    told = list(draft.seeker.finditer(_PLAIN, begin, end))
    if not any(match["what"].lower() == "amendment" for match in told):
        return []
    return told if any(True for _ in votes.find(draft, begin, told[-1].start())) else []


class _Divided:
    """What was put under one item in which results are declared."""

    def __init__(self, part: Part) -> None:
        self._draft, self._room, self._covered = part.draft, part.room, part.covered
        self._begin, self._end_of_item = part.begin, part.end
        found = puts.read(part.draft, part.begin, part.end)
        self._puts = [put for put in found if not put.refers]
        self._named = [put for put in found if put.refers]
        self._quotes = puts.quotes(part.draft, part.begin, part.end)
        self._settled: set[Span] = set()

    def of(self, declared: Sequence[re.Match[str]]) -> list[str]:
        """Record what became of each motion that a result is declared of, and the motions that were amended."""
        refs: list[str] = []
        floor = self._begin
        for result, after in zip_longest(declared, declared[1:]):
            cast = self._votes(floor, result.start()) or self._below(
                result, after.start() if after else self._end_of_item
            )
            put = self._on(floor, result, cast)
            if put is not None and (ref := self._decide(put, result["result"], result)):
                self._cast(ref, cast, result)
                refs.append(ref)
            moved = [put for put in self._left(result) if not put.amends] if result["then"] else []
            if moved:
                refs.append(self._decide(moved[-1], result["then"], result))
            floor = max([self._end(result), *(stop for _, _, stop in cast)])
            self._covered.add(min([result.start(), *(start for _, start, _ in cast)]), floor)
        refs += self._amended(floor)
        return [ref for ref in dict.fromkeys(refs) if ref]

    def _end(self, result: re.Match[str]) -> int:
        """Return where a result ends, with the words after it that only lead up to a resolution in full."""
        text, end = self._draft.masked, result.end()
        leads = _LEADS_ON.match(text, end, self._draft.paragraphs.end(end))
        below = (
            _RESOLUTION_BELOW.search(text, leads.end(), sentence_end(text, end, leads.end() + _BEFORE))
            if leads
            else None
        )
        return below.end() if below else leads.end() if leads else end

    def _on(self, floor: int, result: re.Match[str], cast: Sequence[votes.Vote]) -> Put | None:
        """Return what a result is of: what was put by whom the record names with it, else the last of its kind, else the one thing
        put since the result before, the motion of a notice, or what the result itself says."""
        amends = result["what"].lower() == "amendment" or "amended" in result["of"].lower()
        by = next((put for put in reversed(self._named) if floor <= put.start < result.end()), None)
        since = [put for put in self._left(result) if put.start >= floor]
        if by is None or any(by.start < put.start < result.start() for put in self._puts):
            of_kind = self._last(result, amends, cast)
            only = since[0] if len(since) == 1 else None
            return of_kind or only or self._noticed(floor, result) or self._said(result, cast)
        own = [put for put in self._left(result) if put.start < by.start and self._is_by(put, by, amends)]
        if own:
            return own[-1]
        words = self._quoted(by, amends)
        if words is None or not self._does(result, words):
            return self._said(result, cast, by)
        return Put(by.start, by.end, words, amends, False, by.mover, by.seconder, by.surname)

    def _is_by(self, put: Put, by: Put, amends: bool) -> bool:
        return (
            put.words not in self._settled and put.amends == amends and bool(by.surname) and put.surname == by.surname
        )

    def _left(self, result: re.Match[str]) -> list[Put]:
        """Return what was put before a result, has none yet, and does what the result says, if that says what."""
        notice = noticed.above(self._draft, self._begin, result.start())
        floor = notice[0] if notice else self._begin  # What was put above the last notice was put on another.
        left = [
            put
            for put in self._puts
            if put.start < result.start() and floor < put.end and put.words not in self._settled
        ]
        return [put for put in left if self._does(result, (put.start, max(put.end, put.words[1])))]

    def _does(self, result: re.Match[str], words: Span) -> bool:
        says = _SAYS_WHAT.search(f"{result['named']} ")
        return says is None or says["verb"] in self._draft.masked[slice(*words)].lower()

    def _last(self, result: re.Match[str], amends: bool, cast: Sequence[votes.Vote]) -> Put | None:
        """Return the last motion, or amendment, that may have a result: the last of whom the words before its votes name, if any."""
        left = self._left(result)
        lead = max([self._begin, *(put.end for put in self._puts if put.end <= result.start())])
        said = self._draft.masked[lead : min([result.start(), *(start for _, start, _ in cast)])] + result.group()
        named = [put for put in left if put.surname and put.surname in said]
        of_kind = [put for put in named or left if put.amends == amends]
        return next(reversed(of_kind or named), None)

    def _noticed(self, floor: int, result: re.Match[str]) -> Put | None:
        """Return the motion of the notice above a result, with whoever is said to have moved and seconded it in the debate."""
        plain = result["what"].lower() == "motion" and "amended" not in result["of"].lower()
        words = (
            noticed.above(self._draft, floor, result.start())
            if plain and not _SAYS_WHAT.search(f"{result['named']} ")
            else None
        )
        if words is None or words in self._settled or words[1] > result.start():
            return None
        who = [debated.who(self._draft, kind, words[1], result.start()) for kind in ("moved", "seconded")]
        mover, seconder = (found[1:] if found else None for found in who)
        return Put(words[0], words[1], words, False, False, mover, seconder, "")

    def _said(self, result: re.Match[str], cast: Sequence[votes.Vote], by: Put | None = None) -> Put | None:
        """Return what a result says itself that it is of ("declared the proposal to close the hall carried")."""
        if not _SAYS_WHAT.search(f"{result['named']} "):
            return None
        floor = max([self._begin, *(stop for _, _, stop in cast if stop <= result.start())])
        start = sentence_start(self._draft.masked, result.start(), floor)
        count = tallies.AFTER_NAMES.match(self._draft.masked, start, result.start())
        words = count.end() if count else start, result.end()
        mover, seconder = (by.mover, by.seconder) if by else (None, None)
        return Put(result.start(), result.end(), words, False, False, mover, seconder, "")

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
        if self._covered.touches(*put.words):
            return ""
        outcome = "" if not result else "rejected" if result.lower() in _FELL else "agreed"
        self._covered.add(*put.words)
        self._covered.add(put.start, put.end)
        ref = decide(self._draft, self._room, Settled(*put.words, outcome), self._room.divided)
        if ref:
            self._room.divided.add(ref)
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

    def _below(self, result: re.Match[str], end: int) -> list[votes.Vote]:
        """Return the votes by name that stand right below a result, in columns a side, to the first that stands apart."""
        found: list[votes.Vote] = []
        for vote in sorted(votes.find(self._draft, result.end(), end), key=lambda vote: vote[1:]):
            if vote[1] - (found[-1][2] if found else result.end()) > _APART:
                break
            found.append(vote)
        return found

    def _cast(self, ref: str, cast: Sequence[votes.Vote], result: re.Match[str]) -> None:
        """Give a decision the votes by name, and the count printed after the names of each side, where they lead to the result."""
        sides = Counter(vote for vote, _, _ in cast)
        won, fell = sides["for"] > sides["against"], result["result"].lower() in _FELL
        contrary = won == fell and sides["for"] != sides["against"]
        if contrary and sides["against"] and not _MAJORITY.match(self._draft.masked, result.end()):
            return
        movers.attach_cast(self._draft, [ref], cast)
        counts: dict[str, str] = {}
        for vote, _, stop in cast:
            if count := tallies.AFTER_NAMES.match(self._draft.masked, stop):
                counts[vote] = count[1]
        if "for" in counts and "against" in counts:
            told = (f"{counts[side]} {side}" for side in ("for", "against", "abstained") if side in counts)
            self._draft.put(ref, tally=", ".join(told))
