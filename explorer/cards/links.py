"""The links of a thing grouped by relation and direction, under the headings of the schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.cards.far import Ends, rows
from explorer.schema import RELATIONS, Relation

if TYPE_CHECKING:
    from explorer.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Group:
    """All links of one relation in one direction: outward (`forward`) or inward. `neighbours` are made when they are looked at."""

    relation: str
    forward: bool
    heading: str
    verb: str
    weak: bool
    neighbours: Ends


def groups(corpus: Corpus, id: str) -> tuple[Group, ...]:
    """Return the links of a thing in the schema's order, weak relations last; raises UnknownId."""
    row = corpus.row(id)
    found: list[Group] = []
    for relation in sorted(RELATIONS.values(), key=lambda relation: relation.weak):
        for forward in (True, False):
            links = rows(corpus, row, (relation.name,), forward)
            if links:
                found.append(_group(corpus, relation, forward, links))
    return tuple(found)


def _group(corpus: Corpus, relation: Relation, forward: bool, links: list[int]) -> Group:
    heading = relation.heading if forward else relation.reverse_heading
    verb = relation.verb if forward else relation.reverse
    return Group(relation.name, forward, heading, verb, relation.weak, Ends(corpus, links, forward))
