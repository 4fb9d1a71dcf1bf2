"""One answer of a search."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model import Evidence


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found, best first in its list: `score` is 0 to 100, `why` says which word matched where and how closely, and
    `matched` holds the words of the record that did."""

    id: str
    kind: str
    label: str
    date: str
    score: float
    why: str
    matched: tuple[str, ...]
    evidence: Evidence | None
