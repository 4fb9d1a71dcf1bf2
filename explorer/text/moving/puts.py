"""What was put to those present: the motions and amendments of some minutes, in order, each with its words and its movers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explorer.text.moving import movernames, moverpairs, moverwords
from explorer.text.page.covered import covering
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.sentences import sentence_end, sentence_start

_AMENDS = re.compile(
    r"\b(?:an|the|this|that|following|further|first|second|third|fourth|his|her|counter-?)\s+(?:\w+\s+)?amendments?\b"
    r"|\bmotions?\s+(?:should\s+)?be\s+(?:further\s+)?amended\b"
    r"|\bamend\s+(?:the|this|his|her|that)\s+(?:\w+\s+)?motion\b|\bamendment\b[\s:,-]*\Z",
    re.IGNORECASE,
)
"""What is said of a proposal that amends another."""
_REFERS = re.compile(
    r"\b(?:as|(?:motion|amendment|proposal|resolution)(?:\s+no\.?\s*\d{1,2})?"
    r"(?:,?\s+which\s+(?:was|were|ha[ds]\s+been|have\s+been)(?:\s+both)?)?)[\s,:-]*\Z",
    re.IGNORECASE,
)
"""What stands before the movers of what was put further up: "the Motion as proposed by", "First Amendment - Proposed by"."""
_BARE = re.compile(
    r"\W*(?:(?:the|an|this)\s+(?:amended|following|original)\s+(?:motion|amendment|proposal)\s+(?:was|were)\s+"
    r"(?:\w+\s+)?)?",
    re.IGNORECASE,
)
"""What stands before movers beside whom the record gives no words of what they moved."""
_SETTLED = re.compile(
    r"[\s,;.]*(?:and\s+)?(?:it\s+was\s+)?(?:then\s+|unanimously\s+)*(?:resolved|agreed|carried|adopted)\b",
    re.IGNORECASE,
)
"""What stands after the movers of what was settled at once."""
_FOLLOWS = re.compile(r"[^.;:\n]{0,60}?(?:\n[^.;:\n]{0,60}?)?\s?:\s?-?\s*")
"""What stands between the movers and the words of a motion that follow them below."""
_QUOTE, _CLOSES = '"', re.compile(r'"(?<!\b\d")(?<!\b\d\d")[.;,]?(?=[ \t]*(?:\n|\Z))')
_BELOW = re.compile(r'[ \t.,;]*\n\s*(?=")')
_RECORD = re.compile(
    r"(?:An?|The|Following|On|In|For|Against|As|Accordingly)\b[^.\n]{0,60}\b(?:vote|voting|voted|result)\b"
)
_VOTE = re.compile(r"\n[^\n]{0,80}\b(?:vote|voting)\b")
"""How the record goes on with a vote where words of a motion may stand, and the line on which it does below them."""
_LEAD = 60
"""Characters before the movers in which it is said what they moved."""
_LONGEST = 3_000
"""Characters that the words of a motion may have."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Put:
    """A motion, or what `amends` one: `[start, end)` says from the mover on who put it, and `words` is what; where it only `refers` to one put
    further up, these are the same. `surname` is the mover's."""

    start: int
    end: int
    words: Span
    amends: bool
    refers: bool
    mover: Span | None
    seconder: Span | None
    surname: str


def quotes(draft: Draft, begin: int, end: int) -> list[Span]:
    """Return what stands in `[begin, end)` between a quotation mark that opens a line and one that ends one, without the marks."""
    found: list[Span] = []
    for k in range(at_or_after(draft.lines, begin), len(draft.lines)):
        line = draft.lines[k]
        if line.start >= end:
            break
        if line.text[0] == _QUOTE and (not found or line.start > found[-1][1]):
            closes = _CLOSES.search(draft.masked, line.start + 1, min(end, line.start + _LONGEST))
            found += [(_open(draft, line.start + 1), closes.start())] if closes else []
    return found


def read(draft: Draft, begin: int, end: int) -> list[Put]:
    """Return what was put in `[begin, end)`, in order of the words that name movers."""
    found = list(_in_pairs(draft, begin, end))
    named = covering((put.start, put.end) for put in found)
    found += [put for put in _in_two(draft, begin, end) if not named.touches(put.end - 1, put.end)]
    return sorted(found, key=lambda put: put.start)


