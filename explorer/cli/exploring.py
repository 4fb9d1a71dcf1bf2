"""The command that opens the explorer at a search, a thing or a view of it, on the screen or as numbered lines."""

from __future__ import annotations

from typing import Final

import click

from explorer.cli.context import chosen, store_option
from explorer.cli.pages import ALL
from explorer.selection import Selection
from explorer.views.pages import Asked

PATH: Final = "path"
PANES: Final = ("results", "card", "links", "read", PATH, "timeline", "nearby", "attendance")
"""The panes of the screen that can have the keys, the paper that can be read, and the path and pictures that can be drawn."""


@click.command(
    epilog="\b\nExamples:\n  whodecided explore adoption 2020\n"
    "  whodecided explore --find 'kind:decision body:\"Scrutiny Board 2\" year:2018 foster'\n"
    "  whodecided explore --at ID --pane links\n  whodecided explore --plain --at ID --pane source\n"
    "  whodecided explore --plain --at ID --to ID --pane path"
)
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option("--at", default="", metavar="ID", help="Open at this thing.")
@click.option("--to", default="", metavar="ID", help="The other end, for a view of two things such as path.")
@click.option("--find", default="", metavar="LINE", help="Open with this search line.")
@click.option("--pane", type=click.Choice(list(ALL)), help="The pane or view to begin in.")
@click.option("--plain", is_flag=True, help="Print numbered lines without boxes, for screen readers and pipes.")
@store_option
@click.pass_context
def explore(
    context: click.Context, words: tuple[str, ...], at: str, to: str, find: str, pane: str | None, plain: bool
) -> int:
    """Open the explorer at a thing or on a search; the explorer itself copies the line that opens its view again.

    With --plain each view is numbered lines: on a terminal a number opens a line and words search, elsewhere one view is
    printed.
    """
    from explorer.cli import explore as opening

    line = " ".join(filter(None, (find, *words)))
    if to and pane != PATH:
        raise click.UsageError(f"--to is the other end of --pane {PATH}.", context)
    if not plain and pane not in (None, *PANES):
        raise click.UsageError(f"The screen has the panes {', '.join(PANES)}; {pane} is a view of --plain.", context)
    if not plain:
        return opening.explore(chosen(context), at, line, pane or "", to)
    asked = Asked(Selection().containing(line), tuple(filter(None, (at, to))))
    return opening.explore_plainly(chosen(context), pane or ("card" if at else "results"), asked)
