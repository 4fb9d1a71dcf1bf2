"""Opening the explorer: on the screen, or as numbered lines."""

from __future__ import annotations

import importlib
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.errors import Exit, WhoDecidedError
from explorer.locations import store_folder
from explorer.settings import load
from explorer.store import holds_papers

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.views.address import Address


def explore(store: str | None, address: Address | None = None) -> int:
    """Open the explorer on the store, or on the sample where the store holds no papers; return the exit code.

    `address` is the view to open, without one that where the store's explorer was left. Raises WhoDecidedError where there is no terminal or
    the store cannot be opened.
    """
    if not (_terminal(0) and _terminal(2)) and not os.environ.get("TEXTUAL_DRIVER"):
        raise WhoDecidedError(
            "The explorer needs a terminal",
            "input or output is redirected",
            "Print one view instead: whodecided --plain. Or ask on the command line: whodecided --help",
        )
    if os.environ.get("TERM") == "dumb" and not os.environ.get("TEXTUAL_DRIVER"):
        raise WhoDecidedError(
            "The explorer needs a terminal that can place words anywhere",
            "this one says that it cannot (TERM is dumb)",
            "Talk with it in lines instead: whodecided --plain. Or ask on the command line: whodecided --help",
        )
    # By name: neither front end imports the other.
    run = importlib.import_module("explorer.tui").run
    run(_chosen(store), settings=load(), own=store_folder(store), address=address)
    return Exit.OK


def explore_plainly(store: str | None, address: Address) -> int:
    """Print the explorer's views as numbered lines, beginning with the one asked for; return the exit code.

    On a terminal what is typed is answered until one leaves, elsewhere one view is printed, and results that are none are Exit.NOT_FOUND.
    Raises WhoDecidedError.
    """
    from explorer.cli.output import hear, narrate
    from explorer.cli.pages import left_marked
    from explorer.cli.plainly import Stop, converse
    from explorer.ingest import opened
    from explorer.views.pages import asked_for

    hear()
    folder = _chosen(store)
    if folder is None:
        narrate("This is the sample. Add your own papers: whodecided add FOLDER")
    corpus = opened(folder)
    asked = asked_for(corpus, address)
    name = address.pane or ("read" if address.quote else "card" if address.at else "results")
    first = Stop(name, asked if asked.marks else replace(asked, marks=left_marked(corpus, folder)))
    listening = _terminal(0) and _terminal(1)
    leads = converse(corpus, first, listening)
    return Exit.OK if leads or listening or name != "results" else Exit.NOT_FOUND


def _chosen(store: str | None) -> Path | None:
    folder = store_folder(store)
    return folder if holds_papers(folder) else None


def _terminal(number: int) -> bool:
    stream = (sys.__stdin__, sys.__stdout__, sys.__stderr__)[number]
    return stream is not None and not stream.closed and stream.isatty()
