"""Python's collector of unreachable values: put off while many values are made at once, and kept away from those that stay."""

from __future__ import annotations

import contextlib
import gc
import itertools
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper, lru_cache
from typing import Final, TypeVar
from weakref import WeakMethod

A = TypeVar("A")
B = TypeVar("B")

YOUNG: Final = (2_000, 1_000, 1_000)
"""How many values more there are before the collector looks at the new ones unasked, and how many such looks before it
looks at older ones unasked: it does not come to that."""

BURST: Final = 4
"""Looks at new values since the last that was asked for, after which so many have outlived one that they are kept away from the next."""

RESTS: Final = 8
"""Looks at what is new, while nobody waits, before one at all that is not kept away."""

OLDEST: Final = 2
"""The generation of values that have outlived two looks."""

MANY: Final = 8_000
"""Values, all there are, at which a look takes some milliseconds, and they are kept away from the next: of fewer none is, for it could become
unreachable later."""


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
    """Keep the collector away from all there is now, in a program that will hold it to its end and calls `look` while nobody waits for it.

    A look at everything holds every thread for a tenth of a second. So it looks unasked only at what is new, and where many have outlived a look
    they are kept away from it too.
    """
    gc.freeze()
    gc.set_threshold(*YOUNG)
    if _keep not in gc.callbacks:
        gc.callbacks.append(_keep)


_looks = itertools.count(1)


def look() -> None:
    """Have the collector look at what has outlived its looks at the new, and now and then at all that is not kept away
    from it; where that are many since the last look, keep them away instead."""
    if gc.get_count()[1] > BURST:
        gc.freeze()
    else:
        gc.collect(OLDEST if next(_looks) % RESTS == 0 else OLDEST - 1)


def remembered(most: int, method: Callable[[A], B]) -> _lru_cache_wrapper[B]:
    """Return a method of an object that keeps its last answers, and not the object: that goes away with its last user,
    not when the collector comes by."""
    weak = WeakMethod(method)

    @lru_cache(most)
    def asked(what: A) -> B:
        bound = weak()
        if bound is None:
            raise ReferenceError("the object is gone")
        return bound(what)

    return asked


def _keep(phase: str, about: dict[str, int]) -> None:
    if phase == "stop" and about["generation"] == OLDEST and len(gc.get_objects(OLDEST)) > MANY:
        gc.freeze()
