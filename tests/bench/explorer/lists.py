"""Opening a list of 100,000 rows in ours and in Textual's DataTable, to the first picture, in seconds of the processor.

usage: python -m tests.bench.explorer.lists [--rows 100000]
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Callable

from rich.text import Text
from textual.app import App, ComposeResult
from textual.widget import Widget
from textual.widgets import DataTable

from explorer.tui.rows import RowList
from explorer.views.listing import Block, Blocks
from explorer.views.row import Piece, Row


class Holding(App[None]):
    """An app that holds one widget."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget

    def compose(self) -> ComposeResult:
        """Return the widget."""
        yield self._widget


async def opened(widget: Widget, fill: Callable[[], None]) -> float:
    """Return the seconds from the filling of a widget to its picture."""
    app = Holding(widget)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        start = time.process_time()
        fill()
        await pilot.pause()
        widget.screen._compositor.render_strips()
        return time.process_time() - start


def ours(rows: int) -> float:
    """Return the seconds of our list; it takes a sequence whose rows are made when they are looked at."""
    listing = RowList()
    made = Blocks([Block(rows, lambda at: Row(str(at), (Piece(f"row {at}"), Piece("words of it", "muted"))), int)])
    return asyncio.run(opened(listing, lambda: listing.show(made)))


def table(rows: int) -> float:
    """Return the seconds of a DataTable of as many rows of two cells."""
    widget: DataTable[Text] = DataTable()

    def fill() -> None:
        widget.add_columns("name", "words")
        widget.add_rows((Text(f"row {at}"), Text("words of it")) for at in range(rows))

    return asyncio.run(opened(widget, fill))


def main() -> None:
    """Print both and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    asked = parser.parse_args()
    first = [ours(asked.rows) for _ in range(5)]
    mine, other = sorted(first)[2], table(asked.rows)
    print(
        f"list of {asked.rows:,} rows opened  ours {mine * 1000:,.1f} ms, DataTable {other * 1000:,.0f} ms: 1/{other / mine:,.0f} (at most 1/50)"
    )


if __name__ == "__main__":
    main()
