"""What a reader should know about the papers, as rows: each kind with what to do, each problem with its quotes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from explorer.views.panes import Spot, View
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.cards.problems import Troubles
    from explorer.model import Evidence

MOST: Final = 200
"""Problems of one kind that are shown; the command line lists all of them."""


def troubles_title(groups: Sequence[Troubles]) -> str:
    """Return the heading of all problems, with their number."""
    return f"Problems · {sum(len(group.troubles) for group in groups):,}"


def troubles_view(
    groups: Sequence[Troubles], words: Callable[[Evidence], str], place: Callable[[Evidence], str]
) -> View:
    """Return problems by kind, fewest words first: heading with a count, why and what next, then each with its quotes."""
    rows: list[Row] = []
    spots: dict[str, Spot] = {}
    for group in groups:
        if rows:
            rows.append(Row(f"gap {group.kind}", (Piece(""),), stops=False))
        count = Piece(f"{len(group.troubles):,}", "muted")
        rows.append(Row(f"heading {group.kind}", (Piece(group.heading, "heading"),), tail=count, stops=False))
        rows.append(Row(f"why {group.kind}", (Piece(f"{group.why} {group.then}", "muted"),), stops=False))
        for at, trouble in enumerate(group.troubles[:MOST]):
            key = f"{group.kind} {at}"
            rows.append(Row(key, (Piece(trouble.what),), lead=(Piece("  ! ", "match"),)))
            spots[key] = Spot(trouble.about, trouble.evidence)
            for number, piece in enumerate(trouble.evidence):
                quote = f"{key} {number}"
                pieces = (Piece(f"“{' '.join(words(piece).split())}”", "quote"), Piece(f" · {place(piece)}", "muted"))
                rows.append(Row(quote, pieces, lead=(Piece("    ", "label"),), lines=4))
                spots[quote] = Spot("", (piece,))
        if len(group.troubles) > MOST:
            further = f"and {len(group.troubles) - MOST:,} more: whodecided problems --kind {group.kind}"
            rows.append(Row(f"more {group.kind}", (Piece(further, "muted"),), lead=(Piece("    "),), stops=False))
    none = Row("none", (Piece("No problem is known in these papers.", "muted"),), stops=False)
    return View(tuple(rows) or (none,), spots)
