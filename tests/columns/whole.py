"""All of a record at once, to be compared."""

from __future__ import annotations

from explorer.columns import Linked
from explorer.model import Resolution


def whole(linked: Linked) -> Resolution:
    """The record as one value."""
    return Resolution(
        tuple(linked.entities.values()), tuple(linked.links), dict(linked.redirects), tuple(linked.merges), linked.problems,
        linked.standings,
    )  # fmt: skip
