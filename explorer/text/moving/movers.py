"""Who moved, seconded and voted on each decision, by the sentence or block beside its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from explorer.model import Claim
from explorer.text.moving import movernames, moverpairs, moverwords, namedvotes, votes
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft
from explorer.text.room import knownnames, printednames

_DECISION = re.compile(r"\n[ \t]*Decisions?[ \t]*\n")
"""A label below the sides of a division, whose movers are not those of what was decided."""
_RESOLVES = re.compile(r"\bresolved\W*\Z", re.IGNORECASE)
_PARTED = ("\n\n", '"')
"""What parts a decision from the one before it, so that it has not the same movers: a blank line, or the end of quoted words."""
_BETWEEN = 40
"""Characters between the clauses of one resolution: a mark and blank lines."""
_ABOVE, _BELOW = 420, 160
"""Characters above a decision and below it in which its movers are named."""
_MOVING = {"moved": (moverwords.MOVED_BY, "prop|moved|nominat"), "seconded": (moverwords.SECONDED_BY, "second|2nd")}
"""How it is said who moved and seconded something: after the verb, and by the verbs that follow a name."""
_NOMINEE = re.compile(rf"\s+{movernames.WHO}")


def attach_pair(draft: Draft, ref: str, match: re.Match[str]) -> None:
    """Give a decision the proposer and seconder that `pairs` found."""
    for kind in ("moved", "seconded"):
        if span := moverpairs.in_pair(draft, match, kind):
            _claims(draft, [ref], kind, match.start(), span)


def attach_two(draft: Draft, ref: str, proposed: re.Match[str], second: re.Match[str]) -> None:
    """Give a decision the two movers that `then_seconded` found."""
    for kind, match in (("moved", proposed), ("seconded", second)):
        if match["who"] and (span := movernames.name_after(draft, match.start("who"), match.end("who"))):
            _claims(draft, [ref], kind, match.start(), span)


def _claims(draft: Draft, refs: Sequence[str], kind: str, at: int, span: tuple[int, int]) -> None:
    person = knownnames.alone(draft, *span) or printednames.person_at(draft, *span)
    for ref in refs:
        draft.claim(kind, person, ref, at, span[1])


def attach_named(
    draft: Draft, refs: Sequence[str], begin: int, mover: tuple[int, int] | None, seconder: tuple[int, int] | None
) -> None:
    """Give all of `refs` the mover and the seconder named at these places, in a block that starts at `begin`."""
    for kind, span in (("moved", mover), ("seconded", seconder)):
        if span:
            _claims(draft, refs, kind, min(begin, span[0]), span)


def attach_votes(draft: Draft, refs: Sequence[str], begin: int, end: int) -> None:
    """Give all of `refs` the votes by name that stand in `[begin, end)`."""
    attach_cast(draft, refs, namedvotes.find(draft, begin, end) if refs else ())


def attach_cast(draft: Draft, refs: Sequence[str], cast: Sequence[votes.Vote]) -> None:
    """Give all of `refs` these votes by name."""
    for vote, start, stop in cast:
        person = printednames.person_at(draft, start, stop)
        for ref in refs:
            draft.claim("voted", person, ref, start, stop, {"vote": vote})


def read(draft: Draft, refs: Sequence[str], begin: int, end: int, procedure: Covered) -> None:
    """Find movers and seconders near each decision of an item but those read with their movers: the last proposal before its
    words, or just after them; who moved what is `procedure` moved nothing else.

    The clauses of one resolution have the same ones.
    """
    ordered = sorted((draft.spans(ref)[-1].start, draft.spans(ref)[-1].end, ref) for ref in refs)
    clauses: list[str] = []
    taken = {c.span.end for ref in refs for kind in ("moved", "seconded") for c in draft.claims(kind, target=ref)}
    for index, (start, stop, ref) in enumerate(ordered):
        before = ordered[index - 1][1] if index else begin
        above = ordered[index - 1][2] if index and start - before < _BETWEEN else ""
        follows = bool(above and draft.attr(above, "clause") and draft.attr(ref, "clause"))
        clauses = [*clauses, ref] if follows else [ref]
        moved = draft.claims("moved", target=ref)
        if moved or draft.attr(ref, "_motion") is not None or draft.attr(ref, "_unmoved"):
            continue
        if rivals := moverwords.rivals(draft, max(before, start - moverwords.OF_ELECTION), start):
            _nominated(draft, ref, rivals, start, stop)
            continue
        between = draft.masked[before:start]
        same = above and before <= start and (follows or not any(mark in between for mark in _PARTED))
        low = procedure.end_before(start, max(before, start - _ABOVE))
        for label in _DECISION.finditer(draft.masked, low, start):
            low = label.end()
        place = _Place(low, start, stop, end, ordered[index + 1 : index + 3])
        for kind, moving in _MOVING.items():
            known = _of_both(draft, kind, above, follows) if same else []
            found = _beside(draft, kind, moving, place, taken, not (follows and known))
            if found and found[2] not in taken:
                taken.add(found[2])
                _claims(draft, clauses, kind, found[0], (found[1], found[2]))
                continue
            for claim in known:
                draft.claim(kind, claim.subject, ref, claim.span.start, claim.span.end)


class _Place(NamedTuple):
    """Where a decision stands: what is read above it begins at `low`, its words are `[start, stop)`, its item goes on to `end`, with the
    decisions that come `next`."""

    low: int
    start: int
    stop: int
    end: int
    next: Sequence[tuple[int, int, str]]


def _beside(
    draft: Draft, kind: str, moving: tuple[re.Pattern[str], str], place: _Place, taken: Collection[int], below: bool
) -> tuple[int, int, int] | None:
    """Return who moved or seconded a decision: where that is said, and the name's place. Its own words tell first, then what stands above
    it, unless that is `taken`, then, if `below`, what stands there."""
    pattern, word = moving
    start, stop = place.start, place.stop
    opens = moverwords.begun_by(draft, word, start, stop)
    if opens or moverwords.ITS_OWN.match(draft.masked, start, stop):
        return opens or moverwords.inside(draft, pattern, kind, start, stop)
    above = moverwords.before(draft, pattern, word, place.low, start)
    if above is None or above[2] in taken:
        above = moverwords.inside(draft, pattern, kind, start, stop) or above
    if above or not below:
        return above
    found = moverwords.after(draft, pattern, word, stop, min(place.end, stop + _BELOW))
    if found and (_puts_next(draft, found[2], place.next) or moverwords.opens_own(draft, found[0], stop)):
        return None
    return found


def _of_both(draft: Draft, kind: str, above: str, follows: bool) -> list[Claim]:
    """Return who moved or seconded the decision `above` that may have moved the next one too: of a sentence that names its own, only
    its clauses."""
    span = draft.spans(above)[-1]
    own = (c for both in ("moved", "seconded") for c in draft.claims(both, target=above))
    if not follows and any(span.start <= claim.span.start < span.end for claim in own):
        return []
    return list(draft.claims(kind, target=above))


def read_inside(draft: Draft, refs: Sequence[str]) -> None:
    """Find the mover and the seconder that the words of each decision name themselves."""
    for ref in refs:
        span = draft.spans(ref)[-1]
        for kind, (pattern, _) in _MOVING.items():
            found = (
                None
                if draft.claims(kind, target=ref)
                else moverwords.inside(draft, pattern, kind, span.start, span.end)
            )
            if found:
                _claims(draft, [ref], kind, found[0], (found[1], found[2]))


def _nominated(draft: Draft, ref: str, rivals: Sequence[re.Match[str]], start: int, stop: int) -> None:
    """Give a decision the mover and seconder of the one of `rivals` whose surname stands in its words, where one's does."""
    chosen = []
    for match in rivals:
        named = match if match.re is moverwords.ELECTS.pattern else _NOMINEE.match(draft.masked, match.end())
        surname = (match["name"] if named is match else named.group()).split()[-1] if named else ""
        if surname and re.search(rf"\b{re.escape(surname)}\b", draft.masked[start:stop]):
            chosen.append(match)
    for kind, group in (("moved", "who"), ("seconded", "seconder")) if len(chosen) == 1 else ():
        span = movernames.name_after(draft, chosen[0].start(group), chosen[0].end(group))
        if span:
            _claims(draft, [ref], kind, chosen[0].start(), span)


def _puts_next(draft: Draft, at: int, later: Sequence[tuple[int, int, str]]) -> bool:
    """Tell whether who is named up to `at`, below one decision, put the one after it ("Seconded by Y; And Resolved: …")."""
    return any(
        at < start < at + moverpairs.LONGEST_PAIR and _RESOLVES.search(draft.masked, at, start) for start, _, _ in later
    )
