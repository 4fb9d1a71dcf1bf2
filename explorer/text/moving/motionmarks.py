"""Where the motions of a record begin and how they end: the lines that name movers, and the results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from explorer.text.moving import movernames, votes
from explorer.text.naming import names
from explorer.text.naming.nametitles import is_title
from explorer.text.page import briefmovers, motionlines
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.motionlines import Movers
from explorer.text.page.seek import Cued, cues
from explorer.text.room import knownnames

_SAID = Cued(
    re.compile(
        r"\b(?P<what>motion|amendment)(?:,? (?:as amended,? )?(?:was|is|were|put|(?:up)?on being put|having been put)\b[^.;\n]{0,80}?)?"
        r"(?:,? as amended,?)?\s+(?:and\s+)?(?:declared\s+|duly\s+)?(?:to be\s+)?"
        r"(?P<result>passed|carried|failed|lost|defeated|withdrawn)\b(?:\s*\(\s*\d+\s*(?:to|-)\s*\d+\s*\)?)?",
        re.IGNORECASE,
    ),
    ("motion ", "motion,", "amendment ", "amendment,"),
)
_LEADS = re.compile(r"\W{0,3}the\s+(?:(?:substantive|original|main|amended)\s+)?", re.IGNORECASE)
"""What a line that gives a result says before the word for a motion."""
_OPENINGS = cues(
    "moved",
    "proposed",
    "motion ",
    "motion-",
    "motion:",
    "amendment",
    "mover",
    "additional vote",
    ": that",
    ":  that",
    "- that",
    ": be it",
    ": whereas",
    ": the ",
    ": we ",
    ": council ",
    ":\n",
)
_RESULTS = cues(
    "carried", "adopted", "passed", "lost", "failed", "defeated", "withdrawn", "tabled", "deferred", "referred",
    *(f"to {votes})" for votes in range(25)),
)  # fmt: skip
_PAIRS = cues("/")
_TWO = 2
"""Lines that movers above the words of their motion take at least."""
_AT_START = 60
"""Characters of a line within which stands what makes it name movers or give a result."""
_FEW = 40
"""Characters that a line may have beside the words that give a result."""
_SHORT = 12
"""Lines below the words of a motion on which its seconder is named."""
LONGEST = 120
"""Lines of a motion with its votes, after which a result is no longer taken for its own."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Opening:
    """The lines `[head, first)` that name movers, or head further votes; the words of the motion begin at `at`, which is on line
    `first` where they stand `in_line` with their movers; it is `numbered` where its number and two names open it, and
    `amends` the motion above it where the record says so."""

    head: int
    first: int
    at: int
    mover: Span | None = None
    seconder: Span | None = None
    proposed: bool = False
    in_line: bool = False
    numbered: bool = False
    amends: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What a line gives as the result of what stands above it; `lone` where it is but a word such as "Carried", `of_amendment` where it
    says that it is an amendment's."""

    line: int
    start: int
    end: int
    outcome: str
    lone: bool = False
    of_amendment: bool = False


def openings(draft: Draft, first: int, last: int) -> Iterator[Opening]:
    """Yield the lines of `draft.lines[first:last]` that open a motion, in order."""
    after = moved = -1
    closing, bare = _closings(draft, first, last), _bare(draft, first, last)
    for k in sorted({*_lines(draft, _OPENINGS, first, last), *closing, *bare}):
        opening = _opening(draft, k, last) if k >= after and k != moved else None
        if opening is not None:
            if opening.mover and opening.first < last:
                words = draft.masked[max(opening.at, draft.lines[opening.first].start) : draft.lines[opening.first].end]
                opening = replace(opening, amends=True) if motionlines.amends(words) else opening
            after = opening.first
            moved = after if opening.mover else -1
            yield opening


def _closings(draft: Draft, first: int, last: int) -> list[int]:
    """Return the lines that name both movers before a result."""
    found = {
        at_or_after(draft.lines, place)
        for place in draft.seeker.within(_RESULTS, draft.lines[first].start, draft.lines[last - 1].end)
    }
    return [k for k in found if briefmovers.closing(draft.lines[k].text)]


def _bare(draft: Draft, first: int, last: int) -> list[int]:
    """Return the lines that name both movers and nothing else, above the words of a motion."""
    lines = draft.lines
    if last - first < _TWO:
        return []
    return [k for k in _lines(draft, _PAIRS, first, last - 1) if briefmovers.above(lines[k].text, lines[k + 1].text)]


