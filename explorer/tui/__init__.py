"""The terminal explorer. Importing this package loads no screen library; `run` does."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.settings import Settings
    from explorer.views.address import Address

FRAMES = "480"
"""Frames a second at most."""

TURN = 0.0005
"""Seconds after which a thread gives way to another: with Python's 5 ms a key waits while results are painted, and they for a search."""

SAMPLE_BANNER: Final = "This is the sample. To add your own papers: {leave}, then {add}"


def run(
    folder: Path | None = None,
    banner: str = "",
    load: Callable[[], Corpus] | None = None,
    settings: Settings | None = None,
    address: Address | None = None,
    own: Path | None = None,
) -> None:
    """Open the explorer on a store's folder, or on the sample where there is none, and return when it is left.

    `load` replaces the way the corpus is loaded; it is called in a thread after the first frame is on the screen.
    `address` is the view to open; without one the explorer opens a store where it was left. Papers that are added while
    the sample is shown go into the store of the folder `own`. Raises what went wrong in the explorer by a mistake of
    its own, once the terminal is as it was.
    """
    # Textual reads it once, when it is imported; a frame of a sixtieth of a second would be most of the time from a key to its answer.
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    from explorer.collector import settle
    from explorer.settings import Settings
    from explorer.tui.handover import first_frame
    from explorer.tui.hangup import Endings, watch

    on_sample = folder is None and load is None
    words = banner or (SAMPLE_BANNER if on_sample else "")
    settings = settings or Settings()
    with Endings() as endings:
        with first_frame(settings, words) as before:
            from explorer.tui import incoming, resuming, writing
            from explorer.tui.app import ExplorerApp
            from explorer.tui.places import NOWHERE, Opening

            opening = Opening(address) if address is not None else NOWHERE
            # The app is there before it loads, and hears from its loader.
            load = load or loader(folder, lambda papers: app.say_linking(papers))
            app = ExplorerApp(load, words, settings, opening, tour=True, folder=folder, own=own)
            app.alone, app.found_as = True, before
            app.suit_terminal()
            incoming.install()
            writing.install()
            settle()
            sys.setswitchinterval(TURN)
            if folder is not None and address is None:
                app.resume = resuming.taken_up(folder)
            endings.leave = lambda: app.call_later(app.exit)
            if sys.__stdin__ is not None:
                watch(sys.__stdin__.fileno(), endings.leave)
            app.run()
        if folder is not None:
            resuming.leave(folder, app.session)
    if app.failure is not None:
        raise app.failure


def loader(folder: Path | None, linking: Callable[[int], object] = bool) -> Callable[[], Corpus]:
    """Return what loads the record of a store's folder, or of the sample where there is none, and says how many papers it links first."""

    def load() -> Corpus:
        from explorer.ingest import opened

        return opened(folder, linking)

    return load
