"""The terminal between the first frame and the screen library: keys typed meanwhile wait unseen, and the terminal is given back as it was."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from explorer.tui.colours import PALETTES
from explorer.tui.firstframe import lines, painted
from explorer.tui.keymap import keymap

if TYPE_CHECKING:
    from explorer.settings import Settings

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[H"
_LEAVE = "\x1b[0m\x1b[?1049l\x1b[?25h"
_DEEP = ("truecolor", "24bit")
"""What COLORTERM says of a terminal that shows any colour."""


Attributes = list[Any]
"""What a terminal is set to, as `termios` has it."""


@contextmanager
def first_frame(settings: Settings, banner: str = "") -> Iterator[Attributes | None]:
    """Show the first frame at once where stderr is a terminal that takes it, and within the context let the screen library take over; give
    what the terminal was set to before.

    Nothing is shown where another driver than the terminal's is asked for, or on a system without terminal attributes.
    """
    screen = sys.__stderr__
    if screen is None or not screen.isatty() or "TEXTUAL_DRIVER" in os.environ or "TEXTUAL_THEME" in os.environ:
        yield None
        return
    quieted = _quiet()
    if quieted is None:
        yield None
        return
    restore, before = quieted
    palette = next((one for one in PALETTES if one.name == settings.screen.theme), None)
    coloured = palette if "NO_COLOR" not in os.environ and os.environ.get("COLORTERM", "").lower() in _DEEP else None
    try:
        size = os.get_terminal_size(screen.fileno())
        frame = painted(lines(size.columns, size.lines, banner, keymap(settings.keys)), coloured)
        try:
            screen.write(_ENTER + frame)
            screen.flush()
            yield before
        except BaseException:
            screen.write(_LEAVE)
            screen.flush()
            raise
    finally:
        restore()


def _quiet() -> tuple[Callable[[], None], Attributes] | None:
    """Stop the terminal from showing what is typed, and return what undoes that and what it was set to; None where that is not to be had."""
    try:
        import termios
    except ImportError:
        return None
    try:
        number = sys.__stdin__.fileno() if sys.__stdin__ else -1
        before, quiet = termios.tcgetattr(number), termios.tcgetattr(number)
        quiet[3] &= ~(termios.ECHO | termios.ICANON)
        termios.tcsetattr(number, termios.TCSANOW, quiet)
    except (termios.error, OSError, ValueError):
        return None

    def restore() -> None:
        # A terminal that has gone away cannot be given anything back.
        with suppress(termios.error, OSError):
            termios.tcsetattr(number, termios.TCSANOW, before)

    return restore, before
