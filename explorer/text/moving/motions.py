"""Motions as records print them in blocks: who moved and seconded, the words, votes by name, the result.

Councils of Canada, and others, print "Moved by Councillor A" and "Seconded by Councillor B" on lines of their own, the motion
below them (or above), then the votes, then "Motion Passed (7 to 2)", "CARRIED", "Lost" or "Withdrawn"; others print a motion in
a line: "R2018-077  A. Birch, B. Elm:  That … Carried." In a record that prints results a motion without one has none: it was
divided, amended or put aside, and what became of it is not said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from explorer.text.moving import motionmarks
from explorer.text.moving.motionmarks import Opening, Result, Span
from explorer.text.page import motionlines
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.sentences import sentence_end

_RESOLVED = re.compile(
    r"\W{0,3}(?:and\s+)?(?:now[,\s]+)?(?:therefore[,\s]+)?(?:be it[,\s]+)?"
    r"(?:(?:also|further|hereby|it is hereby)[,\s]+)*(?:resolved\b|resolve\b(?=\s+(?:that|to)\s))[\s:,-]*"
    r"(?:[A-Z]{1,5}[/-]?\d{2,4}[/-]\d{1,5}\W*)?",
    re.IGNORECASE,
)
_WHEREAS = re.compile(r"\W{0,3}whereas\b", re.IGNORECASE)
_THEREFORE = re.compile(r"\W{0,3}(?:now[,\s]+)?therefore\b[\s:,-]*", re.IGNORECASE)
"""How a motion goes on behind its recitals that does not say "resolved"."""
_NOTES = re.compile(r"That it BE (?:FURTHER )?NOTED\b")
"""How a record notes what nobody moved to note."""
_AND_THAT = re.compile(r"\W{0,3}and\s+(?:further\s+)?(?=that\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Motion:
    """One motion: its words `[at, stop)` on the lines `[first, last)`, the whole block `[start, end)` on those from `head`, the
    places of the names of mover and seconder, its outcome: "withdrawn", or "" where the record gives no result, and where the
    result is `told` above the words."""

    head: int
    first: int
    last: int
    at: int
    stop: int
    start: int
    end: int
    outcome: str
    mover: Span | None = None
    seconder: Span | None = None
    told: Span | None = None


class Motions:
    """The motions of one meeting's record, `draft.lines[first:last]`."""

    def __init__(self, draft: Draft, first: int, last: int) -> None:
        self._draft = draft
        self._span = first, last
        self._openings = list(motionmarks.openings(draft, first, last))
        amended = any(opening.amends for opening in self._openings)
        results = motionmarks.results(draft, first, last)
        self._results = [result for result in results if amended or not result.of_amendment]
        self._heads = [opening.head for opening in self._openings]
        self._result_lines = [result.line for result in self._results]
        self._results_are_printed = bool(self._results) or any(
            motionmarks.at_end(draft, opening, opening.first + 1) for opening in self._openings
        )

    def between(self, first: int, last: int) -> list[Motion]:
        """Return the motions on the lines `[first, last)` in order; those without a result only in a record that prints results."""
        openings = self._openings[bisect_left(self._heads, first) : bisect_left(self._heads, last)]
        results = self._results[bisect_left(self._result_lines, first) : bisect_left(self._result_lines, last)]
        found: list[Motion | None] = []
        used, floor = 0, first
        for k, opening in enumerate(openings):
            limit = openings[k + 1].head if k + 1 < len(openings) else last
            while used < len(results) and results[used].line < opening.head:
                found.append(self._unmoved(floor, results[used]))
                floor, used = self._below(results[used]), used + 1
            if opening.mover is None:
                found.append(self._divided(floor, opening))
                floor = opening.first
                continue
            own = results[used] if used < len(results) and results[used].line < limit else None
            own = None if own and own.of_amendment and not opening.amends else own
            result = self._result(opening, own, limit)
            used += result is not None and result is own
            motion = self._moved(opening, result, floor, limit)
            found.append(motion if result or opening.amends else self._amended(motion, openings, k + 1, last))
            floor = self._below(result) if result else opening.first
        for result in results[used:]:
            found.append(self._unmoved(floor, result))
            floor = self._below(result)
        return [motion for motion in found if motion]

    def closed(self) -> list[tuple[int, int]]:
        """Return the lines `[head, end)` of the motions that name their movers and have a result: no item opens within them."""
        return [
            (motion.head, at_or_after(self._draft.lines, motion.end - 1))
            for motion in (self.between(*self._span) if self._openings else ())
            if motion.mover and motion.outcome
        ]

    def _amended(self, motion: Motion | None, openings: Sequence[Opening], first: int, last: int) -> Motion | None:
        """Return a motion without a result of its own with the one that stands below the amendments to it, which are those of `openings` from
        the one numbered `first` on, where none of them was carried."""
        after = next((k for k in range(first, len(openings)) if not openings[k].amends), len(openings))
        if motion is None or after == first:
            return motion
        limit = openings[after].head if after < len(openings) else last
        low, high = (bisect_left(self._result_lines, line) for line in (openings[first].head, limit))
        below = self._results[low:high]
        if len(below) <= after - first or below[-1].of_amendment:
            return motion
        lost = all(result.outcome in ("rejected", "withdrawn") for result in below[:-1])
        told = below[-2].end, below[-1].end
        return replace(motion, outcome=below[-1].outcome, told=told) if lost else motion

    def _below(self, result: Result) -> int:
        """Return the line after a result and the votes below it."""
        return at_or_after(self._draft.lines, result.end - 1) + 1

    def _result(self, opening: Opening, own: Result | None, limit: int) -> Result | None:
        """Return the result of a motion: at the end of its words, or on the next line that gives one, `own`."""
        if own and (
            own.line >= opening.first + motionmarks.LONGEST
            or ((opening.in_line or opening.proposed) and not opening.numbered and self._apart(opening, own))
        ):
            own = None
        return motionmarks.at_end(self._draft, opening, own.line if own else limit) or own

    def _apart(self, opening: Opening, result: Result) -> bool:
        """Tell whether more than votes stands between the first sentence of a motion and a result."""
        stop = sentence_end(self._draft.masked, opening.at, result.start)
        after = at_or_after(self._draft.lines, stop)
        return after < result.line and not motionlines.ends_words(self._draft.lines[after].text)

    def _moved(self, opening: Opening, result: Result | None, floor: int, limit: int) -> Motion | None:
        """Return the motion whose words stand below its movers or, where nothing does, above them."""
        if below := self._below_result(opening, result, floor, limit):
            return below
        unsaid = not self._results_are_printed or opening.in_line
        if result is None and unsaid:
            return None
        if opening.proposed and not (self._labelled(opening, result, floor) or self._opens_below(opening, result)):
            return None
        lines, first = self._draft.lines, self._below_title(opening.first, limit)
        within = result is not None and result.start > lines[result.line].start
        last = self._words_end(first, result.line + within if result else limit)
        at = max(opening.at, lines[first].start) if first < len(lines) else opening.at
        if first >= last:
            above = self._first_words(floor, opening.head)
            if above is None or result is None:
                return None
            first, last, at = above, opening.head, self._words_start(above)
        stop = min(lines[last - 1].end, result.start) if result and result.line == last - 1 else lines[last - 1].end
        end = result.end if result else max(stop, opening.at)
        start, outcome = min(lines[opening.head].start, at), result.outcome if result else ""
        return Motion(opening.head, first, last, at, stop, start, end, outcome, opening.mover, opening.seconder)

    def _below_title(self, first: int, limit: int) -> int:
        """Return the line on which the words of a motion begin: that of its first, or the next below the title of what it is about."""
        lines = self._draft.lines
        if (
            first + 1 >= limit
            or motionlines.first_words(lines[first].text) >= 0
            or motionlines.operative(lines[first].text)
        ):
            return first
        titled = lines[first].text[-1] not in ".;:," and lines[first + 1].gap > 0
        return first + 1 if titled and motionlines.first_words(lines[first + 1].text) == 0 else first

    def _below_result(self, opening: Opening, result: Result | None, floor: int, limit: int) -> Motion | None:
        """Return the motion whose words stand below its result, which stands right below its movers, where none stand above them:
        "Moved by A, seconded by B" / "CARRIED: unanimous" / "THAT …"."""
        lines = self._draft.lines
        first = result.line + 1 if result and result.lone and result.line == opening.first else limit
        if result is None or first >= limit or motionlines.first_words(lines[first].text) < 0:
            return None
        if self._first_words(floor, opening.head) is not None:
            return None
        last = first + 1
        while last < limit and not lines[last].gap and not lines[last - 1].text.endswith("."):
            last += 1
        at, stop = self._words_start(first), lines[last - 1].end
        start, told = lines[opening.head].start, (result.start, result.end)
        return Motion(
            opening.head, first, last, at, stop, start, stop, result.outcome, opening.mover, opening.seconder, told
        )

    def _labelled(self, opening: Opening, result: Result | None, floor: int) -> bool:
        """Tell whether a motion that was "proposed", as parish minutes say of all they settle, has more than a word as its result, or a
        label above its words: "Motion: That …"."""
        above = self._first_words(floor, opening.head) if result else None
        return result is not None and (
            not result.lone or (above is not None and self._words_start(above) > self._draft.lines[above].start)
        )

    def _opens_below(self, opening: Opening, result: Result | None) -> bool:
        """Tell whether the words of a motion that was "proposed" open as such right below its movers, in a record that prints a result."""
        lines, first = self._draft.lines, opening.first
        stop = result.line if result else len(lines)
        return first < stop and motionlines.first_words(lines[first].text) == 0

    def _unmoved(self, floor: int, result: Result) -> Motion | None:
        """Return the motion above a result that names no mover."""
        first = None if result.lone else self._first_words(floor, result.line)
        return self._plain(first, result.line, result.end, result.outcome) if first is not None else None

    def _divided(self, floor: int, heading: Opening) -> Motion | None:
        """Return the words above a heading of votes on their parts, which were not put as a whole."""
        first = self._first_words(floor, heading.head)
        if first is None or _NOTES.match(self._draft.lines[first].text):
            return None
        return self._plain(first, heading.head, heading.at, "")

    def _plain(self, first: int, limit: int, end: int, outcome: str) -> Motion:
        lines, last = self._draft.lines, max(first + 1, self._words_end(first, limit))
        at = self._words_start(first)
        return Motion(first, first, last, at, lines[last - 1].end, lines[first].start, end, outcome)

    def _words_start(self, first: int) -> int:
        """Return where the words of a motion begin on its first line, a label left out."""
        line = self._draft.lines[first]
        return line.start + max(0, motionlines.first_words(line.text))

    def _first_words(self, first: int, last: int) -> int | None:
        lines = self._draft.lines
        opens = next((k for k in range(first, last) if motionlines.first_words(lines[k].text) >= 0), None)
        return (
            opens
            if opens is not None
            else next((k for k in range(first, last) if motionlines.operative(lines[k].text)), None)
        )

    def _words_end(self, first: int, limit: int) -> int:
        return next((k for k in range(first, limit) if motionlines.ends_words(self._draft.lines[k].text)), limit)


