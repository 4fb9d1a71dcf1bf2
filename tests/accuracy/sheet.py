"""One paper under the marker's pen: what was read, what should have been, the rows so far, and which node is which fact.

A gold file has the form of the seeds' facts: lists of facts with ids, and beside a list of one kind a `…_may` list of what
the paper also names and a reader may or may not take up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from explorer.model import Entity
from tests.accuracy.linked import Linked
from tests.accuracy.rows import NAMES, Row, Rows
from tests.accuracy.words import bare, holds, plain

Fact = Mapping[str, Any]
Gold = Mapping[str, Any]


@dataclass
class Sheet:
    """`places` holds the nodes of each fact by the fact's id, apart for bodies, people, meetings and reports."""

    linked: Linked
    text: str
    gold: Gold
    rows: Rows = field(default_factory=lambda: {name: Row(name) for name in NAMES})
    bodies: dict[str, frozenset[str]] = field(default_factory=dict)
    people: dict[str, frozenset[str]] = field(default_factory=dict)
    meetings: dict[str, frozenset[str]] = field(default_factory=dict)
    reports: dict[str, frozenset[str]] = field(default_factory=dict)

    def facts(self, name: str) -> Sequence[Fact]:
        """The facts of a list, none where the file has no such list."""
        return self.gold.get(name) or ()

    def person(self, who: str) -> frozenset[str]:
        """Nodes of a person by the fact's id, or by name as the `may` lists have it."""
        return self.people.get(who) or self._by_name("person", who, bare)

    def body(self, what: str) -> frozenset[str]:
        """Nodes of a body by the fact's id, or by name."""
        return self.bodies.get(what) or self._by_name("body", what, plain)

    def meeting(self, what: str) -> frozenset[str]:
        """Nodes of a meeting by the fact's id."""
        return self.meetings.get(what, frozenset())

    def report(self, what: str) -> frozenset[str]:
        """Nodes of a report by the fact's id."""
        return self.reports.get(what, frozenset())

    def _by_name(self, kind: str, name: str, key: Callable[[object], str]) -> frozenset[str]:
        wanted = key(name)
        things = self.linked.of(kind)
        return frozenset(thing.id for thing in things if wanted in {key(one) for one in self.linked.names(thing)})


def listed(value: object) -> list[str]:
    """One or several ids as a list."""
    if value is None or value == "":
        return []
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


def matches(text: object, may: Iterable[object]) -> bool:
    """Whether a text holds the words of one of the entries, which are runs of words or facts with `words`."""
    return any(holds(text, listed(entry["words"] if isinstance(entry, Mapping) else entry)) for entry in may)


def text_of(thing: Entity) -> str:
    """The words of the record that a decision or an action keeps."""
    return str(thing.attrs.get("text") or thing.label)


def shown(words: object) -> str:
    """The words of a fact on one line of a list of misses."""
    return " … ".join(listed(words))[:90]
