"""How a vote on a decision went: by number, in figures or words, unanimously, and by name where sides are listed beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from explorer.text.moving import clauseruns, namedvotes, votecounts, votes
from explorer.text.moving.votecounts import NUMBER
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_start
from explorer.text.room import printednames

_FOR_AGAINST = Cued(
    re.compile(
        rf"\b(?P<for>{NUMBER})\s+(?:(?:members?|councillors?|votes?|were)\s+)*(?:(?:had\s+)?(?:voted|voting)\s+)?"
        rf"(?:for|in favour)\b[^.;\d\n]{{0,60}}?\b(?P<against>{NUMBER})\s+(?:(?:members?|councillors?|votes?|were)\s+)*"
        r"(?:(?:voted|voting)\s+)?against\b"
        rf"(?:[^.;\d\n]{{0,40}}?\b(?P<abstained>{NUMBER})\s+(?:(?:members?|councillors?)\s+)?abst)?",
        re.IGNORECASE,
    ),
    ("against",),
    before=200,
    after=90,
)
_LABELLED = Cued(
    re.compile(
        rf"\b(?:for|in favour)\s*(?:[:–-]\s*|\(\s*)?(?P<for>{NUMBER})\b\s*\)?[\s,;.]*\bagainst\s*(?:[:–-]\s*|\(\s*)?"
        rf"(?P<against>{NUMBER})\b\s*\)?(?:[\s,;.]*\babst\w*\s*(?:[:–-]\s*|\(\s*)?(?P<abstained>{NUMBER})\b)?",
        re.IGNORECASE,
    ),
    ("against",),
    before=80,
    after=100,
)
_NONE_AGAINST = Cued(
    re.compile(
        rf"\b(?:for|in favour)\s*(?:[:–-]\s*|\(\s*)(?P<for>{NUMBER})\b\s*\)?[\s,;.]*\b(?P<against>)abst\w*\s*"
        rf"(?:[:–-]\s*|\(\s*)(?P<abstained>{NUMBER})\b",
        re.IGNORECASE,
    ),
    ("abst",),
    before=60,
    after=40,
)
"""The same where nobody is counted against."""
_TO = Cued(
    re.compile(
        rf"\bby\s+(?P<for>{NUMBER})\s+(?:votes?\s+)?to\s+(?P<against>{NUMBER})\b(?:\s+votes?)?"
        rf"(?:[^.;\d]{{0,24}}?\b(?P<abstained>{NUMBER})\s+abst)?"
        r"|\b(?:passed|carried|lost|failed|defeated|voted)(?:\s+by\s+(?:an\s+)?(?:absolute|simple|special)\s+majority)?"
        rf"[\s,(]{{1,3}}(?P<won>{NUMBER})\s*(?:to|-|/)\s*"
        rf"(?P<left>{NUMBER})(?=\s*(?:[).;,\n]|$|\s(?:to|that|in favour)\b))",
        re.IGNORECASE,
    ),
    (
        *(f"by {count}" for count in (*range(1, 10), "0", *votecounts.TENS, *votecounts.UNITS)),
        "passed",
        "carried",
        "lost",
        "failed",
        "defeated",
        "voted",
    ),
)
AFTER_NAMES = re.compile(r"\s*[.,;]?\s*\(\s*(\d{1,3})\s*\)")
"""How many a side is said to have been, after the last of its names."""
_ASIDE = re.compile(r"\s?\([^()\n]{3,60}\)")
"""A count in brackets right behind a result."""
_LOST = re.compile(r"\b(?:lost|defeated|rejected)\W{0,3}\Z", re.IGNORECASE)
_BEFORE_COUNT = 14
"""Characters before a count in which something is said to have been lost by it."""
_LOST_BY = re.compile(r"\b(?:lost|defeated|rejected|not carried|fell)\b")
_IN_BRACKETS = re.compile(
    rf"\(\s*(?:by\s+|vote\s+of\s+)?(?P<for>{NUMBER})\s*(?:votes?\s*|for,?\s*)?(?:to|:|-)\s*(?P<against>{NUMBER})\b"
    rf"(?![-/.:]\d)[^()\n]{{0,40}}\)\W{{0,4}}(?:that\W{{1,3}})?(?P<abstained>)\Z",
    re.IGNORECASE,
)
"""A count between a RESOLVED and its words: "RESOLVED (6 votes to 2) that"."""
_BRACKETED = 80
SIDES = re.compile(r"(\d+) (for|against)")
"""How a tally counts its sides."""
_UNANIMOUS = Cued(
    re.compile(r"\bunanimous(?:ly)?\b|\bnem\.?\s?con\b|\bunfrydol\b", re.IGNORECASE), ("unanimous", "nem", "unfrydol")
)
_MOVING = cues("moved", "proposed", "amendment")
_PUTS = re.compile(r"\b(?:proposed|moved|requested|suggested)\b(?!\s+by\b)")
"""How a sentence says that its subject puts something."""
_AHEAD, _BEHIND = 250, 400
"""Characters between a list of votes and the decision below, or above, that it is on."""
_SAME_VOTE = Cued(re.compile(r"\bsame\s+(?:vot(?:e|ing)|division)\b", re.IGNORECASE), ("same vot", "same div"))
"""How a record says that what it resolves below is what the votes above were on."""
_NEAR = 160
_BESIDE = 200

Vote = tuple[str, int, int]


def read(draft: Draft, refs: Sequence[str], begin: int, end: int, done: Covered) -> None:
    """Give the decisions `refs` of `[begin, end)` the votes beside them; votes within `done` have been given already."""
    if not refs:
        return
    places = sorted((span.start, span.end, ref) for ref in refs for span in draft.spans(ref)[-1:])
    floor = begin
    counted: dict[str, tuple[int, int]] = {}
    for k, (start, stop, ref) in enumerate(places):
        limit = places[k + 1][0] if k + 1 < len(places) else end
        if not done.holds(start):
            low = done.end_before(start, max(floor, draft.paragraphs.start(start) - _BESIDE))
            if count := _tally(draft, ref, start, stop, max(limit, stop), low):
                counted[ref] = count
                floor = count[1]
        floor = max(floor, stop)
    runs = {place[2]: run for run in clauseruns.runs(draft, places) for place in run}
    _of_all_clauses(draft, runs.values(), counted)
    for block in _blocks(draft, begin, end, done):
        ref = _decided(draft, places, block[0][1], block[-1][2])
        if not ref or draft.claims("voted", target=ref):
            continue
        run = runs.get(ref, ())
        whole = run and clauseruns.of_all(draft, run, block[0][1], block[-1][2])
        low = done.end_before(block[0][1], max(begin, block[0][1] - _NEAR))
        for decided in [place[2] for place in run] if whole else [ref]:
            for vote, start, stop in block:
                person = printednames.person_at(draft, start, stop, True)
                draft.claim("voted", person, decided, start, stop, {"vote": vote})
            if not draft.attr(decided, "tally"):
                _listed(draft, decided, low, min(end, block[-1][2] + _NEAR))


def _of_all_clauses(
    draft: Draft, runs: Iterable[Sequence[clauseruns.Place]], counted: Mapping[str, tuple[int, int]]
) -> None:
    """Give the clauses of a resolution the one count that stands above or below all of them."""
    for run in runs:
        own = [ref for _, _, ref in run if ref in counted]
        if len(own) == 1 and clauseruns.of_all(draft, run, *counted[own[0]]):
            for _, _, ref in run:
                if not draft.attr(ref, "tally"):
                    _put(draft, ref, str(draft.attr(own[0], "tally")))


def of_motion(draft: Draft, refs: Sequence[str], begin: int, end: int) -> None:
    """Give the decisions of one motion the count, or the word, that its result in `[begin, end)` states."""
    low = max(begin, end - _NEAR)
    aside = _ASIDE.match(draft.masked, end)
    end = aside.end() if aside else end
    count = (draft.seeker.search(_TO, low, end) or draft.seeker.search(_FOR_AGAINST, low, end)) if refs else None
    tally = _counted(count) if count else "unanimous" if draft.seeker.has(_UNANIMOUS, low, end) else ""
    for ref in refs:
        if tally:
            draft.put(ref, tally=tally)
        else:
            _listed(draft, ref, begin, end)


def of_result(draft: Draft, ref: str, start: int, stop: int, limit: int, floor: int, cast: Sequence[Vote] = ()) -> None:
    """Give a decision the count beside its result at `[start, stop)`: in it, right after it, or above it from `floor` on, or after the names of
    each side in the votes `cast`."""
    _tally(draft, ref, start, stop, limit, max(floor, start - _NEAR))
    if not draft.attr(ref, "tally"):
        _listed(draft, ref, floor, min(limit, stop + _NEAR))
    counts = {vote: count[1] for vote, _, end in cast if (count := AFTER_NAMES.match(draft.masked, end))}
    if not draft.attr(ref, "tally") and "for" in counts and "against" in counts:
        said = (f"{counts[side]} {side}" for side in ("for", "against", "abstained") if side in counts)
        draft.put(ref, tally=", ".join(said))


def _listed(draft: Draft, ref: str, begin: int, end: int) -> None:
    """Give a decision how many each side of the lists of names in `[begin, end)` is said to have been."""
    cast = votes.counts(draft, begin, end)
    if any(cast.values()):
        draft.put(
            ref, tally=", ".join(f"{cast[side]} {side}" for side in ("for", "against", "abstained") if side in cast)
        )


def _tally(draft: Draft, ref: str, start: int, stop: int, limit: int, floor: int) -> tuple[int, int] | None:
    """Record the count that stands in a decision, right after it, or in the words before it from `floor` on; return its
    place, as it is of no decision but those settled with this one."""
    high = min(limit, stop + _NEAR)
    seeker = draft.seeker
    counted = (seeker.search(cued, start, high) for cued in (_FOR_AGAINST, _LABELLED, _NONE_AGAINST, _TO))
    if count := next(filter(None, counted), None):
        _put(draft, ref, _counted(count))
        return count.span()
    if said := seeker.search(_UNANIMOUS, max(floor, start - _UNANIMOUSLY), min(limit, stop + _SHORTLY)):
        _put(draft, ref, "unanimous")
        return said.span()
    if floor < start:
        counts = (list(seeker.finditer(cued, floor, start))[-1:] for cued in (_FOR_AGAINST, _TO))
        count = max(chain.from_iterable(counts), key=re.Match.end, default=None)
        count = count or _IN_BRACKETS.search(draft.masked, max(floor, start - _BRACKETED), start)
        if count and not draft.seeker.any(_MOVING, count.end(), start) and not _amendment_lost(draft, count, floor):
            _put(draft, ref, _counted(count))
            return count.span()
    return None


def _amendment_lost(draft: Draft, count: re.Match[str], floor: int) -> bool:
    """Tell whether the sentence of a count says that an amendment was lost by it, so that what is settled below is none of it."""
    said = draft.masked[sentence_start(draft.masked, count.start(), floor) : count.end()].lower()
    return "amendment" in said and _LOST_BY.search(said) is not None


def _put(draft: Draft, ref: str, tally: str) -> None:
    """Give a decision its count, which says what became of it better than a rule does."""
    draft.put(ref, tally=tally)
    if draft.attr(ref, "_rule"):
        cast = {side: int(number) for number, side in SIDES.findall(tally)}
        carried = tally == "unanimous" or cast.get("for", 0) > cast.get("against", 0)
        draft.put(ref, _rule="", outcome=draft.attr(ref, "outcome") or "" if carried else "")


_UNANIMOUSLY, _SHORTLY = 32, 40
"""Characters before and after a decision in which it is said to have been unanimous."""


def _counted(match: re.Match[str]) -> str:
    groups = match.groupdict()
    won, left = groups["for"] or groups.get("won"), groups["against"] or groups.get("left")
    if (
        left
        and match.re is _TO.pattern
        and groups["for"]
        and votecounts.number(left) < votecounts.number(groups["for"])
        and _is_lost(match)
    ):
        won, left = left, won
    said = [f"{votecounts.number(won or '')} for"] + ([f"{votecounts.number(left)} against"] if left else [])
    if groups["abstained"]:
        said.append(f"{votecounts.number(groups['abstained'])} abstained")
    return ", ".join(said)


def _is_lost(match: re.Match[str]) -> bool:
    """Tell whether something is said to have been lost by so many votes to so many, of which the first are those against it."""
    return _LOST.search(match.string[max(0, match.start() - _BEFORE_COUNT) : match.start()]) is not None


def _blocks(draft: Draft, begin: int, end: int, done: Covered) -> list[list[Vote]]:
    """Return the votes by name that stand together, outside of what is `done`."""
    found = sorted(namedvotes.find(draft, begin, end), key=lambda vote: vote[1:])
    blocks: list[list[Vote]] = []
    for vote in found:
        if done.holds(vote[1]):
            continue
        if blocks and vote[1] - blocks[-1][-1][2] < _BESIDE:
            blocks[-1].append(vote)
        else:
            blocks.append([vote])
    return blocks


def _is_same(draft: Draft, start: int, stop: int) -> bool:
    """Tell whether `[start, stop)` says that what follows was resolved by the votes before."""
    return draft.seeker.search(_SAME_VOTE, start, stop) is not None


def _decided(draft: Draft, places: Sequence[tuple[int, int, str]], start: int, stop: int) -> str:
    """Return the decision that votes in `[start, stop)` are on: the one around them, right below them, else right above."""
    below = bisect_left(places, (stop, 0, ""))
    above = bisect_left(places, (start, 0, "")) - 1
    if above >= 0 and places[above][1] >= stop:
        return places[above][2]
    if below < len(places) and places[below][0] - stop < _BEHIND and _is_same(draft, stop, places[below][0]):
        return places[below][2]
    behind = (
        above >= 0 and start - places[above][1] < _BEHIND and not draft.seeker.any(_MOVING, places[above][1], start)
    )
    if (
        below < len(places)
        and places[below][0] - stop < _AHEAD
        and not draft.seeker.any(_MOVING, stop, places[below][0])
        and not (behind and _put_afresh(draft, places[above][2], places[below]))
    ):
        return places[below][2]
    return places[above][2] if behind else ""


def _put_afresh(draft: Draft, before: str, after: tuple[int, int, str]) -> bool:
    """Tell whether the words of a decision say who moved it, where what was put before it has no result yet but the votes."""
    start, stop, ref = after
    own = any(start <= claim.span.start < stop for claim in draft.claims("moved", target=ref))
    return own and not draft.attr(before, "outcome") and _PUTS.search(draft.masked, start, stop) is not None