def results(draft: Draft, first: int, last: int) -> list[Result]:
    """Return the results that `draft.lines[first:last]` give, at most one a line, in order."""
    found = {}
    for k in _lines(draft, _RESULTS, first, last):
        line = draft.lines[k]
        if outcome := motionlines.result(line.text):
            found[k] = Result(k, line.start, line.end, outcome, lone=True)
        elif second := briefmovers.seconds(line.text):
            found[k] = Result(k, line.start, line.end, second.outcome, lone=True)
    for k in _closings(draft, first, last):
        if closing := briefmovers.closing(draft.lines[k].text):
            found[k] = Result(k, draft.lines[k].start, draft.lines[k].end, closing.outcome)
    for match in draft.seeker.finditer(_SAID, draft.lines[first].start, draft.lines[last - 1].end):
        k = at_or_after(draft.lines, match.start())
        if len(draft.lines[k].text) - (match.end() - match.start()) > _FEW:
            continue  # a sentence about a motion
        of_amendment = match["what"].lower() == "amendment"
        outcome = motionlines.outcome(match["result"])
        leads = _LEADS.fullmatch(draft.masked, draft.lines[k].start, match.start())
        start = draft.lines[k].start if leads else match.start()
        if of_amendment and start > draft.lines[k].start:
            continue  # a sentence about an amendment
        found[k] = Result(k, start, match.end(), outcome, of_amendment=of_amendment)
    return _with_votes(draft, found, last)


def _with_votes(draft: Draft, found: dict[int, Result], last: int) -> list[Result]:
    """Return results, by line, in order: one with no votes above it and votes below it ends with these, and where the record then gives it
    again, with that."""
    lines, kept, after = draft.lines, [], -1
    for k in sorted(found):
        result = found[k]
        if k < after:
            continue
        apart = k == 0 or k == after or not _is_vote(lines[k - 1].text)
        after = k + 1
        if apart:
            while after < last and (_is_vote(lines[after].text) or (after > k + 1 and votes.goes_on(lines[after]))):
                after += 1
        if after > k + 1:
            again = found.get(after)
            repeated = again is not None and again.outcome == result.outcome
            after += repeated
            result = replace(result, end=again.end if again and repeated else lines[after - 1].end)
        kept.append(result)
    return kept


def _is_vote(line: str) -> bool:
    return motionlines.ends_words(line) and not motionlines.additional(line)


def at_end(draft: Draft, opening: Opening, limit: int) -> Result | None:
    """Return the result with which the words of a motion end, on the lines before `limit`: those of a motion that opens with
    "That …", or of the one paragraph in which its movers are named."""
    lines, first = draft.lines, opening.first
    limit = min(limit, first + LONGEST, len(lines))
    if opening.proposed or first >= limit or not (opening.in_line or motionlines.first_words(lines[first].text) >= 0):
        return None
    for k in range(first, limit):
        line = lines[k]
        if motionlines.ends_words(line.text) or (opening.in_line and not opening.numbered and k > first and line.gap):
            return None
        said = motionlines.result_at_end(line.text)
        if said and line.start + said[0] > opening.at:
            return Result(k, line.start + said[0], line.end, said[1])
    return None


def _lines(draft: Draft, words: tuple[str, ...], first: int, last: int) -> list[int]:
    """Return the lines near whose start one of `words` stands."""
    found: list[int] = []
    for place in draft.seeker.within(words, draft.lines[first].start, draft.lines[last - 1].end):
        k = at_or_after(draft.lines, place)
        if place - draft.lines[k].start < _AT_START and (not found or found[-1] != k):
            found.append(k)
    return found


def _opening(draft: Draft, k: int, last: int) -> Opening | None:
    line = draft.lines[k]
    if motionlines.additional(line.text):
        return Opening(k, k + 1, line.end)
    if motionlines.to_do(line.text):
        return Opening(k, k, line.start)
    head = k - 1 if k and motionlines.numbered(draft.lines[k - 1].text) else k
    if head and motionlines.heads_amendment(draft.lines[head - 1].text):
        opening = _opening_at(draft, head - 1, k, last)
        return replace(opening, amends=True) if opening else None
    return _opening_at(draft, head, k, last)


