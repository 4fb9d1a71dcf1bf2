"""Opening the explorer."""

from __future__ import annotations

import importlib
import os
import sys

from explorer.errors import Exit, WhoDecidedError
from explorer.locations import store_folder
from explorer.settings import load
from explorer.store import holds_papers


def explore(store: str | None, at: str = "", find: str = "", pane: str = "") -> int:
    """Open the explorer on the store, or on the sample where the store holds no papers; return the exit code.

    `at` is the id of a thing to open, `find` a search line, `pane` the pane that has the keys. Raises WhoDecidedError where there is no terminal or the store cannot be opened.
    """
    if not (_terminal(0) and _terminal(2)) and not os.environ.get("TEXTUAL_DRIVER"):
        raise WhoDecidedError(
            "The explorer needs a terminal",
            "input or output is redirected",
            "Ask on the command line instead: whodecided --help",
        )
    folder = store_folder(store)
    chosen = folder if holds_papers(folder) else None
    view = {name: said for name, said in (("at", at), ("find", find), ("pane", pane)) if said}
    # By name: neither front end imports the other.
    importlib.import_module("explorer.tui").run(chosen, settings=load(), **view)
    return Exit.OK


def _terminal(number: int) -> bool:
    stream = (sys.__stdin__, sys.__stdout__, sys.__stderr__)[number]
    return stream is not None and not stream.closed and stream.isatty()
