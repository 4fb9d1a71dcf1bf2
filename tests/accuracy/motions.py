"""What was read of a paper against the motions that the council publishes as data beside it.

A decision belongs to the motion whose words hold its words; where several motions have the same words (a bill's readings, a
committee's clause come back to the council) they are told apart by their order in the paper. One that is printed at several places (as moved,
and in parts above the votes on them) belongs to the motion at each of them, and what any of these has of it is not extra. A motion counts as found when
each of its clauses stands in a decision, by its own first words or by those of all its numbered parts; its mover, seconder and
votes count as found when every one of its decisions has them.

Motions that order the meeting itself (to adjourn, to go into closed session, to approve the last minutes, to open and close a
hearing, to change the order of items, to note declarations) are neither expected nor extra, found or not: whether such a motion is a decision is a
matter of taste. They are known by their own words as published, never by what the program made of them, so a missed
motion of substance cannot pass for one of them; what is read under them is compared with nothing. A decision whose words stand in
no motion, nor in what the record prints directly below one, is extra.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from explorer.model import Entity, Resolution
from tests.accuracy.linked import Linked
from tests.accuracy.published import Motion, motions
from tests.accuracy.rows import Row, Rows
from tests.accuracy.sheet import text_of
from tests.accuracy.words import bare, flat

NAMES = ("json motions", "json outcomes", "json movers", "json seconders", "json votes")


def compare(resolution: Resolution, text: str, file: Path) -> Rows:
    """Return the rows of one paper; `file` is the council's data."""
    linked, published = Linked(resolution), motions(file)
    rows = {name: Row(name) for name in NAMES}
    under, strangers = _under(linked, published, _starts(text, published))
    for number, motion in enumerate(published):
        if not motion.procedural:
            _mark(rows, linked, motion, under[number], _others(published, under, number))
    for thing in strangers:
        rows["json motions"].spare(text_of(thing)[:90])
    return rows


def _starts(text: str, published: list[Motion]) -> list[int]:
    """Where each motion starts in the paper: its first words after the start of the motion before it; -1 where they are not
    there."""
    words, offsets = _words(text)
    joined = " ".join(words)
    at = [0]
    for word in words:
        at.append(at[-1] + len(word) + 1)
    index = {place: number for number, place in enumerate(at)}
    starts, floor = [], 0
    for motion in published:
        opening = " ".join(motion.text.split()[:12])
        place = f" {joined} ".find(f" {opening} ", floor)
        starts.append(offsets[index[place]] if place >= 0 and place in index else -1)
        floor = place + 1 if place >= 0 else floor
    return starts


def _words(text: str) -> tuple[list[str], list[int]]:
    """The plain words of a text and where each comes from."""
    words, offsets, position = [], [], 0
    for line in text.splitlines(keepends=True):
        column = 0
        for piece in line.split():
            column = line.index(piece, column)
            for word in flat(piece).split():
                words.append(word)
                offsets.append(position + column)
            column += len(piece)
        position += len(line)
    return words, offsets


def _under(linked: Linked, published: list[Motion], starts: list[int]) -> tuple[dict[int, list[Entity]], list[Entity]]:
    """The decisions of each motion by its number, and those of none."""
    under: dict[int, list[Entity]] = defaultdict(list)
    strangers = []
    for thing in linked.of("decision"):
        words = flat(text_of(thing))
        fits = [number for number, motion in enumerate(published) if _part_of(words, motion)]
        if fits:
            for number in sorted({_at(place.end, fits, starts) for place in thing.evidence} or {fits[0]}):
                under[number].append(thing)
        elif not any(words in motion.after for motion in published):
            strangers.append(thing)
    return under, strangers


def _at(end: int, fits: list[int], starts: list[int]) -> int:
    """The motion among those that fit to which what ends there belongs: the last that starts above."""
    before = [number for number in fits if 0 <= starts[number] <= end]
    return max(before, key=lambda number: starts[number]) if before else fits[0]


def _others(published: list[Motion], under: dict[int, list[Entity]], number: int) -> dict[str, list[Motion]]:
    """The other motions that have a decision of this one, by its id."""
    own = {thing.id for thing in under[number]}
    found: dict[str, list[Motion]] = defaultdict(list)
    for other, things in list(under.items()):
        for thing in things if other != number else ():
            if thing.id in own:
                found[thing.id].append(published[other])
    return found


def _part_of(words: str, motion: Motion) -> bool:
    return words in motion.text or (motion.text in words and len(motion.text) * 2 > len(words))


def _mark(rows: Rows, linked: Linked, motion: Motion, decisions: list[Entity], others: dict[str, list[Motion]]) -> None:
    name = " ".join(motion.text.split()[:14])
    missing = _missing(motion, " / ".join(f" {flat(text_of(thing))} " for thing in decisions))
    rows["json motions"].want(not missing, f"{name}: {' | '.join(missing)}" if decisions else name)
    if motion.passed is not None:
        lost = [thing.attrs.get("outcome") == "rejected" for thing in decisions]
        right = bool(lost) and all(one is not motion.passed for one in lost)
        rows["json outcomes"].want(right, f"{name}: {'carried' if motion.passed else 'lost'}")
        if lost and not right:
            rows["json outcomes"].spare(f"{name}: {', '.join(str(thing.attrs.get('outcome')) for thing in decisions)}")
    for kind, wanted in (("moved", motion.mover), ("seconded", motion.seconder)):
        truth = frozenset({(wanted, "")}) if wanted else frozenset()
        elsewhere = {
            id: {(one.mover if kind == "moved" else one.seconder, "") for one in again} for id, again in others.items()
        }
        row = rows["json movers" if kind == "moved" else "json seconders"]
        _people(row, linked, decisions, kind, truth, name, elsewhere)
    cast = {id: {vote for one in again for vote in one.votes} for id, again in others.items()}
    _people(rows["json votes"], linked, decisions, "voted", motion.votes, name, cast)


def _missing(motion: Motion, decided: str) -> list[str]:
    """The clauses that no decision holds; of clauses that begin alike each must be there."""
    needed: Counter[str] = Counter()
    missing = []
    for clause in motion.clauses:
        needed[clause.opening] += 1
        whole = clause.opening and decided.count(f" {clause.opening} ") >= needed[clause.opening]
        in_parts = clause.parts and all(f" {part} " in decided for part in clause.parts)
        if not whole and not in_parts:
            missing.append(clause.opening)
    return missing


def _people(
    row: Row,
    linked: Linked,
    decisions: list[Entity],
    kind: str,
    truth: frozenset[tuple[str, str]],
    name: str,
    elsewhere: dict[str, set[tuple[str, str]]],
) -> None:
    """Compare people, each with the side they voted on or "", over the decisions of one motion; what a decision has `elsewhere`, as another
    motion too, is not extra."""
    said = [
        {
            (bare(form), str(link.attrs.get("vote", "")))
            for link in linked.into([thing.id], kind)
            for form in linked.names(linked.things[link.source])
        }
        for thing in decisions
    ]
    for person, side in sorted(truth):
        row.want(said and all((person, side) in one for one in said), f"{name}: {kind} {person} {side}".rstrip())
    extra = {
        f"{linked.label(link.source)} {link.attrs.get('vote', '')}".rstrip()
        for thing in decisions
        for link in linked.into([thing.id], kind)
        if not any(
            (bare(form), str(link.attrs.get("vote", ""))) in truth | elsewhere.get(thing.id, set())
            for form in linked.names(linked.things[link.source])
        )
    }
    for spare in sorted(extra):
        row.spare(f"{name}: {kind} {spare}")
