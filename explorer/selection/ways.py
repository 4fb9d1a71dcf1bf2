"""Which bodies and people a thing belongs to, as pairs of rows found along the links of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from explorer.columns import Linked

Rows = NDArray[np.int64]

NAMES: Final = {"body": "body", "who": "person"}
"""The fields whose values are things, and the kind of those."""

_BODY: Final = {
    "decision": (">taken_by",),
    "meeting": (">held_by",),
    "item": (">on_agenda_of >held_by",),
    "report": (">considered_at >held_by",),
    "action": (">arises_from >taken_by", ">arises_from >on_agenda_of >held_by", ">arises_from >held_by"),
    "person": (">member_of",),
    "post": (">post_in",),
    "body": ("", ">part_of"),
    "document": ("<documented_in >held_by",),
}
_WHO: Final = {
    "decision": ("<moved", "<seconded", "<voted", ">made_by", ">taken_at <attended", ">taken_at <clerked"),
    "meeting": ("<attended", "<clerked", "<invited_to"),
    "item": ("<declared_interest",),
    "report": ("<wrote", "<consulted_on"),
    "action": (">asked_of",),
    "person": ("",),
    "post": ("<holds",),
    "body": ("<member_of",),
}
_WAYS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {"body": _BODY, "who": _WHO}
"""For each field and kind of thing the ways to what answers for it: links outward (>) or inward (<), one after another."""


def pairs(linked: Linked, field: str) -> tuple[Rows, Rows]:
    """Return pairs of a thing and a body (`body`) or person (`who`) that it belongs to, each once, by thing."""
    kinds = np.asarray(linked.numbers("thing kind"))
    end = linked.kinds.index(NAMES[field]) if NAMES[field] in linked.kinds else -1
    found: list[Rows] = [np.zeros(0, np.int64)]
    for kind, ways in _WAYS[field].items():
        if kind not in linked.kinds:
            continue
        things = np.flatnonzero(kinds == linked.kinds.index(kind))
        for way in ways:
            owners, ends = _along(linked, things, way.split())
            right = kinds[ends] == end
            found.append(owners[right] << 32 | ends[right])
    both = np.unique(np.concatenate(found))
    return both >> 32, both & 0xFFFFFFFF


def _along(linked: Linked, things: Rows, hops: Iterable[str]) -> tuple[Rows, Rows]:
    owners, here = things, things
    for hop in hops:
        near, far = _links(linked, hop[1:], hop[0] == ">")
        first, last = np.searchsorted(near, here, "left"), np.searchsorted(near, here, "right")
        sizes = last - first
        before = np.cumsum(sizes) - sizes
        owners = np.repeat(owners, sizes)
        here = far[np.arange(len(owners)) + np.repeat(first - before, sizes)]
    return owners, here


def _links(linked: Linked, relation: str, forward: bool) -> tuple[Rows, Rows]:
    """Return the ends of the links of a relation, sorted by those that are gone from."""
    held = linked.link_rows_of(relation)
    ends = [np.asarray(linked.numbers(name))[held.start : held.stop] for name in ("link source", "link target")]
    near, far = (one.astype(np.int64) for one in (ends if forward else ends[::-1]))
    # An end that is named and not there has a number after all things.
    there = (near < linked.count) & (far < linked.count)
    near, far = near[there], far[there]
    order = np.argsort(near, kind="stable")
    return near[order], far[order]
