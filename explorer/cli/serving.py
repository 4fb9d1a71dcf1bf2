"""The command that serves the explorer to a browser on this machine."""

from __future__ import annotations

import click

from explorer.cli.context import chosen, store_option
from explorer.cli.output import say
from explorer.errors import Exit
from explorer.serving import HOST, PORT, SESSIONS, run


@click.command(epilog="\b\nExamples:\n  whodecided serve\n  whodecided serve --port 0 --store council/")
@click.option(
    "--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0 takes any that is free."
)
@click.option("--host", default=HOST, show_default=True, help="An address of this machine alone.")
@click.option(
    "--sessions",
    default=SESSIONS,
    show_default=True,
    type=click.IntRange(1, 64),
    metavar="N",
    help="Explorers open at once.",
)
@store_option
@click.pass_context
def serve(context: click.Context, port: int, host: str, sessions: int) -> int:
    """Open the explorer in a browser on this machine, at the address printed; Ctrl-C stops it.

    The address holds a token; without it, and for pages of other sites, the server refuses. Files are handed to the browser.
    """
    store = chosen(context)
    run(("--store", store) if store else (), say, host, port, sessions)
    return Exit.OK
