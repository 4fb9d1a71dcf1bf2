"""The graph as two streams of flat rows, ready for any writer, checked against the contract on the way."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any, Final, NamedTuple, Protocol, TypeVar

from explorer.columns import Linked as Columns
from explorer.corpus import Corpus
from explorer.errors import ExportError
from explorer.graph.attributes import Row, Value, edge_row, node_row, told_by
from explorer.model import Entity, Link
from explorer.schema import ATTRIBUTES, EVIDENCE, SHARED_EDGE, SHARED_NODE
from explorer.text.contacts import hide

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
    """The rows of one export, things by id and links by kind, source, target and id, so that equal graphs give equal bytes.

    `node_names` and `edge_names` are the attributes that can occur, in the schema's order; `about` is what a person has said of the
    part that is exported, contacts cut. `nodes()` and `edges()` may be called again and raise ExportError where a row breaks the contract: an id
    twice, an end that is not there, a value that the schema does not allow. A record in columns is read as it is written: nothing of
    its size is held.
    """

    def __init__(self, linked: Linked) -> None:
        self._around: Callable[[], Linked | None] = getattr(linked, "around", lambda: None)
        about: Mapping[str, str] = getattr(linked, "about", {})
        self.about: Mapping[str, str] = {name: hide(text) for name, text in about.items()}
        held = linked.linked if isinstance(linked, Corpus) else linked
        if isinstance(held, Columns):
            self._entities: Collection[Entity] = held.entities.values()
            self._links: Collection[Link] = held.links
            self._ids: Container[str] | None = None if held.whole_links else frozenset(held.entities)
            names = held.attribute_names("thing"), held.attribute_names("link")
        else:
            self._entities = _ordered(held.entities.values(), attrgetter("id"))
            self._links = _ordered(held.links, attrgetter("kind", "source", "target", "id"))
            self._ids = frozenset(entity.id for entity in self._entities)
            names = _used(self._entities), _used(self._links)
        self.node_names, self.edge_names = _names(SHARED_NODE, names[0]), _names(SHARED_EDGE, names[1])

    def around(self) -> Table:
        """The rows that its decisions and tasks are told with: its own, and for a part of the record those beside it."""
        around = self._around()
        return self if around is None else Table(around)

    @property
    def size(self) -> tuple[int, int]:
        """How many nodes and edges there are."""
        return len(self._entities), len(self._links)

    def nodes(self) -> Iterator[Node]:
        """Every node."""
        before = ""
        for entity in self._entities:
            if entity.id == before:
                raise _unfit(before)
            before = _check_id(entity.id)
            yield Node(before, _row(node_row, entity))

    def pages(self, kinds: Container[str]) -> Mapping[str, int]:
        """The pages of the quotes of things of some kinds, where their papers have pages."""
        told = ((one.id, told_by(one.evidence)[0].page) for one in self._entities if one.kind in kinds and one.evidence)
        return {id: page for id, page in told if page is not None}

    def edges(self) -> Iterator[Edge]:
        """Every edge."""
        ids, hashes = self._ids, tuple(array("q") for _ in range(_BUCKETS))
        for link in self._links:
            number = hash(_check_id(link.id))
            hashes[number % _BUCKETS].append(number)
            if ids is not None and (link.source not in ids or link.target not in ids):
                raise ExportError(f"The link {link.id} has an end that is not in the graph", then=_REPORT)
            yield Edge(link.id, link.source, link.target, _row(edge_row, link))
        self._check_unique(hashes)

    def _check_unique(self, hashes: Iterable[Sequence[int]]) -> None:
        """Raise ExportError where two links have one id. Numbers of ids take less than ids; where two are equal, the ids are looked at."""
        twice = {number for some in hashes if len(set(some)) < len(some) for number in some if some.count(number) > 1}
        counts = Counter(link.id for link in self._links if hash(link.id) in twice) if twice else Counter[str]()
        for ident, count in counts.items():
            if count > 1:
                raise _unfit(ident)


_BUCKETS: Final = 256
"""Parts in which ids are compared, so that few are held in a set at a time."""

_REPORT = "Nothing was written; please report this with the papers that were added."


def purged(value: Value) -> tuple[Value, int]:
    """`value` without characters that no format carries, and how many there were; a contact that they had parted is cut."""
    if isinstance(value, str):
        return _purged_text(value)
    if isinstance(value, tuple):
        pairs = [_purged_text(one) for one in value]
        return tuple(text for text, _ in pairs), sum(count for _, count in pairs)
    return value, 0


def _purged_text(text: str) -> tuple[str, int]:
    if not FORBIDDEN.search(text):
        return text, 0
    clean, count = FORBIDDEN.subn("", text)
    return hide(clean), count


def purged_tree(value: Any) -> tuple[Any, int]:
    """Lists and objects of JSON without characters that no format carries in any text, and how many there were."""
    if isinstance(value, dict):
        pairs = {name: purged_tree(one) for name, one in value.items()}
        return {name: one for name, (one, _) in pairs.items()}, sum(count for _, count in pairs.values())
    if isinstance(value, list):
        found = [purged_tree(one) for one in value]
        return [one for one, _ in found], sum(count for _, count in found)
    return purged(value) if isinstance(value, (str, tuple)) else (value, 0)


def _ordered(things: Collection[Thing], key: Callable[[Thing], Any]) -> Collection[Thing]:
    """Things in the order of a key, themselves where they are in it already: a list of them would take memory."""
    return things if all(one <= two for one, two in pairwise(map(key, things))) else sorted(things, key=key)


def _used(things: Iterable[Entity | Link]) -> set[str]:
    return set[str]().union(*(thing.attrs for thing in things))


def _names(shared: tuple[str, ...], used: Container[str]) -> tuple[str, ...]:
    further = (name for name in ATTRIBUTES if name in used and name not in shared)
    return (*shared, *further, *EVIDENCE)


def _check_id(ident: str) -> str:
    """`ident`, which may hold nothing that a file would change."""
    if not ident or not ident.isprintable():
        raise ExportError(f"The id {ident!r} cannot be written", "an id needs letters that can be seen", _REPORT)
    return ident


def _unfit(ident: str) -> ExportError:
    return ExportError(f"The id {ident!r} cannot be written", "two things have it", _REPORT)


def _row(make: Callable[[Thing], Row], thing: Thing) -> Row:
    try:
        return make(thing)
    except ValueError as error:
        raise ExportError("The graph cannot be written", str(error), _REPORT) from error


if RESERVED & TYPES.keys():
    raise ValueError(f"attributes may not be named {sorted(RESERVED & TYPES.keys())}")
