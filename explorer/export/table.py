"""The graph as two streams of flat rows, ready for any writer, checked against the contract on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, Final, NamedTuple, Protocol, TypeVar

from explorer.errors import ExportError
from explorer.graph.attributes import Row, Value, edge_row, node_row
from explorer.graph.contacts import hide
from explorer.model import Entity, Link
from explorer.schema import ATTRIBUTES, EVIDENCE, SHARED_EDGE, SHARED_NODE

Thing = TypeVar("Thing")

RESERVED: Final = frozenset(("id", "key", "source", "target", "labels"))
"""Names that importers of graphs take for their own; no attribute may have one."""

FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 does not allow (section 2.2), half a surrogate pair among them; no format carries them."""

EVIDENCE_TYPES: Final = dict(zip(EVIDENCE, (str, int, int, str, int), strict=True))
TYPES: Final[Mapping[str, type]] = {name: row.type for name, row in ATTRIBUTES.items()} | EVIDENCE_TYPES
"""The one type of each attribute that a file may hold."""


class Linked(Protocol):
    """Whatever holds a linked record: the corpus, or a part of it."""

    @property
    def entities(self) -> Mapping[str, Entity]:
        """Entities by id."""

    @property
    def links(self) -> Sequence[Link]:
        """The links among them."""


class Node(NamedTuple):
    """A node's id and its attributes."""

    id: str
    row: Row


class Edge(NamedTuple):
    """An edge's id, the ids of its ends and its attributes."""

    id: str
    source: str
    target: str
    row: Row


class Table:
    """The rows of one export, in the order of their ids, so that equal graphs give equal bytes.

    `node_names` and `edge_names` are the attributes that can occur, in the schema's order; `about` is what a person has said of the
    part that is exported, contacts cut. `nodes()` and `edges()` may
    be called again and raise ExportError where a row breaks the contract: an id twice, an end that is not there, a
    value that the schema does not allow.
    """

    def __init__(self, linked: Linked) -> None:
        self._entities = sorted(linked.entities.values(), key=attrgetter("id"))
        self._links = sorted(linked.links, key=attrgetter("id"))
        self._ids = frozenset(entity.id for entity in self._entities)
        self.node_names = _names(SHARED_NODE, self._entities)
        self.edge_names = _names(SHARED_EDGE, self._links)
        about: Mapping[str, str] = getattr(linked, "about", {})
        self.about: Mapping[str, str] = {name: hide(text) for name, text in about.items()}

    @property
    def size(self) -> tuple[int, int]:
        """How many nodes and edges there are."""
        return len(self._entities), len(self._links)

    def nodes(self) -> Iterator[Node]:
        """Every node."""
        before = ""
        for entity in self._entities:
            before = _check_id(entity.id, before)
            yield Node(entity.id, _row(node_row, entity))

    def edges(self) -> Iterator[Edge]:
        """Every edge."""
        before, ids = "", self._ids
        for link in self._links:
            before = _check_id(link.id, before)
            if link.source not in ids or link.target not in ids:
                raise ExportError(f"The link {link.id} has an end that is not in the graph", then=_REPORT)
            yield Edge(link.id, link.source, link.target, _row(edge_row, link))


_REPORT = "Nothing was written; please report this with the papers that were added."


def purged(value: Value) -> tuple[Value, int]:
    """`value` without characters that no format carries, and how many there were."""
    if isinstance(value, str):
        return FORBIDDEN.subn("", value) if FORBIDDEN.search(value) else (value, 0)
    if isinstance(value, tuple):
        pairs = [FORBIDDEN.subn("", one) for one in value]
        return tuple(text for text, _ in pairs), sum(count for _, count in pairs)
    return value, 0


def purged_tree(value: Any) -> tuple[Any, int]:
    """Lists and objects of JSON without characters that no format carries in any text, and how many there were."""
    if isinstance(value, dict):
        pairs = {name: purged_tree(one) for name, one in value.items()}
        return {name: one for name, (one, _) in pairs.items()}, sum(count for _, count in pairs.values())
    if isinstance(value, list):
        found = [purged_tree(one) for one in value]
        return [one for one, _ in found], sum(count for _, count in found)
    return purged(value) if isinstance(value, (str, tuple)) else (value, 0)


def _names(shared: tuple[str, ...], things: Iterable[Entity | Link]) -> tuple[str, ...]:
    used = set[str]().union(*(thing.attrs for thing in things))
    further = (name for name in ATTRIBUTES if name in used and name not in shared)
    return (*shared, *further, *EVIDENCE)


def _check_id(ident: str, before: str) -> str:
    """`ident`, which must differ from the one before it and hold nothing that a file would change."""
    if ident == before or not ident.isprintable():
        why = "two things have it" if ident and ident == before else "an id needs letters that can be seen"
        raise ExportError(f"The id {ident!r} cannot be written", why, _REPORT)
    return ident


def _row(make: Callable[[Thing], Row], thing: Thing) -> Row:
    try:
        return make(thing)
    except ValueError as error:
        raise ExportError("The graph cannot be written", str(error), _REPORT) from error


if RESERVED & TYPES.keys():
    raise ValueError(f"attributes may not be named {sorted(RESERVED & TYPES.keys())}")
