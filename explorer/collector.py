"""Python's collector of unreachable values: put off while many values are made at once, and kept away from those that stay."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from typing import Final

OFTEN: Final = (5_000, 5, 20)
"""How many values more there are before the collector looks at the new ones, and how many such looks before it looks at older ones."""


@contextlib.contextmanager
def paused() -> Iterator[None]:
    """Put the collector off: it would look again and again at millions of values of which none has become unreachable."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def settle() -> None:
    """Keep the collector away from all there is now, in a program that will hold it to its end.

    A look at everything holds every thread for a tenth of a second, and a screen makes and drops enough values to have one every few keys.
    """
    gc.freeze()
    gc.set_threshold(*OFTEN)


def resettle() -> None:
    """Let go of what has become unreachable of what `settle` kept, as a record that was exchanged, and settle again."""
    gc.unfreeze()
    gc.collect()
    settle()
