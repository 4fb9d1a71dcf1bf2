"""Made-up records for properties: a few things, links of strong and weak relations, parallel links and loops among them."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from explorer.columns import Linked
from explorer.model import Entity, Evidence, Link, Resolution

STRONG = ("held_by", "part_of", "attended")
WEAK = ("mentions", "documented_in")

KINDS = (*STRONG, *WEAK)

Made = tuple[tuple[Entity, ...], tuple[Link, ...]]


def link(number: int, kind: str, source: str, target: str, pieces: int = 1, date: str = "") -> Link:
    """A link with as many pieces of evidence as asked."""
    evidence = tuple(Evidence("document/d", start, start + 1, "x") for start in range(pieces))
    return Link(f"l{number:03}", kind, source, target, {"date": date} if date else {}, evidence)


def things(names: Iterable[str]) -> tuple[Entity, ...]:
    """One body for each of `names`."""
    return tuple(Entity(name, "body", name) for name in names)


@st.composite
def records(draw: st.DrawFn, kinds: tuple[str, ...] = KINDS, most: int = 7) -> Made:
    """Up to `most` things and up to 14 links among them, in any order."""
    names = "abcdefghij"[: draw(st.integers(1, most))]
    ends = st.sampled_from(names)
    rows = draw(st.lists(st.tuples(st.sampled_from(kinds), ends, ends, st.integers(1, 3)), max_size=14))
    links = [link(number, *row) for number, row in enumerate(rows)]
    return things(names), tuple(draw(st.permutations(links)))


def linked(entities: Iterable[Entity], links: Iterable[Link] = ()) -> Linked:
    """The record of these things and links, read from columns."""
    return Linked.of(Resolution(tuple(entities), tuple(links)))
