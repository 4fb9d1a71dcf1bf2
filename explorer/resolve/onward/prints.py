"""Printed names of bodies and offices with the papers that print them: what who-is-who among them rests on, without the papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from explorer.model import Claim, Mention, Span
from explorer.resolve.bodies import Bodies
from explorer.resolve.councils import Council
from explorer.resolve.facts import Attrs, Facts, Key
from explorer.resolve.onward.index import BODY, OF, POST, Brought, Index, key_of, parts_of

Printed = tuple[str, str]
"""A key of the index; and the paper, where the name means what it means in that paper alone."""


def body_print(facts: Facts, key: Key) -> str:
    """The key of a body by all that who-is-who looks at: its name, class, other and former names, and council."""
    attrs = facts.mentions[key].attrs
    about = facts.attr(key, "classification"), attrs.get("aliases", ()), attrs.get("_former", ())
    return key_of(BODY, facts.mentions[key].name, *about, council_row(facts.council(key)))


def post_print(facts: Facts, key: Key) -> str:
    """The key of an office: its name and council, and whether it reports to bodies."""
    reports = any(True for _ in facts.into(key, "from_post"))
    return key_of(POST, facts.mentions[key].name, reports, council_row(facts.council(key)))


def council_row(council: Council) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    """A council as JSON can hold it."""
    return (council.slug, council.place, tuple(sorted(council.types)), council.name)


def to_council(row: Sequence[Any]) -> Council:
    """The council of a row."""
    return Council(row[0], tuple(row[1]), frozenset(row[2]), row[3])


class Prints(Facts):
    """Facts in which one mention stands for all that are printed alike, and for one paper where it has to.

    `printed` says for which each stands. Papers in `apart` have mentions of their own: names that mean something in one paper alone are
    told by what else that paper names.
    """

    def __init__(self, index: Index, documents: Sequence[str], adopted: Mapping[str, str], apart: set[int]) -> None:
        super().__init__((), {})
        self.adopted = dict(adopted)
        self.printed: dict[Key, Printed] = {}
        self._brought: dict[Key, Brought] = {}
        for number, (key, _) in enumerate(index.of_kind(OF)):
            self.councils[f"\t{number}"] = to_council(parts_of(key)[0])
        for kind in (BODY, POST):
            for number, (key, rows) in enumerate(index.of_kind(kind)):
                for brought, own in _standing(map(Brought._make, rows.tolist()), apart):
                    self._stand(kind, number, key, documents[brought.document], brought, own)

    def _stand(self, kind: str, number: int, printed: str, document: str, brought: Brought, own: bool) -> None:
        name, *rest, council = parts_of(printed)
        attrs: Attrs = {}
        if kind == BODY:
            names = [tuple(value) if isinstance(value, list) else value for value in rest[1:]]
            attrs = {"classification": rest[0], "aliases": names[0], "_former": names[1]}
        key = (document, f"{kind}:{number}:{own:d}")
        self.mentions[key] = Mention(key[1], kind, name, (Span(brought.start, brought.end),), attrs)
        self._kinds.setdefault(kind, []).append(key)
        self.councils[document] = to_council(council)
        self.printed[key] = printed, document if own else ""
        self._brought[key] = brought
        if kind == POST and rest[0]:
            self._into[key] = [("from_post", key, Claim("from_post", key[1], key[1], Span(0, 0)))]

    def weight(self, key: Key) -> int:
        """The places where papers print a name."""
        return self._brought[key].weight

    def times(self, key: Key) -> int:
        """The papers' mentions that a mention stands for."""
        return self._brought[key].times


def _standing(rows: Iterator[Brought], apart: set[int]) -> Iterator[tuple[Brought, bool]]:
    """Those that stand for themselves, and one that stands for all others, in the first of their papers."""
    shared: list[Brought] = []
    for row in rows:
        if row.document in apart:
            yield row, True
        else:
            shared.append(row)
    if shared:
        yield (
            shared[0]._replace(weight=sum(row.weight for row in shared), times=sum(row.times for row in shared)),
            False,
        )


class Named(NamedTuple):
    """Bodies among printed names."""

    prints: Prints
    bodies: Bodies


def named(index: Index, documents: Sequence[str], adopted: Mapping[str, str]) -> Named:
    """The bodies of all papers, as linking all anew would have them."""
    numbers = {document: number for number, document in enumerate(documents)}
    apart = {numbers[document] for document in adopted}
    prints = Prints(index, documents, adopted, apart)
    bodies = Bodies(prints)
    own = {prints.printed[key][0] for key, node in bodies.node_of.items() if node in bodies.local}
    if own:
        prints = Prints(index, documents, adopted, apart | index.papers(own))
        bodies = Bodies(prints)
    return Named(prints, bodies)
