"""Python's collector of unreachable values: put off while many values are made at once, and kept away from those that stay."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from typing import Final

OFTEN: Final = (1_000, 5, 2)
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

    A look at everything holds every thread for a tenth of a second, and a screen makes and drops enough values to have one every few keys. So
    it looks often at few, and what has outlived a look at all that is new is kept away from it too.
    """
    gc.freeze()
    gc.set_threshold(*OFTEN)
    if _keep not in gc.callbacks:
        gc.callbacks.append(_keep)


def resettle() -> None:
    """Let go of what has become unreachable of what `settle` kept, as a record that was exchanged, and settle again."""
    gc.unfreeze()
    gc.collect()
    settle()


def _keep(phase: str, about: dict[str, int]) -> None:
    if phase == "stop" and about["generation"] == 2:
        gc.freeze()