def _opening_at(draft: Draft, head: int, k: int, last: int) -> Opening | None:
    """Read the line `k` as one that names movers, in a block whose number or label stands on line `head`."""
    line = draft.lines[k]
    if motionlines.label(line.text) == "moved":
        return _labelled(draft, head, k, last)
    said = None if briefmovers.both(line.text) else motionlines.moved(line.text)
    mover = _name(draft, k, said.mover) if said else None
    if said is None or mover is None:
        return _brief(draft, head, k, last)
    seconder, at, first = _name(draft, k, said.seconder), said.words, k
    if said.words < 0 and said.seconder is None and k + 1 < last:
        below = motionlines.seconded(draft.lines[k + 1].text)
        if below:
            first, at = k + 1, below.words
            seconder = _name(draft, first, below.seconder)
    if said.numbered and at < 0 and k + 1 < last and not draft.lines[k + 1].gap:
        return Opening(head, k + 1, draft.lines[k + 1].start, mover, seconder, in_line=True, numbered=True)
    if at >= 0:
        at += draft.lines[first].start
        return Opening(head, first, at, mover, seconder, said.proposed, True, said.numbered, said.amends)
    return Opening(head, first + 1, draft.lines[first].end, mover, seconder, said.proposed, amends=said.amends)


def _brief(draft: Draft, head: int, k: int, last: int) -> Opening | None:
    """Read movers that a line names in short: in a pair, before a result, in capitals before the words, or before the verb."""
    line = draft.lines[k]
    if pair := briefmovers.both(line.text):
        mover, seconder = _pair(draft, k, pair)
        inside = pair.words >= 0
        at, first = (line.start + pair.words, k) if inside else (line.end, k + 1)
        return Opening(head, first, at, mover, seconder, in_line=inside, amends=pair.amends) if mover else None
    if bare := briefmovers.above(line.text, draft.lines[k + 1].text) if k + 1 < last else None:
        mover, seconder = _pair(draft, k, bare)
        return Opening(head, k + 1, line.end, mover, seconder) if mover and seconder else None
    if closing := briefmovers.closing(line.text):
        mover, seconder = _pair(draft, k, closing.movers, known=True)
        return Opening(k, k, line.start, mover, seconder) if mover and seconder else None
    if sole := briefmovers.sole(line.text):
        mover = _known(draft, *(line.start + at for at in sole.mover or (0, 0)))
        return Opening(head, k, line.start + sole.words, mover, in_line=True) if mover else None
    moves = briefmovers.moves(line.text)
    second = _second(draft, k + 1, min(last, k + _SHORT)) if moves else None
    if moves is None or second is None:
        return None
    return Opening(head, k, line.start + moves.words, _name(draft, k, moves.mover), second, in_line=True)


def _pair(draft: Draft, k: int, movers: Movers, known: bool = False) -> tuple[Span | None, Span | None]:
    """Return the places of two names with a slash between them; where names without a title must be `known`, as what else stands so
    may be no name, only such names of members whom the paper names elsewhere."""
    (low, stop), (begin, high), at = movers.mover or (0, 0), movers.seconder or (0, 0), draft.lines[k].start
    spans = () if known else names.split_names(draft.lines[k].text[low:high].replace("/", ","))
    if len(spans) == 2:
        (a, b), (c, d) = spans
        return (at + low + a, at + low + b), (at + low + c, at + low + d)
    return _known(draft, at + low, at + stop), _known(draft, at + begin, at + high)


def _known(draft: Draft, start: int, end: int) -> Span | None:
    """Return the place of a name with a title, or of the surname of somebody of this paper, at `[start, end)`."""
    title = is_title(draft.masked[start:end].split(maxsplit=1)[0])
    return movernames.name_after(draft, start, end) if title else knownnames.alone_at(draft, start, end)


def _second(draft: Draft, k: int, last: int) -> Span | None:
    """Return who seconds what stands above, by the first of the lines from `k` on that names movers, where it gives a result too."""
    for below in range(k, last):
        line = draft.lines[below]
        if second := briefmovers.seconds(line.text):
            return _name(draft, below, second.movers.seconder)
        if motionlines.moved(line.text) or motionlines.result(line.text) or briefmovers.moves(line.text):
            return None
    return None


def _labelled(draft: Draft, head: int, k: int, last: int) -> Opening | None:
    """Read movers printed below their labels: "Moved by:", a name, "Seconded by:", a name."""
    names: dict[str, Span] = {}
    while k + 1 < last and (label := motionlines.label(draft.lines[k].text)) and label not in names:
        name = _name(draft, k + 1, (0, len(draft.lines[k + 1].text))) if len(draft.lines[k + 1].text) < 60 else None
        if name is None:
            break
        names[label] = name
        k += 2
    if "moved" not in names:
        return None
    return Opening(head, k, draft.lines[k - 1].end, names["moved"], names.get("seconded"))


def _name(draft: Draft, k: int, place: Span | None) -> Span | None:
    start = draft.lines[k].start
    return movernames.name_after(draft, start + place[0], start + place[1]) if place else None