def opening(draft: Draft, at: int, begin: int) -> int:
    """Return where the sentence opens whose movers stand at an offset: there, where a line opens with them."""
    line = draft.lines[at_or_after(draft.lines, at)].start == at
    return at if line else sentence_start(draft.masked, at, max(begin, draft.paragraphs.start(at)))


def _in_pairs(draft: Draft, begin: int, end: int) -> Iterator[Put]:
    text = draft.masked
    for pair in moverpairs.pairs(draft, begin, end):
        if _SETTLED.match(text, pair.end(), end):
            continue
        at = pair.start()
        start = max(opening(draft, at, begin), moverpairs.motion_before(text, at, begin))
        refers = _REFERS.search(text, max(begin, at - _LEAD), at) is not None
        words = None if refers else _after(draft, pair, end)
        stop = _before_vote(draft, at, sentence_end(text, pair.end(), end))
        refers = refers or (words is None and _BARE.fullmatch(text, start, at) is not None)
        said = text[start : words[0] if words and words[0] >= pair.end() else stop]
        amends = _AMENDS.search(said) is not None or _AMENDS.search(text, max(begin, at - _LEAD), at) is not None
        yield Put(
            at, pair.end() if refers else max(stop, words[1] if words else 0), words or (start, stop), amends, refers,
            moverpairs.in_pair(draft, pair, "moved"), moverpairs.in_pair(draft, pair, "seconded"), moverpairs.surname(pair),
        )  # fmt: skip


def _before_vote(draft: Draft, at: int, stop: int) -> int:
    """Return where what opens at an offset ends: at `stop`, or above a line in it by which the record goes on with a vote."""
    vote = _VOTE.search(draft.masked, at, stop)
    return vote.start() if vote else stop


def _after(draft: Draft, pair: re.Match[str], end: int) -> Span | None:
    """Return what stands right after the movers of a motion as its words, or is framed by them."""
    text = draft.masked
    if quoted := _BELOW.match(text, pair.end(), end):
        return _said_at(draft, quoted.end(), end)
    if below := _FOLLOWS.match(text, pair.end(), end):
        return _said_at(draft, below.end(), end)
    if quoted := _BELOW.match(text, sentence_end(text, pair.end(), end) - 1, end):
        return _said_at(draft, quoted.end(), end)
    if that := moverpairs.PROPOSED_THAT.match(text, pair.end(), end):
        return that.start("words"), sentence_end(text, that.end(), end)
    return (pair.start(), sentence_end(text, pair.end(), end)) if moverpairs.says_what(pair) else None


def _said_at(draft: Draft, at: int, end: int) -> Span | None:
    """Return the words that open at an offset: to the quotation mark that closes them, or to the end of the sentence."""
    if draft.masked[at : at + 1] == _QUOTE:
        closes = _CLOSES.search(draft.masked, at + 1, min(end, at + _LONGEST))
        return (_open(draft, at + 1), closes.start()) if closes else None
    if not draft.masked[at : at + 1].isupper() or _RECORD.match(draft.masked, at):
        return None
    return at, _before_vote(draft, at, sentence_end(draft.masked, at, end))


def _open(draft: Draft, at: int) -> int:
    """Return where words open behind marks of bold and of lists."""
    while draft.masked[at : at + 1] in ("*", "_", " "):
        at += 1
    return at


def _in_two(draft: Draft, begin: int, end: int) -> Iterator[Put]:
    for proposed, second in moverwords.then_seconded(draft, begin, end):
        start = opening(draft, proposed.start(), begin)
        stop = sentence_end(draft.masked, second.end(), end)
        quoted = quotes(draft, proposed.end(), second.start())
        words = quoted[0] if quoted else (start, stop)
        said = draft.masked[start : quoted[0][0] if quoted else stop]
        mover, seconder = (
            movernames.name_after(draft, who.start("who"), who.end("who")) if who["who"] else None
            for who in (proposed, second)
        )
        surname = movernames.last_name(draft.masked[slice(*mover)]) if mover else ""
        yield Put(proposed.start(), stop, words, _AMENDS.search(said) is not None, False, mover, seconder, surname)
