"""Small linked records at random, of few words so that much meets, and what one has that another has not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

from explorer.model import Attributes, Entity, Evidence, Link
from explorer.schema import OUTCOMES, RELATIONS

WORDS = (
    "housing", "houses", "report", "annual", "board", "2", "4", "fostering", "the", "of", "will", "ward", "wards", "marsh",
    "o'neill", "é", "cabinet", "harlow", "harlwo", "p", "2019", "may", "children’s", "services",
)  # fmt: skip
DATES = ("", "2018", "2019-03", "2019-03-04", "2020-05-21")
KINDS = ("person", "body", "meeting", "decision", "item", "report", "post", "action")

phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


@dataclass(frozen=True)
class Linked:
    """A record: its things and its links."""

    things: tuple[Entity, ...]
    links: tuple[Link, ...]


@st.composite
def things(draw: st.DrawFn, number: int) -> Entity:
    kind = KINDS[number % len(KINDS)]
    label = draw(phrases)
    attrs: Attributes = {}
    if kind in ("person", "body", "post"):
        attrs = {"name": label, "aliases": tuple(draw(st.lists(phrases, max_size=2)))}
        if kind == "person" and (offices := draw(st.lists(phrases, max_size=2))):
            attrs = {**attrs, "offices": tuple(offices)}
    elif kind in ("item", "report"):
        attrs = {"title": label}
    elif kind in ("decision", "action"):
        attrs = {"text": draw(phrases), "outcome": draw(st.sampled_from(OUTCOMES))}
    if kind == "action" and (due := draw(st.sampled_from(("", "2019-03", "2020-05-21", "the May meeting")))):
        attrs = {**attrs, "due": due}
    if kind == "body" and draw(st.booleans()):
        attrs = {**attrs, "classification": "cabinet member"}
    date = draw(st.sampled_from(DATES)) if kind in ("meeting", "decision", "report") else ""
    if date:
        attrs = {**attrs, "date": date}
    pieces = draw(st.lists(st.builds(lambda words: Evidence("document/a", 0, len(words), words), phrases), max_size=1))
    return Entity(f"{kind}/{number}", kind, label, attrs, tuple(pieces))


@st.composite
def records(draw: st.DrawFn, most: int = 12) -> Linked:
    numbers = draw(st.sets(st.integers(0, 2 * most), max_size=most))
    made = [draw(things(number)) for number in sorted(numbers)]
    by_kind = {kind: [thing.id for thing in made if thing.kind == kind] for kind in KINDS}
    possible = [
        (name, source, target)
        for name, relation in RELATIONS.items()
        for one in relation.sources
        for other in relation.targets
        for source in by_kind.get(one, ())
        for target in by_kind.get(other, ())
    ]
    chosen = draw(st.lists(st.sampled_from(possible), max_size=20, unique=True)) if possible else []
    votes = st.sampled_from(({"vote": "for"}, {"vote": "against"}, {"vote": "abstained"}, {}))
    return Linked(
        tuple(made), tuple(Link("/".join(one), *one, draw(votes) if one[0] == "voted" else {}) for one in chosen)
    )


def between(old: Linked, new: Linked) -> tuple[list[Entity], list[Link], list[str]]:
    """What `updated` wants: the things that are new or have changed, in themselves or in their links; all their links; and the
    ids of what is gone."""
    before = {thing.id: (thing, _links(old.links, thing.id)) for thing in old.things}
    after = {thing.id: (thing, _links(new.links, thing.id)) for thing in new.things}
    changed = {id for id, told in after.items() if before.get(id) != told}
    links = [link for link in new.links if link.source in changed or link.target in changed]
    return [thing for thing in new.things if thing.id in changed], links, [id for id in before if id not in after]


def _links(links: Iterable[Link], id: str) -> frozenset[str]:
    return frozenset(link.id for link in links if id in (link.source, link.target))
