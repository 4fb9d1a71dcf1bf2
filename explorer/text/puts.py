"""What was put to those present: the motions and amendments of some minutes, in order, each with its words and its movers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explorer.text import moverwords
from explorer.text.covered import covering
from explorer.text.draft import Draft
from explorer.text.lines import at_or_after
from explorer.text.sentences import sentence_end, sentence_start

_AMENDS = re.compile(
    r"\b(?:an|the|this|that|following|further|first|second|third|fourth|his|her|counter-?)\s+(?:\w+\s+)?amendments?\b"
    r"|\bmotions?\s+(?:should\s+)?be\s+(?:further\s+)?amended\b|\bamend\s+(?:the|this|his|her|that)\s+(?:\w+\s+)?motion\b|\bamendment\b[\s:,-]*\Z",
    re.IGNORECASE,
)
"""What is said of a proposal that amends another."""
_REFERS = re.compile(
    r"\b(?:as|(?:motion|amendment|proposal|resolution)(?:,?\s+which\s+(?:was|were)(?:\s+both)?)?)[\s,:-]*\Z",
    re.IGNORECASE,
)
"""What stands before the movers of what was put further up: "the Motion as proposed by", "First Amendment - Proposed by"."""
_SETTLED = re.compile(
    r"[\s,;.]*(?:and\s+)?(?:it\s+was\s+)?(?:then\s+|unanimously\s+)*(?:resolved|agreed|carried|adopted)\b",
    re.IGNORECASE,
)
"""What stands after the movers of what was settled at once."""
_FOLLOWS = re.compile(r"[^.;:\n]{0,60}?(?:\n[^.;:\n]{0,60}?)?\s?:\s?-?\s*")
"""What stands between the movers and the words of a motion that follow them below."""
_QUOTE, _CLOSES = '"', re.compile(r'"(?<!\b\d")(?<!\b\d\d")[.;,]?(?=[ \t]*(?:\n|\Z))')
_BELOW = re.compile(r'[ \t.;]*\n\s*(?=")')
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


def _in_pairs(draft: Draft, begin: int, end: int) -> Iterator[Put]:
    text = draft.masked
    for pair in moverwords.pairs(draft, begin, end):
        if _SETTLED.match(text, pair.end(), end):
            continue
        at = pair.start()
        line = draft.lines[at_or_after(draft.lines, at)].start == at
        start = at if line else sentence_start(text, at, max(begin, draft.paragraphs.start(at)))
        start = max(start, moverwords.motion_before(text, at, begin))
        refers = _REFERS.search(text, max(begin, at - _LEAD), at) is not None
        words = None if refers else _after(draft, pair, end)
        stop = sentence_end(text, pair.end(), end)
        said = text[start : words[0] if words and words[0] >= pair.end() else stop]
        amends = _AMENDS.search(said) is not None or _AMENDS.search(text, max(begin, at - _LEAD), at) is not None
        yield Put(
            at, pair.end() if refers else max(stop, words[1] if words else 0), words or (start, stop), amends, refers,
            moverwords.in_pair(draft, pair, "moved"), moverwords.in_pair(draft, pair, "seconded"), moverwords.surname(pair),
        )  # fmt: skip


def _after(draft: Draft, pair: re.Match[str], end: int) -> Span | None:
    """Return what stands right after the movers of a motion as its words, or is framed by them."""
    text = draft.masked
    if below := _FOLLOWS.match(text, pair.end(), end):
        return _said_at(draft, below.end(), end)
    if quoted := _BELOW.match(text, sentence_end(text, pair.end(), end) - 1, end):
        return _said_at(draft, quoted.end(), end)
    if that := moverwords.PROPOSED_THAT.match(text, pair.end(), end):
        return that.start("words"), sentence_end(text, that.end(), end)
    return (pair.start(), sentence_end(text, pair.end(), end)) if moverwords.says_what(pair) else None


def _said_at(draft: Draft, at: int, end: int) -> Span | None:
    """Return the words that open at an offset: to the quotation mark that closes them, or to the end of the sentence."""
    if draft.masked[at : at + 1] == _QUOTE:
        closes = _CLOSES.search(draft.masked, at + 1, min(end, at + _LONGEST))
        return (_open(draft, at + 1), closes.start()) if closes else None
    return (at, sentence_end(draft.masked, at, end)) if draft.masked[at : at + 1].isupper() else None


def _open(draft: Draft, at: int) -> int:
    """Return where words open behind marks of bold and of lists."""
    while draft.masked[at : at + 1] in ("*", "_", " "):
        at += 1
    return at


def _in_two(draft: Draft, begin: int, end: int) -> Iterator[Put]:
    for proposed, second in moverwords.then_seconded(draft, begin, end):
        start = sentence_start(draft.masked, proposed.start(), max(begin, draft.paragraphs.start(proposed.start())))
        stop = sentence_end(draft.masked, second.end(), end)
        quoted = quotes(draft, proposed.end(), second.start())
        words = quoted[0] if quoted else (start, stop)
        said = draft.masked[start : quoted[0][0] if quoted else stop]
        mover, seconder = (moverwords.name_after(draft, who.start("who"), who.end("who")) for who in (proposed, second))
        surname = moverwords.last_name(draft.masked[slice(*mover)]) if mover else ""
        yield Put(proposed.start(), stop, words, _AMENDS.search(said) is not None, False, mover, seconder, surname)