def parts(draft: Draft, motion: Motion) -> Sequence[tuple[int, int, int, bool]]:
    """Return the parts of a motion that open with "Resolved …" or "And further that …", as the offset and the line at which each
    begins, the line after it, and whether the record says "resolved"; what leads up to that or to a "Therefore" is left out."""
    opens = [(k, match) for k in range(motion.first, motion.last) if (match := _RESOLVED.match(draft.lines[k].text))]
    resolved = bool(opens) and (
        opens[0][0] == motion.first or _WHEREAS.match(draft.lines[motion.first].text) is not None
    )
    if not resolved and _WHEREAS.match(draft.masked, motion.at):
        below = range(motion.first + 1, motion.last)
        said = next(((k, match) for k in below if (match := _THEREFORE.match(draft.lines[k].text))), None)
        at = (draft.lines[said[0]].start + said[1].end(), said[0]) if said else (motion.at, motion.first)
        return [(*at, motion.last, False)]
    if not resolved:
        opens = [
            (k, match) for k in range(motion.first + 1, motion.last) if (match := _AND_THAT.match(draft.lines[k].text))
        ]
    starts = [(draft.lines[k].start + match.end(), k) for k, match in opens]
    if not resolved:
        starts.insert(0, (motion.at, motion.first))
    stops = [k for _, k in starts[1:]] + [motion.last]
    return [(at, k, stop, resolved) for (at, k), stop in zip(starts, stops, strict=True)]
