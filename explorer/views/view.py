"""Rows, and what they lead to; importing this loads nothing of the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from explorer.model import Evidence
from explorer.selection import Part
from explorer.views.row import Row


class Spot(NamedTuple):
    """What a row leads to: a thing, the words behind it, the group it unfolds, the part it narrows by, or what a search line finds."""

    target: str = ""
    evidence: Sequence[Evidence] = ()
    unfolds: str = ""
    narrows: Part | None = None
    finds: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """Rows to show and what they lead to, by the row's key."""

    rows: Sequence[Row] = ()
    spots: Mapping[str, Spot] = field(default_factory=dict)

    def spot(self, row: Row | None) -> Spot:
        """Return what a row leads to; nothing where there is none."""
        return self.spots.get(row.key, Spot()) if row else Spot()
