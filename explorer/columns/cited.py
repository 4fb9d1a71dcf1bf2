"""What rests on a paper: the things and links that have a piece of evidence in it, found in the columns of places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.columns.linked import Linked

Pairs = list[tuple[int, int]]
"""Rows of owners, each with the row of a piece of its evidence."""


def cited(linked: Linked, document: int) -> tuple[Pairs, Pairs]:
    """Return the rows of things and of links with each of their pieces in one paper, which is given by its row; in the order of rows."""
    inside = _column(linked, "piece document") == document
    return _owners(linked, "thing", inside), _owners(linked, "link", inside)


def _owners(linked: Linked, owner: str, inside: NDArray[Any]) -> Pairs:
    pieces, at = _column(linked, f"{owner} pieces"), _column(linked, f"{owner} pieces at")
    found = np.flatnonzero(inside[pieces]) if len(pieces) else pieces
    owners = np.searchsorted(at, found, side="right") - 1
    return list(zip(owners.tolist(), pieces[found].tolist(), strict=True))


def _column(linked: Linked, name: str) -> NDArray[Any]:
    return np.asarray(linked.numbers(name))
