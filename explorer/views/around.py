"""Links as somebody wants to see them: one way or both, weak ones or not, those with some words, and what lies two or three links away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.model import Link
from explorer.schema import KINDS, RELATIONS, WEAK
from explorer.selection.around import Around
from explorer.views.hints import Say, typed
from explorer.views.panes import FOLD, UNFOLDED, Spot, View, links_view, new
from explorer.views.results import more
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.cards import Group
    from explorer.corpus import Corpus
    from explorer.graph import Neighbourhood


def around_view(
    corpus: Corpus,
    id: str,
    groups: Sequence[Group],
    around: Around,
    unfolded: Collection[str],
    fresh: Collection[str] = frozenset(),
    say: Say = typed,
) -> View:
    """Return the links of a thing by relation, then what lies further away by distance and kind; what is left out is said, and what is in
    `fresh` marked new."""
    kept = tuple(_narrowed(corpus, groups, around))
    near = links_view(kept, unfolded, fresh, say)
    rows, spots = list(near.rows), dict(near.spots)
    if around.depth > 1:
        further = _further(corpus, id, around, unfolded, fresh, say)
        rows, spots = [*rows, *further.rows], {**spots, **further.spots}
    if not rows:
        words = f"no link fits: {around.told}" if around.told else "no links"
        lines = [words, *(said for name in _left_out(around) if (said := say(name)))]
        rows = [Row(f"none {at}", (Piece(line, "missing"),), stops=False) for at, line in enumerate(lines)]
    return View(tuple(rows), spots)


def _left_out(around: Around) -> Iterator[str]:
    """Yield the hints that bring back what is left out of the links."""
    if around.way != "both":
        yield "other way"
    if not around.weak:
        yield "mentions"
    if around.words:
        yield "other words"


def _narrowed(corpus: Corpus, groups: Sequence[Group], around: Around) -> Iterator[Group]:
    wanted = around.words.casefold().split()
    for group in groups:
        if (group.weak and not around.weak) or around.way == ("in" if group.forward else "out"):
            continue
        if not wanted:
            yield group
        elif ends := group.neighbours.where(lambda row: _has(corpus.linked.label(row), wanted)):
            yield replace(group, neighbours=ends)


def _has(text: str, wanted: Sequence[str]) -> bool:
    low = text.casefold()
    return all(word in low for word in wanted)


def _further(
    corpus: Corpus, id: str, around: Around, unfolded: Collection[str], fresh: Collection[str], say: Say
) -> View:
    found = corpus.neighbourhood(id, around.depth)
    steps = _steps(found, around)
    rows: list[Row] = []
    spots: dict[str, Spot] = {}
    wanted = around.words.casefold().split()
    for distance in range(2, around.depth + 1):
        ring = {far: step for far, step in steps.items() if step[0] == distance}
        by_kind: dict[str, list[Row]] = defaultdict(list)
        for far, (_, near, link) in ring.items():
            thing, before = corpus.get(far), corpus.get(near)
            if wanted and not _has(f"{thing.label} {before.label} {thing.date}", wanted):
                continue
            relation = RELATIONS[link.kind]
            note = f" · {relation.reverse if link.source == near else relation.verb} {before.label}"
            glyph = KINDS[thing.kind].glyph
            row = Row(
                f"{distance} {far}",
                (Piece(thing.label, thing.kind), Piece(note, "muted")),
                (Piece(f"  {glyph} ", thing.kind),),
                tail=new(far, link.evidence, fresh),
                lines=3,
            )
            spots[row.key] = Spot(far, link.evidence)
            by_kind[thing.kind].append(row)
        for kind in KINDS:
            rows += _group(
                f"{distance} {kind}", f"{distance} links away · {KINDS[kind].many}", by_kind[kind], unfolded, spots, say
            )
    for hub, count in found.left_out.items():
        words = f"{count:,} older links of {corpus.get(hub).label} are not followed"
        rows.append(Row(f"left {hub}", (Piece(words, "missing"),), stops=False))
    return View(tuple(rows), spots)


def _steps(found: Neighbourhood, around: Around) -> dict[str, tuple[int, str, Link]]:
    """For each thing its distance along the links wanted, the thing before it on a shortest way, and the link between them."""
    onward: dict[str, list[tuple[str, Link]]] = defaultdict(list)
    for link in found.links:
        if link.kind in WEAK and not around.weak:
            continue
        if around.way != "in":
            onward[link.source].append((link.target, link))
        if around.way != "out":
            onward[link.target].append((link.source, link))
    steps: dict[str, tuple[int, str, Link]] = {}
    ring = [found.centre]
    for distance in range(1, around.depth + 1):
        following = []
        for near in ring:
            for far, link in onward[near]:
                if far != found.centre and far not in steps:
                    steps[far] = (distance, near, link)
                    following.append(far)
        ring = following
    return steps


def _group(
    name: str, heading: str, rows: list[Row], unfolded: Collection[str], spots: dict[str, Spot], say: Say
) -> Iterator[Row]:
    if not rows:
        return
    yield Row(
        f"heading {name}", (Piece(heading, "heading"),), tail=Piece(f"{len(rows):,}", "muted"), stops=False, lines=1
    )
    limit = UNFOLDED if name in unfolded else FOLD
    shown = rows if len(rows) <= limit + 1 else rows[:limit]
    yield from shown
    if len(shown) < len(rows):
        last = more(name, len(rows) - len(shown))
        if name in unfolded:
            last = replace(
                last,
                pieces=(Piece(f"and {len(rows) - len(shown):,} more: {say('among links')}", "missing"),),
                stops=False,
            )
        else:
            spots[last.key] = Spot(unfolds=name)
        yield last
