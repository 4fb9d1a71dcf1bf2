"""The links of a thing grouped by relation and direction, under the headings of the schema."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.cards.words import date_words, period_words
from explorer.model import Entity, Link
from explorer.schema import RELATIONS, Relation

if TYPE_CHECKING:
    from explorer.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One link seen from one end: the thing at its other end, and what the link says beside its verb."""

    link: Link
    other: Entity
    note: str


@dataclass(frozen=True, slots=True)
class Group:
    """All links of one relation in one direction: outward (`forward`) or inward."""

    relation: str
    forward: bool
    heading: str
    verb: str
    weak: bool
    neighbours: tuple[Neighbour, ...]


def groups(corpus: Corpus, id: str) -> tuple[Group, ...]:
    """Return the links of a thing in the schema's order, weak relations last; raises UnknownId."""
    found: list[Group] = []
    for relation in sorted(RELATIONS.values(), key=lambda relation: relation.weak):
        for forward in (True, False):
            links = corpus.out(id, relation.name) if forward else corpus.into(id, relation.name)
            if links:
                found.append(_group(corpus, relation, forward, links))
    return tuple(found)


def neighbours(corpus: Corpus, links: Iterable[Link], forward: bool) -> tuple[Neighbour, ...]:
    """Return the far ends of links: newest first, things without a date after them by position and name."""
    ends = [Neighbour(link, corpus.get(link.target if forward else link.source), link_note(link)) for link in links]
    ends.sort(key=_order)
    return tuple(sorted(ends, key=lambda end: _date(end) or " ", reverse=True))


def link_note(link: Link) -> str:
    """Return what a link says beside its verb: role, vote, interest, dates."""
    attrs = link.attrs
    words = [str(attrs[name]) for name in ("role", "vote", "interest", "action", "reason") if attrs.get(name)]
    words += [f"{name} {date_words(str(attrs[name]))}" for name in ("sent", "returned") if attrs.get(name)]
    words.append(period_words(str(attrs.get("first_seen", "")), str(attrs.get("last_seen", ""))))
    return ", ".join(word for word in words if word)


def _group(corpus: Corpus, relation: Relation, forward: bool, links: Iterable[Link]) -> Group:
    heading = relation.heading if forward else relation.reverse_heading
    verb = relation.verb if forward else relation.reverse
    return Group(relation.name, forward, heading, verb, relation.weak, neighbours(corpus, links, forward))


def _date(end: Neighbour) -> str:
    return end.other.date or end.link.date


def _order(end: Neighbour) -> tuple[int, str, str, str]:
    position = end.other.attrs.get("position", 0)
    return (
        position if isinstance(position, int) else 0,
        str(end.other.attrs.get("clause", "")),
        end.other.label,
        end.link.id,
    )
