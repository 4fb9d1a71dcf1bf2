"""What people are known as besides their names: their parts in bodies, and titles that come of an office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from explorer.columns import Linked

if TYPE_CHECKING:
    from explorer.model import Entity

_COURTESY: Final = frozenset(
    [
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Mx",
        "Dr",
        "Professor",
        "Sir",
        "Dame",
        "Lord",
        "Lady",
        "Baron",
        "Baroness",
        "Reverend",
        "Canon",
        "Father",
        "Sister",
        "HH",
        "Honourable",
        "Honorary",
        "Right",
        "Councillor",
    ]
)
"""Titles that tell nobody from the others in a room."""


def with_offices(linked: Linked) -> Iterator[Entity]:
    """Yield the things of a record; a person has in the attribute `offices` the part taken in each body, as its papers name it ("Mayor",
    "Vice-Chair", "Member"), and titles of an office ("Mayor")."""
    parts = _parts(linked)
    for thing in linked.entities.values():
        if thing.kind != "person":
            yield thing
            continue
        found = (*parts.get(thing.id, ()), *(title for title in thing.several("titles") if title not in _COURTESY))
        yield replace(thing, attrs={**thing.attrs, "offices": tuple(dict.fromkeys(found))}) if found else thing


def _parts(linked: Linked) -> Mapping[str, list[str]]:
    """Return the parts that each person has in bodies, in the order of the record."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    source = linked.numbers("link source")
    for row in linked.link_rows_of("member_of"):
        if role := linked.attrs("link", row).get("role"):
            found[linked.id(source[row])].append(str(role))
    return found
